using Bot.Status;
using Cards;

namespace Bot.Rendering;

/// <summary>Whether all is well, for administrators: what needs somebody first, then what is fine.</summary>
internal static class StatusCard
{
    public static OutgoingMessage Render(StatusReport report, Locale locale)
    {
        var heading = Wording.Say(report.Headline, locale);
        var ordered = report.Findings.OrderByDescending(finding => finding.Level).ToArray();
        return new(heading, string.Join('\n', [$"{heading}.", .. ordered.Select(finding => Line(finding, locale))]))
        {
            Card = new AdaptiveCard
            {
                FallbackText = string.Join('\n', [$"{heading}.", .. ordered.Select(finding => Line(finding, locale))]),
                Body =
                [
                    CardParts.Subject(["Status of the bot"]),
                    CardParts.Heading(heading),
                    .. ordered.SelectMany((finding, at) => Elements(finding, at, locale)),
                    CardParts.Quiet($"As of {Wording.Say(report.At, locale)}", AdaptiveSpacing.Medium),
                ],
            },
        };
    }

    /// <summary>The same in one line, for the terminal and clients without cards.</summary>
    public static string Line(Finding finding, Locale locale) =>
        $"{Word(finding.Level)} {finding.Area}: {Wording.Say(finding.What, locale)}{(finding.Advice is { } advice ? $" {Wording.Say(advice, locale)}" : "")}";

    private static IEnumerable<AdaptiveElement> Elements(Finding finding, int at, Locale locale)
    {
        var name = CardParts.Line($"{Mark(finding.Level)} {finding.Area}", AdaptiveSpacing.Medium) with { Weight = AdaptiveTextWeight.Bolder, Separator = at > 0 };
        yield return finding.Level == Level.Bad ? name with { Color = AdaptiveTextColor.Attention } : name;
        yield return CardParts.Line(Wording.Say(finding.What, locale));
        if (finding.Advice is { } advice)
            yield return CardParts.Quiet($"What to do: {Wording.Say(advice, locale)}");
    }

    private static string Mark(Level level) => level switch { Level.Good => "✓", Level.Attention => "⚠", _ => "✗" };

    private static string Word(Level level) => level switch { Level.Good => "[ok]", Level.Attention => "[look]", _ => "[bad]" };
}
