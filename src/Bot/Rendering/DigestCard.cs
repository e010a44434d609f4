using System.Collections.Immutable;
using Cards;
using Domain;
using Domain.Accounts;
using Domain.Alerts;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Rendering;

/// <summary>A digest as a card: what is new or worse, most money first; what is unchanged is a number.</summary>
public static class DigestCard
{
    private const int MostItems = 8;

    /// <param name="isPersonal">For a GAM over all their accounts; else for a channel and its accounts.</param>
    /// <param name="isTest">To be looked at: nothing is told by it.</param>
    public static OutgoingMessage Render(Digest digest, AlertScope scope, bool isPersonal, Locale locale, bool isTest = false)
    {
        var names = scope.View.Of(Account.Kind).ToDictionary(account => account.Id, account => account.Name ?? "");
        var day = digest.Day.ToString("dddd d MMM", System.Globalization.CultureInfo.InvariantCulture);
        var heading = isTest ? $"Test: {Heading(digest)}" : Heading(digest);
        var rest = Rest(digest);
        var shown = digest.Fresh.Take(MostItems).ToArray();
        var first = shown is [var top, ..] ? $" First: {Line(top, names)}{AtStake(top, locale)}, {Wording.Say(top.Item.Why, locale)}." : "";
        var next = Next(scope);
        return new($"{heading}, {day}.{first}", string.Join('\n', [$"{heading}, {day}.", .. shown.Select(item => TextLine(item, names, locale)), rest]))
        {
            Questions = [.. next.Select(question => question.Question)],
            Shown = [.. shown.Select(item => item.Item.Subject).Distinct()],
            Card = new AdaptiveCard
            {
                FallbackText = $"{heading}, {day}.{first}",
                Body =
                [
                    CardParts.Subject([isPersonal ? "Your accounts" : Accounts(scope, names), "Digest", day]),
                    CardParts.Heading(heading),
                    .. isTest ? [CardParts.Quiet("Only a test: nothing counts as told by it, and the next digest comes as usual.", AdaptiveSpacing.Small)] : (ReadOnlySpan<AdaptiveElement>)[],
                    CardParts.Quiet(rest),
                    .. shown.SelectMany(item => Item(item, names, next[0].Question, locale)),
                    .. digest.Fresh.Length > shown.Length
                        ? new[] { CardParts.Quiet($"{digest.Fresh.Length - shown.Length} more new or worse, with less money at stake.", AdaptiveSpacing.Medium) } : [],
                    CardParts.Quiet(
                        CardParts.Joined([scope.View.RecordedAt is { } recorded ? $"As of {Wording.Say(recorded, locale)}" : "", $"{scope.View.ReportingCurrency.Code} at plan rates"]),
                        AdaptiveSpacing.Medium),
                ],
                Actions = [.. next.Select((question, at) => CardParts.AskBelow(question, isSecondary: at > 1))],
            },
        };
    }

    private static string Heading(Digest digest)
    {
        var worse = digest.Fresh.Count(item => item.Novelty == Novelty.Worse);
        var added = digest.Fresh.Length - worse;
        return (added, worse) switch
        {
            (0, 0) => "Nothing new today",
            (_, 0) => $"{added} new {(added == 1 ? "thing needs" : "things need")} attention",
            (0, _) => $"{worse} {(worse == 1 ? "thing" : "things")} got worse",
            _ => $"{added} new, {worse} worse",
        };
    }

    private static string Rest(Digest digest)
    {
        (int Count, string What)[] counts = [(digest.Unchanged.Length, "still open and unchanged"), (digest.Answered.Length, "acknowledged, snoozed or dismissed"), (digest.Resolved.Length, "resolved since the last digest")];
        return string.Join(", ", counts.Where(count => count.Count > 0).Select(count => $"{count.Count} {count.What}")) is { Length: > 0 } said ? $"{said}." : "Most money first.";
    }

    /// <summary>What one would look into next, for the digest's own accounts.</summary>
    private static ImmutableArray<NextQuestion> Next(AlertScope scope)
    {
        var accounts = scope.Accounts is null ? AccountScope.Everything
            : AccountScope.Of(true, [.. scope.Accounts.Select(account => scope.View.Families.Root(account) is var top && scope.Accounts.Contains(top) ? top : account).Distinct().OrderBy(account => account.Value, StringComparer.Ordinal)]);
        return
        [
            new("All alerts", new Question { Topic = Topics.Alerts, Scope = accounts }),
            new("Open risks", new Question { Topic = Topics.Risks, Scope = accounts }),
            new("Upcoming QBRs", new Question { Topic = Topics.NextReview, Scope = accounts }),
            new("Overdue deals", new Question { Topic = Topics.Deals, Scope = accounts, Deals = new() { ListDeals = true, Filters = [new DealFilter.Overdue()] } }),
        ];
    }

    private static IEnumerable<AdaptiveElement> Item(DigestItem item, Dictionary<RecordId, string> names, Question list, Locale locale)
    {
        yield return CardParts.Row(Line(item, names), item.Item.AtStake is { } stake ? Wording.Say(stake, locale) : "") with { Separator = true, Spacing = AdaptiveSpacing.Medium };
        var why = $"{Word(item)}  ·  {Wording.Say(item.Item.Why, locale)}";
        yield return item.Novelty == Novelty.Worse || item.Item.Severity >= AlertSeverity.High ? CardParts.Trouble(why) : CardParts.Quiet(why);
        yield return new AdaptiveActionSet
        {
            Spacing = AdaptiveSpacing.Small,
            Actions = [RowButtons.Of(RowAction.SnoozeWeek, new(item.Item.Key), list), RowButtons.Of(RowAction.Handle, new(item.Item.Key), list)],
        };
    }

    private static string TextLine(DigestItem item, Dictionary<RecordId, string> names, Locale locale) =>
        $"{Line(item, names)}{AtStake(item, locale)}: {Word(item).ToLowerInvariant()}, {Wording.Say(item.Item.Why, locale)}";

    private static string Line(DigestItem item, Dictionary<RecordId, string> names) =>
        item.Item.Account is { } account && names.TryGetValue(account, out var name) ? $"{name}  ·  {item.Item.Title}" : item.Item.Title;

    private static string AtStake(DigestItem item, Locale locale) => item.Item.AtStake is { } stake ? $" ({Wording.Say(stake, locale)})" : "";

    private static string Word(DigestItem item) => item.Novelty switch { Novelty.New => "New", Novelty.Worse => "Worse", Novelty.Back => "Back from snooze", _ => "Unchanged" };

    private static string Accounts(AlertScope scope, Dictionary<RecordId, string> names)
    {
        var roots = (scope.Accounts ?? []).Select(scope.View.Families.Root).Distinct().Where(names.ContainsKey).Select(id => names[id]).Order(StringComparer.CurrentCulture).ToArray();
        return roots.Length <= 2 ? string.Join(" and ", roots) : $"{roots.Length} accounts";
    }
}
