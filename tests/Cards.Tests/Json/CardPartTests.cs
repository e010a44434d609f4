using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Testing;
using Xunit;

namespace Cards.Tests;

/// <summary>Parts write themselves, so each property of each could be forgotten or misspelt there.</summary>
public sealed class CardPartTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static TheoryData<string> Parts =>
        [.. typeof(AdaptiveCard).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ICardPart))).Select(type => type.Name)];

    [Theory, MemberData(nameof(Parts))]
    public void Every_property_is_written(string part)
    {
        var type = PartType(part);
        var plain = Write(New(type));

        foreach (var property in Settable(type))
            Assert.True(Values(property).Select(value => Write(With(type, property, value))).Any(json => json != plain), $"{part}.{property.Name}");
    }

    [Theory, MemberData(nameof(Parts))]
    public void Every_choice_is_spelt_as_Teams_spells_it(string part)
    {
        var type = PartType(part);
        var known = KnownSpellings();

        foreach (var property in Settable(type).Where(property => ValueType(property).IsEnum))
            foreach (var value in Enum.GetValues(ValueType(property)))
                if (JsonNode.Parse(Write(With(type, property, value!)))![JsonNamingPolicy.CamelCase.ConvertName(property.Name)] is { } written)
                    Assert.Contains((string)written!, known);
                else
                    Assert.True(Convert.ToInt32(value, null) == 0 && !IsNullable(property), $"{part}.{property.Name} = {value}");
    }

    [Fact]
    public void Enums_count_up_from_zero() =>
        Assert.All(
            typeof(AdaptiveCard).Assembly.GetExportedTypes().Where(type => type.IsEnum),
            type => Assert.Equal(Enumerable.Range(0, Enum.GetValues(type).Length), Enum.GetValues(type).Cast<object>().Select(value => (int)value)));

    private static Type PartType(string name) => typeof(AdaptiveCard).Assembly.GetExportedTypes().Single(type => type.Name == name);

    private static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(property => property.CanWrite);

    private static object With(Type type, PropertyInfo property, object value)
    {
        var part = New(type);
        property.SetValue(part, value);
        return part;
    }

    private static object New(Type type)
    {
        if (type == typeof(AdaptiveFallbackElement))
            return AdaptiveFallbackElement.Drop;
        if (type == typeof(AdaptiveFallbackAction))
            return AdaptiveFallbackAction.Drop;
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        var part = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Sample(parameter.ParameterType))]);
        foreach (var required in Settable(type).Where(property => IsRequired(property) && property.GetValue(part) is null))
            required.SetValue(part, Sample(required.PropertyType));
        return part;
    }

    private static bool IsRequired(PropertyInfo property) => !property.PropertyType.IsValueType && !IsNullable(property);

    private static bool IsNullable(PropertyInfo property) => Nullability.Create(property).WriteState == NullabilityState.Nullable;

    private static Type ValueType(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    private static IEnumerable<object> Values(PropertyInfo property) => ValueType(property) switch
    {
        { IsEnum: true } type => Enum.GetValues(type).Cast<object>(),
        var type when type == typeof(bool) => [true, false],
        var type when type == typeof(string) => ["other"],
        var type when type == typeof(int) => [77],
        var type when type == typeof(decimal) => [77m],
        var type when type == typeof(Uri) => [new Uri("https://other.example")],
        var type when type == typeof(ChartAxisValue) => [(ChartAxisValue)"other"],
        { IsGenericType: true } list when list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => [ListOf(list, 2)],
        var type when type == typeof(TeamsMentioned) => [new TeamsMentioned("other", "other")],
        var type when type == typeof(AdaptiveCard) => [new AdaptiveCard { FallbackText = "other" }],
        var type when type == typeof(AdaptiveExecuteAction) => [new AdaptiveExecuteAction("other", "other")],
        var type when type == typeof(TeamsSubmitActionFeedback) => [new TeamsSubmitActionFeedback(true)],
        var type => [Sample(type)],
    };

    private static object Sample(Type type) => Nullable.GetUnderlyingType(type) is { } underlying ? Sample(underlying) : type switch
    {
        _ when type == typeof(string) => "a",
        _ when type == typeof(Uri) => new Uri("https://a.example"),
        _ when type == typeof(JsonObject) => new JsonObject { ["a"] = 1 },
        _ when type == typeof(AdaptiveElement) => new AdaptiveTextBlock("a"),
        _ when type == typeof(AdaptiveAction) => new AdaptiveOpenUrlAction("a", new Uri("https://a.example")),
        _ when type == typeof(IReadOnlyDictionary<string, string>) => new Dictionary<string, string> { ["adaptiveCards"] = "1.5" },
        { IsGenericType: true } list => ListOf(list, 1),
        { IsValueType: true } => Activator.CreateInstance(type)!,
        _ => New(type),
    };

    private static Array ListOf(Type list, int length)
    {
        var item = list.GetGenericArguments()[0];
        var values = Array.CreateInstance(item, length);
        for (var index = 0; index < length; index++)
            values.SetValue(Sample(item), index);
        return values;
    }

    private static string Write(object part)
    {
        var buffer = new ArrayBufferWriter<byte>();
        CardJson.Write((ICardPart)part, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static HashSet<string> KnownSpellings()
    {
        using var list = JsonDocument.Parse(File.ReadAllText(Repository.At("tests", "Testing", "Cards", "Schemas", "teams-card-elements.json")));
        return list.RootElement.GetProperty("enums").EnumerateObject()
            .SelectMany(values => values.Value.EnumerateArray().Select(value => value.GetString()!))
            .ToHashSet(StringComparer.Ordinal);
    }
}
