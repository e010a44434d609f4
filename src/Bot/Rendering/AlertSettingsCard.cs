using System.Globalization;
using Bot.Updates.Alerts;
using Cards;
using Domain.Alerts;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>What is told by itself in a conversation and when, and the inputs to change it, for those who may.</summary>
internal static class AlertSettingsCard
{
    /// <param name="preview">What it would have told, as a question.</param>
    /// <param name="card">Names this card, so that pressing twice saves once.</param>
    /// <param name="remarks">What is said above everything else: that somebody changed it meanwhile.</param>
    public static OutgoingMessage Render(AlertSetup setup, Question preview, string card, params IReadOnlyList<string> remarks)
    {
        var told = setup.Told;
        var heading = $"I tell {(setup.IsPersonal ? "you" : "this channel")} of {SubscriptionWords.Rules(told)}";
        (string Name, string Value)[] facts =
        [
            ("Digest", setup.DigestTime.Length > 0 ? $"{SubscriptionWords.Days(told.Days)} at {setup.DigestTime} ({setup.TimeZone})" : "none"),
            ("Quiet hours", SubscriptionWords.Quiet(told)),
        ];
        var words = string.Join('\n', [.. remarks, $"{heading}.", .. facts.Select(fact => $"{fact.Name}: {fact.Value}")]);
        return new(heading, words)
        {
            Questions = [preview],
            Card = new AdaptiveCard
            {
                FallbackText = words,
                Body =
                [
                    CardParts.Subject([setup.IsPersonal ? "My alerts" : "Channel", "Alerts"]),
                    CardParts.Heading(remarks is [var first, ..] ? first : heading),
                    .. remarks.Skip(1).Select(remark => CardParts.Line(remark, AdaptiveSpacing.Small)),
                    CardParts.Facts(facts),
                    CardParts.Quiet("What is new or worse comes with the digest. Nothing is told twice unless it gets worse.", AdaptiveSpacing.Small),
                    .. setup.MayChange ? Inputs(setup) : [CardParts.Quiet("An owner of the channel's account changes this.", AdaptiveSpacing.Small)],
                ],
                Actions =
                [
                    .. setup.MayChange ? [new AdaptiveExecuteAction("Save", Verbs.SaveAlerts) { Data = SetupCards.Data(card, setup.Seen), Style = AdaptiveActionStyle.Positive }] : (ReadOnlySpan<AdaptiveAction>)[],
                    CardParts.AskBelow(new("Preview", preview)),
                    .. setup.MayChange ? [new AdaptiveExecuteAction("Send a test", Verbs.TestDigest)] : (ReadOnlySpan<AdaptiveAction>)[],
                ],
            },
        };
    }

    private static AdaptiveElement[] Inputs(AlertSetup setup)
    {
        var told = setup.Told;
        return
        [
            CardParts.Section("Tell of"),
            .. AlertSubjects.All.Select(subject => new AdaptiveChoiceSetInput(Verbs.RulesOf(subject.Name), subject.Title)
            {
                Choices = [.. subject.Rules.Select(rule => new AdaptiveChoice(Answers.FirstLetter.Upper(rule.Title), rule.Name))],
                Value = string.Join(',', subject.Rules.Where(rule => told.Tells(rule.Name)).Select(rule => rule.Name)),
                IsMultiSelect = true,
                Style = AdaptiveChoiceInputStyle.Compact,
            }),
            CardParts.Section("When"),
            new AdaptiveChoiceSetInput(Verbs.DaysInput, "Digest on (none for every working day)")
            {
                Choices = [.. Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7).Select(day => new AdaptiveChoice(CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day), day.ToString()))],
                Value = string.Join(',', told.Days),
                IsMultiSelect = true,
                Style = AdaptiveChoiceInputStyle.Compact,
            },
            SetupCards.DigestInput("Digest at", setup.DigestTime),
            new AdaptiveTimeInput(Verbs.QuietFromInput, "Quiet from (empty for no quiet hours)") { Value = told.QuietFrom },
            new AdaptiveTimeInput(Verbs.QuietUntilInput, "Quiet until") { Value = told.QuietUntil },
        ];
    }
}
