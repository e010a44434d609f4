using System.Reflection;

namespace BotFramework.Tests.OfficialApi;

/// <summary>Members in the notation of <c>sdk-api.txt</c>.</summary>
internal static class Signatures
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    internal static IEnumerable<string> Of(Type type) =>
        type.IsInterface ? [.. Own(type, type), .. type.GetInterfaces().SelectMany(inherited => Own(type, inherited))] : Own(type, type);

    internal static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!);
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(",", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }

    private static IEnumerable<string> Own(Type shown, Type declaring)
    {
        var owner = Name(shown);
        foreach (var member in declaring.GetMembers(All).Where(member => member.DeclaringType?.Namespace?.StartsWith("BotFramework", StringComparison.Ordinal) == true))
            if (Describe(member) is { } description)
                yield return $"{owner}.{description}";
    }

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsVisible(constructor) && !constructor.IsStatic => $"ctor({Parameters(constructor)})",
        MethodInfo { IsSpecialName: false } method when IsVisible(method) && !IsOverrideOfObject(method) =>
            $"{method.Name}({Parameters(method)}) : {Name(method.ReturnType)}",
        PropertyInfo property when Accessors(property) is { Length: > 0 } accessors => $"{property.Name} : {Name(property.PropertyType)} {{{accessors}}}",
        FieldInfo { IsLiteral: true } field when field.IsPublic => $"{field.Name} = {field.GetRawConstantValue()}",
        FieldInfo field when field.IsPublic => $"{field.Name} : {Name(field.FieldType)}",
        _ => null,
    };

    private static string Parameters(MethodBase method) => string.Join(
        ", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? "=" : "")}"));

    private static string Accessors(PropertyInfo property) =>
        (IsVisible(property.GetMethod) ? "get;" : "") + (IsVisible(property.SetMethod) ? "set;" : "");

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static bool IsOverrideOfObject(MethodInfo method) => method.GetBaseDefinition().DeclaringType == typeof(object);
}
