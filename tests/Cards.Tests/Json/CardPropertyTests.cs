using System.Reflection;
using System.Text.Json;
using CsCheck;
using Testing;
using Testing.Cards;
using Xunit;

namespace Cards.Tests;

public sealed class CardPropertyTests
{
    [Fact]
    public void Whatever_can_be_composed_is_valid() =>
        CardGenerators.Card.Sample(card => Assert.Empty(CardSchema.Problems(card.ToUtf8Json())), iter: 100);

    [Fact]
    public void Whatever_can_be_composed_keeps_to_the_rules_of_phones_but_for_size_and_chance_ids() =>
        CardGenerators.Card.Sample(
            card => Assert.DoesNotContain(
                CardLint.Problems(card.ToUtf8Json()),
                problem => !problem.Contains("bytes", StringComparison.Ordinal) && !problem.Contains("the id", StringComparison.Ordinal)),
            iter: 500);

    [Fact]
    public void The_values_of_all_enums_are_spelt_as_Teams_spells_them()
    {
        using var list = JsonDocument.Parse(File.ReadAllText(Repository.At("tests", "Testing", "Cards", "Schemas", "teams-card-elements.json")));
        var known = list.RootElement.GetProperty("enums").EnumerateObject()
            .SelectMany(values => values.Value.EnumerateArray().Select(value => value.GetString()!))
            .ToHashSet(StringComparer.Ordinal);
        var enums = typeof(AdaptiveCard).Assembly.GetExportedTypes().Where(type => type.IsEnum).ToList();

        var spelt = enums.SelectMany(type => Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.Serialize(value, type, CardJsonContext.Default).Trim('"')));

        Assert.NotEmpty(enums);
        Assert.All(spelt, value => Assert.Contains(value, known));
    }

    [Fact]
    public void Every_element_and_action_can_be_written()
    {
        var concrete = typeof(AdaptiveCard).Assembly.GetExportedTypes()
            .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(AdaptiveElement)) || type.IsSubclassOf(typeof(AdaptiveAction))));
        var registered = new[] { typeof(AdaptiveElement), typeof(AdaptiveAction) }
            .SelectMany(type => type.GetCustomAttributes<System.Text.Json.Serialization.JsonDerivedTypeAttribute>(inherit: false))
            .Select(derived => derived.DerivedType);

        Assert.Equal(concrete.OrderBy(type => type.Name, StringComparer.Ordinal), registered.OrderBy(type => type.Name, StringComparer.Ordinal));
    }
}
