using Bot.Rendering.Languages;
using Domain.Alerts;
using Domain.Asking;
using Domain.Health;
using Testing.Portfolios;
using Testing.Portfolios.Troubles;
using Xunit;

namespace Bot.Tests.Alerts.Pressing;

/// <summary>What a card may say is known in German, so that none falls back to English.</summary>
public sealed class PressingGermanTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Why_and_what_next_are_known_for_all_that_is_pressing_in_a_year(int seed)
    {
        var past = new AlertPast(Given.View(TroubledYear.Of(seed, 18, 6, Today, number => number % 2 == 0).Records), HealthModel.Default);
        var german = Phrasebook.Of(Language.German)!;
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        for (var day = Today.AddDays(-330); day <= Today; day = day.AddDays(15))
            foreach (var item in AlertRules.Find(new(past.On(day), day, null, past)).Where(item => item.Severity >= AlertSeverity.High))
                foreach (var sentence in new[] { item.Why, item.Next }.OfType<Sentence>())
                    if (german.Say(sentence) is null)
                        unknown.Add($"{item.Rule}: {sentence.Template}");

        Assert.Empty(unknown);
    }
}
