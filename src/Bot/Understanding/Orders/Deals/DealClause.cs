using Bot.Understanding.Text;

namespace Bot.Understanding.Orders.Deals;

/// <summary>One change that is ordered in a message: what is done, to which field, of which deal, to what.</summary>
/// <param name="Verb">Null for "the owner of it is Jane" and "it is won".</param>
/// <param name="Field">Null when the value tells: a day, an amount, a stage.</param>
/// <param name="Subject">The words that name the deal; empty when they stand in another clause.</param>
/// <param name="Deal">The deal itself, where its exact name was said.</param>
/// <param name="Values">What it shall be.</param>
/// <param name="IsLinked">A word such as "to" or "is" stands before the values.</param>
internal sealed record DealClause(
    DealItem.Word? Verb, DealItem.Word? Field, IReadOnlyList<Token> Subject, DealItem.Deal? Deal, IReadOnlyList<DealItem> Values, bool IsLinked, bool SpeaksOfIt)
{
    /// <summary>"Owner of ... is": it begins with the field and goes on to say what it shall be.</summary>
    public bool BeginsWithField { get; init; }

    public static DealClause Of(IReadOnlyList<DealItem> items, IReadOnlyList<Token> tokens)
    {
        var verb = items.FirstOrDefault(item => !item.Is("filler")) is DealItem.Word { IsVerb: true } first ? first : null;
        var deal = items.OfType<DealItem.Deal>().FirstOrDefault();
        var rest = items.Where(item => item != verb && item != deal && !item.Is("filler", "either")).ToList();
        // "Closed won" is a value; "close it" is a verb; "close 3 Nov" is a field.
        var field = rest.Find(item => item.IsField) as DealItem.Word ?? (verb?.Name == "close" && rest.Exists(item => item is DealItem.Day or DealItem.NoDay) ? verb : null);
        rest.RemoveAll(item => item == field);
        var link = LinkIn(rest, deal?.First ?? -1);
        var isLinked = link >= 0;
        var end = isLinked ? rest[link].First : deal?.First ?? rest.Find(item => item is DealItem.Day or DealItem.NoDay or DealItem.Move or DealItem.Amount || item.Is("won", "lost"))?.First ?? int.MaxValue;
        // Only the values stand there when everything else was said before: "95k", "commit".
        if (verb is null && field is null && !isLinked && deal is null && rest.Count > 0 && rest.TrueForAll(MayFollow))
            end = rest[0].First;
        var subject = rest.Where(item => item.First < end && !item.Is("link", "of", "from", "it", "earlier", "later") && item is not DealItem.Mark).ToList();
        return new(
            verb, field, deal is null ? [.. subject.SelectMany(item => tokens.Skip(item.First).Take(item.Length))] : [], deal,
            [.. rest.Where(item => item.First >= end && !item.Is("link", "of", "it")).Concat(deal is null ? [] : subject).DistinctBy(item => item.First).OrderBy(item => item.First)], isLinked, rest.Exists(item => item.Is("it")))
        {
            BeginsWithField = isLinked && items.FirstOrDefault(item => !item.Is("filler")) == field,
        };
    }

    /// <summary>The first link that is followed by values alone; where none is, the plainest one.</summary>
    private static int LinkIn(List<DealItem> rest, int after)
    {
        var alone = rest.FindIndex(item => item.First > after && item.Is("link", "from") && rest.Where(other => other.First > item.First).All(MayFollow));
        return alone >= 0 && alone < rest.Count - 1 ? alone
            : rest.FindIndex(item => item.First > after && item is DealItem.Word { Name: "link", Said: "to" or "as" or "into" or "is" or "is now" }) is >= 0 and var plain ? plain
            : rest.FindIndex(item => item.First > after && item.Is("link", "from"));
    }

    private static bool MayFollow(DealItem item) => item.IsFirm || item is DealItem.Mark || item.Is("link", "from", "or", "of", "earlier", "later");
}
