using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Bot.Tests.Rules;

/// <summary>One type uses another: as a base, in a signature, in an attribute, or anywhere in the code of its methods.</summary>
/// <param name="User">Full name; nested and compiler-made types count as the type they are in.</param>
/// <param name="Assembly">Where the used type comes from.</param>
/// <param name="Used">Full name.</param>
internal sealed record TypeUse(string User, string Assembly, string Used);

/// <summary>Reads from a compiled assembly which of its types use which types, its own included.</summary>
internal static class TypeUses
{
    private static readonly ImmutableDictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToImmutableDictionary(code => (int)(ushort)code.Value);

    public static IReadOnlySet<TypeUse> In(string assemblyPath)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        var metadata = file.GetMetadataReader();
        var uses = new HashSet<TypeUse>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            var user = OutermostName(metadata, handle);
            var names = new NamesIn(metadata, (assembly, used) => uses.Add(new(user, assembly, used)));
            names.Token(type.BaseType);
            foreach (var implemented in type.GetInterfaceImplementations())
                names.Token(metadata.GetInterfaceImplementation(implemented).Interface);
            foreach (var attribute in type.GetCustomAttributes())
                names.Token(metadata.GetCustomAttribute(attribute).Constructor);
            foreach (var field in type.GetFields())
                metadata.GetFieldDefinition(field).DecodeSignature(names, null);
            foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
            {
                method.DecodeSignature(names, null);
                if (method.RelativeVirtualAddress != 0)
                    Body(file.GetMethodBody(method.RelativeVirtualAddress), names);
            }
        }

        return uses;
    }

    private static void Body(MethodBodyBlock body, NamesIn names)
    {
        names.Token(body.LocalSignature);
        foreach (var region in body.ExceptionRegions)
            names.Token(region.CatchType);
        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            int value = code.ReadByte();
            if (value == 0xFE)
                value = 0xFE00 | code.ReadByte();
            switch (OpCodesByValue[value].OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok or OperandType.InlineSig:
                    names.Token(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var cases = code.ReadInt32();
                    code.Offset += 4 * cases;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.InlineBrTarget or OperandType.InlineI or OperandType.InlineString or OperandType.ShortInlineR:
                    code.Offset += 4;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += 1;
                    break;
            }
        }
    }

    private static string OutermostName(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        var space = metadata.GetString(type.Namespace);
        return space.Length == 0 ? metadata.GetString(type.Name) : $"{space}.{metadata.GetString(type.Name)}";
    }
}
