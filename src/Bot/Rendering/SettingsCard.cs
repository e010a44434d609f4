using Bot.Updates.Personal;
using Bot.Updates.TimeZones;
using Cards;
using Domain.Ledger;
using Domain.People;

namespace Bot.Rendering;

/// <summary>A person's own settings, each with where its value comes from, and the inputs to change them.</summary>
internal static class SettingsCard
{
    public static OutgoingMessage Render(PersonalSettings settings, string card, DateTimeOffset now, params IReadOnlyList<string> remarks)
    {
        const string Heading = "How I write to you";
        (string Name, string Value)[] facts =
        [
            ("Time zone", settings.TimeZone is { } zone ? $"{zone} ({Origin(settings, Person.Fields.TimeZone)})" : $"{settings.TeamsTimeZone} (from Teams)"),
            ("Numbers and dates", settings.Locale is { } locale ? $"{NumberStyles.Example(locale)} ({NumberStyles.Country(locale)}, {Origin(settings, Person.Fields.Locale)})" : $"{NumberStyles.Example(settings.TeamsLocale)} (from Teams)"),
            ("Your digest", Digest(settings)),
        ];
        var words = string.Join('\n', [.. remarks, .. facts.Select(fact => $"{fact.Name}: {fact.Value}")]);
        return new($"{Heading}: {facts[0].Value}", words)
        {
            Card = new AdaptiveCard
            {
                FallbackText = words,
                Body =
                [
                    CardParts.Subject(["My settings"]),
                    CardParts.Heading(remarks is [var first, ..] ? first : Heading),
                    .. remarks.Skip(1).Select(remark => CardParts.Line(remark, AdaptiveSpacing.Small)),
                    CardParts.Facts(facts),
                    CardParts.Quiet("It tells you of your accounts, your region and what you own. What it tells of and on which days: write alert settings.", AdaptiveSpacing.Small),
                    Zone(settings, now) with { Separator = true, Spacing = AdaptiveSpacing.Medium },
                    new AdaptiveChoiceSetInput(Verbs.NumbersInput, "Numbers and dates")
                    {
                        Choices =
                        [
                            new AdaptiveChoice($"As in Teams  ·  {NumberStyles.Example(settings.TeamsLocale)}", PersonalSettings.AsInTeams),
                            .. NumberStyles.Offered(settings.Locale).Select(style => new AdaptiveChoice(style.Title, style.Locale)),
                        ],
                        Value = settings.Locale ?? PersonalSettings.AsInTeams,
                        Style = AdaptiveChoiceInputStyle.Compact,
                    },
                    SetupCards.DigestInput("My digest at (empty for none)", settings.DigestTime ?? settings.UsualDigestTime),
                ],
                Actions = [new AdaptiveExecuteAction("Save", Verbs.SaveSettings) { Data = SetupCards.Data(card, settings.Seen), Style = AdaptiveActionStyle.Positive }],
            },
        };
    }

    private static AdaptiveChoiceSetInput Zone(PersonalSettings settings, DateTimeOffset now) => SetupCards.ZoneInput(
        [(PersonalSettings.AsInTeams, $"As in Teams  ·  {TimeZones.Title(settings.TeamsTimeZone, now)}"), .. TimeZones.Offered(now, settings.TimeZone)],
        settings.TimeZone ?? PersonalSettings.AsInTeams);

    private static string Origin(PersonalSettings settings, Field field) => settings.Imported.Contains(field) ? "imported" : "you chose it";

    private static string Digest(PersonalSettings settings)
    {
        var time = settings.DigestTime switch
        {
            "" => $"none ({Origin(settings, Person.Fields.DigestTime)})",
            { } own => $"{own} ({Origin(settings, Person.Fields.DigestTime)})",
            null when settings.UsualDigestTime.Length == 0 => "none (usual here)",
            null => $"{settings.UsualDigestTime} (usual here)",
        };
        return settings.TimeZone is null && !time.StartsWith("none", StringComparison.Ordinal) ? $"{time}, by UTC until you choose a time zone" : time;
    }
}
