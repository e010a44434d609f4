using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Standings;
using Domain.Touches;

namespace Bot.Answers.Accounts;

/// <summary>What is told of accounts: the finding, what counts, and each of them.</summary>
internal sealed class AccountWords(AccountQuery query, ImmutableArray<AccountStanding> found, ImmutableArray<AccountStanding> everyone, View view, Func<RecordId?, string> nameOf)
{
    private readonly int all = everyone.Length;

    private AccountCondition Told => new(query.Told, IsLacking: false);

    public string Subject => query.Conditions.IsEmpty && query.Told != AccountAspect.Lead ? AspectWords.Noun(query.Told) : "Accounts";

    public Sentence Headline()
    {
        if (query.Conditions.IsEmpty)
            return Ranked();
        if (found.IsEmpty && query.Conditions is [{ IsLacking: true } only])
            return new Phrase().Add(Everyone()).Add(AspectWords.Of(only with { IsLacking = false }, nameOf)).Add($".").ToSentence();
        if (found.Length == all)
            return new Phrase().Add(Everyone()).Add(Phrase.List([.. query.Conditions.Select(condition => AspectWords.Of(condition, nameOf))])).Add($".").ToSentence();
        if (all == 1)
            return new Phrase().Add($"{everyone[0].Account.Name ?? everyone[0].Account.Id.Value} has ").Add(Phrase.List([.. query.Conditions.Select(condition => AspectWords.Of(condition with { IsLacking = !condition.IsLacking }, nameOf))], "or")).Add($".").ToSentence();
        var phrase = new Phrase().Add(found.Length == 0 ? Sentence.Of($"None of {all} {Plural.Of(all, "account")} has ") : Sentence.Of($"{found.Length} of {all} {Plural.Of(all, "account")} {(found.Length == 1 ? "has" : "have")} "));
        return phrase.Add(Phrase.List([.. query.Conditions.Select(condition => AspectWords.Of(condition, nameOf))])).Add($".").ToSentence();
    }

    private Sentence Everyone() => all == 1 ? Sentence.Of($"{everyone[0].Account.Name ?? everyone[0].Account.Id.Value} has ") : Sentence.Of($"All {all} accounts have ");

    /// <summary>What counts, where that is no matter of course.</summary>
    public IEnumerable<Sentence> Details()
    {
        if (found.IsEmpty && query.Conditions is [{ Aspect: AccountAspect.Touch, IsLacking: true }] && AccountOrder.LongestWithout(everyone) is { Touchpoints: [var oldest, ..] } longest)
            yield return Sentence.Of($"The longest without: {longest.Account.Name ?? longest.Account.Id.Value}, since {oldest.Day}.");
        if (query.Told is AccountAspect.Touch || query.Conditions.Any(condition => condition.Aspect == AccountAspect.Touch))
            yield return Sentence.Of($"Contact is a review that was held, a talk or mail in both directions, or a note that somebody wrote. What nobody logged is not known here.");
        if (query.Conditions.Any(condition => condition.Aspect == AccountAspect.Activity))
            yield return Sentence.Of($"Activity is contact, or any change of what is recorded, imports included.");
    }

    public IEnumerable<Sentence> Definitions()
    {
        yield return Sentence.Of($"A family is one account, that of its head; lead and sponsor are those of the nearest account above that has one.");
        foreach (var aspect in query.Conditions.Select(condition => condition.Aspect).Append(query.Told).Distinct())
            if (AspectWords.Definition(aspect) is { } definition)
                yield return definition;
    }

    public IEnumerable<NamedValue> Values(DateOnly today)
    {
        yield return new("accounts", Quantity.Count(found.Length));
        yield return new("accountsInScope", Quantity.Count(all));
        if (query.Told == AccountAspect.Touch && found is [{ Touchpoints: [var last, ..] }])
            yield return new("daysSinceContact", Quantity.Days(today.DayNumber - last.Day.DayNumber));
    }

    /// <param name="open">What is open with it; null where nothing is known or shown.</param>
    public AnswerRow Row(AccountStanding account, Quantity? open)
    {
        var isTouch = query.Told is AccountAspect.Touch or AccountAspect.Activity;
        var isCount = !isTouch && AspectWords.IsCounted(query.Told) && (query.Order is not null || query.Conditions.All(condition => !condition.IsLacking));
        return new(account.Account.Name is { Length: > 0 } name ? name : account.Account.Id.Value,
        [
            .. isCount ? [new NamedValue(AspectWords.ValueName(query.Told), Quantity.Count(account.Count(Told)))] : (ReadOnlySpan<NamedValue>)[],
            .. open is { } pipeline && !isTouch ? [new NamedValue("pipeline", pipeline)] : (ReadOnlySpan<NamedValue>)[],
        ])
        {
            Aside = isTouch ? account.Touchpoints is [var last, ..] ? Sentence.Of($"{last.Day}") : Sentence.Of($"never logged") : null,
            Note = Note(account, isTouch ? open : null),
            WantsAttention = isTouch && !(account.Touchpoints is [var latest, ..] && account.Today.DayNumber - latest.Day.DayNumber <= Engagement.DormantDays),
            Record = account.Account.Id,
        };
    }

    private Sentence? Note(AccountStanding account, Quantity? open)
    {
        List<Sentence> parts = [.. StandingNotes.Of(query, account, view)];
        if (open is { } pipeline)
            parts.Add(Sentence.Of($"{pipeline} open"));
        var note = new Phrase();
        foreach (var part in parts)
            note.Add(note.IsEmpty ? part : new Phrase().Add($"; ").Add(part).ToSentence());
        return note.IsEmpty ? null : note.ToSentence();
    }

    /// <summary>Nothing was asked but how they stand to each other.</summary>
    private Sentence Ranked()
    {
        if (found is not [var first, ..])
            return Sentence.Of($"There is no account to tell of.");
        var name = first.Account.Name ?? first.Account.Id.Value;
        if (query.Told == AccountAspect.Lead && all > 1)
            return Sentence.Of($"{found.Length} accounts.");
        var of = all > 1 ? Sentence.Of($", the longest of {all} accounts.") : Sentence.Of($".");
        if (query.Told is AccountAspect.Touch or AccountAspect.Activity)
            return first.Touchpoints is [var last, ..]
                ? new Phrase().Add($"{Quantity.Days(first.Today.DayNumber - last.Day.DayNumber)} since the last contact with {name}, on {last.Day}").Add(of).ToSentence()
                : Sentence.Of($"No contact with {name} was ever logged.");
        if (all == 1 && StandingNotes.Who(query.Told, first, view) is { } people)
            return new Phrase().Add($"{(first.Count(Told) > 1 ? AspectWords.Noun(query.Told) : AspectWords.Noun(query.Told)[..^1])} of {name}: ").Add(people).Add($".").ToSentence();
        var count = first.Count(Told);
        if (all == 1)
            return new Phrase().Add($"{name} has ").Add(AspectWords.Of(Told with { IsLacking = count == 0 }, nameOf)).Add(AspectWords.IsCounted(query.Told) && count > 0 ? Sentence.Of($": {count}.") : Sentence.Of($".")).ToSentence();
        string[] alike = [.. found.TakeWhile(account => account.Count(Told) == count).Select(account => account.Account.Name ?? account.Account.Id.Value)];
        var names = alike.Length is 2 or 3 ? $"each of {Phrase.Said(alike)}" : alike.Length > 3 ? $"each of {alike.Length} accounts" : name;
        return Sentence.Of($"{count} {AspectWords.Noun(query.Told).ToLowerInvariant()} at {names}, {(found.Length > 1 && first.Count(Told) < found[^1].Count(Told) ? "the fewest" : "the most")} of {all} accounts.");
    }
}
