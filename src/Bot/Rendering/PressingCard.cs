using System.Collections.Immutable;
using Bot.Answers;
using Bot.Rendering.Languages;
using Cards;
using Domain;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>What presses at one account, as it comes by itself: each with what can be done about it, and in the end with what became of it.</summary>
internal static class PressingCard
{
    private const int MostLines = 8;

    public static OutgoingMessage Render(ImmutableArray<PressingLine> lines, PressingFrame frame)
    {
        var (said, locale) = Said(lines, frame.Locale);
        var account = frame.View.AccountName(frame.Account);
        var heading = Heading(said, locale);
        var shown = said.Take(MostLines).ToArray();
        var all = new Question { Topic = Topics.Alerts, Scope = AccountScope.Of(true, frame.Account) };
        var texts = shown.Select(line => TextOf(line, locale)).ToArray();
        return new($"{account}: {(said.Length == 1 ? texts[0] : heading)}", string.Join('\n', [$"{account}: {heading}", .. texts]))
        {
            Language = locale.Language,
            Questions = [all],
            Shown = [.. shown.Select(line => line.Subject).Distinct()],
            Card = new AdaptiveCard
            {
                FallbackText = $"{account}: {heading}. {string.Join("; ", texts)}",
                Body =
                [
                    CardParts.Subject([account, locale.In("Alert"), frame.Day.ToString(locale.Language == Language.German ? "ddd d. MMM" : "ddd d MMM", locale.Names)]),
                    CardParts.Heading(heading),
                    .. shown.SelectMany((line, at) => Elements(line, at > 0, said.Length > 1, all, locale)),
                    .. said.Length > shown.Length ? [CardParts.Quiet(locale.Fill($"{said.Length - shown.Length} more are among all alerts."), AdaptiveSpacing.Medium)] : (ReadOnlySpan<AdaptiveElement>)[],
                    CardParts.Quiet(frame.View.RecordedAt is { } recorded ? locale.Fill($"As of {recorded}") : "", AdaptiveSpacing.Medium),
                ],
                Actions = [CardParts.AskBelow(new NextQuestion(locale.In("All alerts"), all))],
            },
        };
    }

    /// <summary>One line in its thread: what is new or worse, to whoever keeps it.</summary>
    public static OutgoingMessage Line(ImmutableArray<PressingLine> news, PressingFrame frame)
    {
        var (said, locale) = Said(news, frame.Locale);
        var account = frame.View.AccountName(frame.Account);
        var what = string.Join("; ", said.Select(line => $"{line.Title}: {Word(line, locale)}, {Wording.Say(line.Why!, locale)}"));
        var name = frame.IsPersonal ? null : said[0].CalledName;
        return new($"{account}: {what}", $"{(name is null ? "" : $"{name}, ")}{account}: {what}.")
        {
            Language = locale.Language,
            Called = !frame.IsPersonal && said[0].Called is { } called ? [called] : [],
            Shown = [.. said.Select(line => line.Subject).Distinct()],
        };
    }

    private static string Heading(ImmutableArray<PressingLine> lines, Locale locale)
    {
        var open = lines.Count(line => line.IsOpen);
        return lines is [var only] ? only.Title
            : open == 1 ? locale.In("1 thing needs attention now")
            : open > 0 ? locale.Fill($"{open} things need attention now")
            : locale.In(lines.All(line => line.Why is null) ? "All of it is settled" : "Nothing is left unanswered");
    }

    private static IEnumerable<AdaptiveElement> Elements(PressingLine line, bool isNext, bool isTitled, Question all, Locale locale)
    {
        if (isTitled || line.AtStake is not null)
            yield return CardParts.Row(isTitled ? line.Title : locale.In("At stake"), line.AtStake is { } stake ? Wording.Say(stake, locale) : "") with { Separator = isNext, Spacing = isNext ? AdaptiveSpacing.Medium : AdaptiveSpacing.Small };
        if (line.Why is { } why)
            yield return line.IsOpen ? CardParts.Trouble(FirstLetter.Upper(Wording.Say(why, locale))) : CardParts.Quiet(FirstLetter.Upper(Wording.Say(why, locale)));
        if (line.Status is { } status)
            yield return CardParts.Line(FirstLetter.Upper(Wording.Say(status, locale)), AdaptiveSpacing.Small);
        (string, string)[] facts =
        [
            .. line.Why is null ? Array.Empty<(string, string)>() : [(locale.In("Owner"), OwnerOf(line, locale))],
            .. line.Next is { } next ? new[] { (locale.In("Next"), Wording.Say(next, locale)) } : [],
        ];
        if (facts.Length > 0)
            yield return CardParts.Facts(facts);
        if (line.IsOpen)
            yield return new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions = [.. new[] { RowAction.Acknowledge, RowAction.Handle }.Select(action => RowButtons.Of(action, new(line.Key), all, locale))],
            };
    }

    private static string OwnerOf(PressingLine line, Locale locale) => line switch
    {
        { Owner: null } => locale.In("nobody"),
        { HandedOverBy: { } by } => locale.Fill($"{line.Owner}, handed over by {by}"),
        _ => line.Owner,
    };

    private static string TextOf(PressingLine line, Locale locale)
    {
        var stake = line.AtStake is { } known ? $" ({Wording.Say(known, locale)})" : "";
        var said = string.Join("; ", new[] { line.Why, line.Status }.OfType<Sentence>().Select(sentence => Wording.Say(sentence, locale)));
        return $"{line.Title}{stake}: {said}";
    }

    private static string Word(PressingLine line, Locale locale) => locale.In(line.IsWorse ? "worse" : "new");

    /// <summary>Wholly in the reader's language, or wholly in English: never a mixture.</summary>
    private static (ImmutableArray<PressingLine> Lines, Locale Locale) Said(ImmutableArray<PressingLine> lines, Locale locale)
    {
        if (Phrasebook.Of(locale.Wanted) is not { } phrasebook)
            return (lines, locale.Speaking(Language.English));
        var isWhole = true;
        var said = lines.Select(line => line with { Title = phrasebook.Word(line.Title) ?? line.Title, Why = Say(line.Why), Next = Say(line.Next), Status = Say(line.Status) }).ToImmutableArray();
        return isWhole ? (said, locale.Speaking(locale.Wanted)) : (lines, locale.Speaking(Language.English));

        Sentence? Say(Sentence? sentence)
        {
            if (sentence is null)
                return null;
            var known = phrasebook.Say(sentence);
            isWhole &= known is not null;
            return known;
        }
    }
}

/// <summary>What a card of alerts is about and for whom.</summary>
/// <param name="IsPersonal">Nobody else listens.</param>
internal sealed record PressingFrame(RecordId Account, DateOnly Day, bool IsPersonal, View View, Locale Locale);

/// <summary>One alert on its card.</summary>
/// <param name="Key">Of the alert, for its buttons.</param>
internal sealed record PressingLine(string Key, string Title, RecordId Subject)
{
    public Money? AtStake { get; init; }

    /// <summary>Null once it is settled.</summary>
    public Sentence? Why { get; init; }

    public Sentence? Next { get; init; }

    public string? Owner { get; init; }

    public string? HandedOverBy { get; init; }

    /// <summary>What became of it, or who was told while nobody answered; null for nothing to say.</summary>
    public Sentence? Status { get; init; }

    public bool IsOpen { get; init; }

    public bool IsNews { get; init; }

    public bool IsWorse { get; init; }

    /// <summary>Whoever is to act, where they can be called by name.</summary>
    public CalledByName? Called { get; init; }

    /// <summary>Their name; null when nobody is known.</summary>
    public string? CalledName { get; init; }
}
