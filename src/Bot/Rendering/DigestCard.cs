using Cards;
using Domain;
using Domain.Accounts;
using Domain.Alerts;

namespace Bot.Rendering;

/// <summary>A digest as a card: what is new or worse, most money first; what is unchanged is a number.</summary>
public static class DigestCard
{
    private const int MostItems = 8;

    /// <param name="isPersonal">For a GAM over all their accounts; else for a channel and its accounts.</param>
    public static OutgoingMessage Render(Digest digest, AlertScope scope, bool isPersonal, Locale locale)
    {
        var names = scope.View.Of(Account.Kind).ToDictionary(account => account.Id, account => account.Name ?? "");
        var day = digest.Day.ToString("dddd d MMM", locale.Culture);
        var heading = Heading(digest);
        var counts = Counts(digest);
        var shown = digest.Fresh.Take(MostItems).ToArray();
        var first = shown is [var top, ..] ? $" First: {Line(top, names)}{AtStake(top, locale)}, {Wording.Say(top.Item.Why, locale)}." : "";
        return new($"{heading}, {day}. {counts}.{first}", string.Join('\n', [$"{heading}, {day}. {counts}.", .. shown.Select(item => TextLine(item, names, locale))]))
        {
            Card = new AdaptiveCard
            {
                FallbackText = $"{heading}, {day}. {counts}.{first}",
                Body =
                [
                    CardParts.Subject([isPersonal ? "Your accounts" : Accounts(scope, names), "Digest", day]),
                    CardParts.Heading(heading),
                    CardParts.Line($"{counts}."),
                    .. shown.SelectMany(item => Item(item, names, locale)),
                    .. digest.Fresh.Length > shown.Length
                        ? new[] { CardParts.Quiet($"{digest.Fresh.Length - shown.Length} more new or worse, with less money at stake.", AdaptiveSpacing.Medium) } : [],
                    CardParts.Quiet("Reporting currency at plan rates", AdaptiveSpacing.Medium),
                ],
            },
        };
    }

    private static string Heading(Digest digest) => digest.Fresh.Length switch
    {
        0 => "Nothing new today",
        1 => "1 thing needs attention",
        var count => $"{count} things need attention",
    };

    private static string Counts(Digest digest)
    {
        var added = digest.Fresh.Count(item => item.Novelty == Novelty.New);
        (int Count, string What)[] counts = [(added, "new"), (digest.Fresh.Length - added, "worse"), (digest.Unchanged.Length, "unchanged"), (digest.Resolved, "resolved since the last digest")];
        return counts.Any(count => count.Count > 0)
            ? string.Join(", ", counts.Where(count => count.Count > 0).Select(count => $"{count.Count} {count.What}"))
            : "Nothing is open";
    }

    private static IEnumerable<AdaptiveElement> Item(DigestItem item, Dictionary<RecordId, string> names, Locale locale)
    {
        yield return CardParts.Row(Line(item, names), item.Item.AtStake is { } stake ? Wording.Say(stake, locale) : "") with { Separator = true, Spacing = AdaptiveSpacing.Medium };
        var why = $"{Word(item)}  ·  {Wording.Say(item.Item.Why, locale)}";
        yield return item.Novelty == Novelty.Worse || item.Item.Level >= 2
            ? CardParts.Quiet(why) with { IsSubtle = false, Color = AdaptiveTextColor.Attention }
            : CardParts.Quiet(why);
    }

    private static string TextLine(DigestItem item, Dictionary<RecordId, string> names, Locale locale) =>
        $"{Line(item, names)}{AtStake(item, locale)}: {Word(item).ToLowerInvariant()}, {Wording.Say(item.Item.Why, locale)}";

    private static string Line(DigestItem item, Dictionary<RecordId, string> names) =>
        item.Item.Account is { } account && names.TryGetValue(account, out var name) ? $"{name}  ·  {item.Item.Title}" : item.Item.Title;

    private static string AtStake(DigestItem item, Locale locale) => item.Item.AtStake is { } stake ? $" ({Wording.Say(stake, locale)})" : "";

    private static string Word(DigestItem item) => item.Novelty switch { Novelty.New => "New", Novelty.Worse => "Worse", _ => "Unchanged" };

    private static string Accounts(AlertScope scope, Dictionary<RecordId, string> names)
    {
        var roots = (scope.Accounts ?? []).Select(scope.View.Families.Root).Distinct().Where(names.ContainsKey).Select(id => names[id]).Order(StringComparer.CurrentCulture).ToArray();
        return roots.Length <= 2 ? string.Join(" and ", roots) : $"{roots.Length} accounts";
    }
}
