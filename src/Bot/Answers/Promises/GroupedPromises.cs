using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Promises;

namespace Bot.Answers.Promises;

/// <summary>Promises by account or by person: how many are open and overdue, and how much of what came to an end each side kept.</summary>
internal static class GroupedPromises
{
    /// <summary>The most overdue first, then the most open.</summary>
    /// <param name="all">Open and settled ones.</param>
    /// <param name="open">Those of them that are asked for.</param>
    public static AnswerRow[] Of(Promise[] all, Promise[] open, DealDimension dimension, View view, DateOnly today)
    {
        var opened = open.ToLookup(promise => Key(promise, dimension, view));
        return
        [
            .. all.GroupBy(promise => Key(promise, dimension, view)).Select(group => Row(group.Key, [.. group], [.. opened[group.Key]], dimension, view, today))
                .OrderByDescending(row => row.Values.Skip(1).Sum(value => value.Value.Number)).ThenByDescending(row => row.Values[0].Value.Number).ThenBy(row => row.Label, StringComparer.Ordinal),
        ];
    }

    private static RecordId? Key(Promise promise, DealDimension dimension, View view) => dimension switch
    {
        DealDimension.Owner => promise.Owner,
        DealDimension.Family when view.CanonicalAccount(promise.Account) is { } account => view.Families.Root(account),
        _ => view.CanonicalAccount(promise.Account),
    };

    private static AnswerRow Row(RecordId? key, Promise[] all, Promise[] open, DealDimension dimension, View view, DateOnly today)
    {
        var overdue = open.Count(promise => promise.Due < today);
        var note = new Phrase();
        foreach (var (who, kept) in new[] { ("we", KeptRate.Of(all, PromiseSide.Us)), ("they", KeptRate.Of(all, PromiseSide.Them)) })
            if (kept.Rate is not null)
                note.Add($"{(note.IsEmpty ? "" : ", ")}{who} kept {kept.Done} of {kept.Done + kept.Missed}");
        return new(
            dimension == DealDimension.Owner ? view.PersonName(key) ?? "nobody" : view.AccountName(key),
            [new("openPromises", Quantity.Count(open.Length)), .. overdue > 0 ? [new NamedValue("overduePromises", Quantity.Count(overdue))] : (ReadOnlySpan<NamedValue>)[]])
        {
            Note = note.IsEmpty ? null : note.ToSentence(),
            Record = key,
        };
    }
}
