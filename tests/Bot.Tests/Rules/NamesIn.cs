using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Bot.Tests.Rules;

/// <summary>Tells <paramref name="found"/> the assembly and full name of every type that a token or a signature names.</summary>
internal sealed class NamesIn(MetadataReader metadata, Action<string, string> found) : ISignatureTypeProvider<int, object?>
{
    public void Token(EntityHandle handle)
    {
        if (handle.IsNil)
            return;
        switch (handle.Kind)
        {
            case HandleKind.TypeReference:
                Reference((TypeReferenceHandle)handle);
                break;
            case HandleKind.TypeDefinition:
                Definition((TypeDefinitionHandle)handle);
                break;
            case HandleKind.MethodDefinition:
                Definition(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.TypeSpecification:
                metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
                break;
            case HandleKind.MemberReference:
                var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
                Token(member.Parent);
                if (member.GetKind() == MemberReferenceKind.Field)
                    member.DecodeFieldSignature(this, null);
                else
                    member.DecodeMethodSignature(this, null);
                break;
            case HandleKind.MethodSpecification:
                var generic = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Token(generic.Method);
                generic.DecodeSignature(this, null);
                break;
            case HandleKind.StandaloneSignature:
                var signature = metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle);
                if (signature.GetKind() == StandaloneSignatureKind.LocalVariables)
                    signature.DecodeLocalSignature(this, null);
                break;
        }
    }

    public int GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        Reference(handle);
        return 0;
    }

    public int GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, null);

    public int GetArrayType(int elementType, ArrayShape shape) => 0;

    public int GetByReferenceType(int elementType) => 0;

    public int GetFunctionPointerType(MethodSignature<int> signature) => 0;

    public int GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => 0;

    public int GetGenericMethodParameter(object? genericContext, int index) => 0;

    public int GetGenericTypeParameter(object? genericContext, int index) => 0;

    public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;

    public int GetPinnedType(int elementType) => 0;

    public int GetPointerType(int elementType) => 0;

    public int GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;

    public int GetSZArrayType(int elementType) => 0;

    public int GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        Definition(handle);
        return 0;
    }

    /// <summary>A type of the assembly itself.</summary>
    private void Definition(TypeDefinitionHandle handle) =>
        found(metadata.GetString(metadata.GetAssemblyDefinition().Name), $"{metadata.GetString(metadata.GetTypeDefinition(handle).Namespace)}.{metadata.GetString(metadata.GetTypeDefinition(handle).Name)}");

    private void Reference(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference)
            type = metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        if (type.ResolutionScope.Kind == HandleKind.AssemblyReference)
            found(
                metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name),
                $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}");
    }
}
