using Domain;
using Domain.Asking;
using Domain.Contacts;
using Domain.Standings;
using Domain.Touches;

namespace Bot.Answers.Accounts;

/// <summary>What is worth knowing of an account where it is listed: what there is of what was asked for, or what there was of it.</summary>
internal static class StandingNotes
{
    private const int MostNames = 3;

    public static IEnumerable<Sentence> Of(AccountQuery query, AccountStanding account, View view)
    {
        foreach (var aspect in query.Conditions.Select(condition => condition.Aspect).Append(query.Told).Distinct())
            foreach (var note in Of(aspect, account, view))
                yield return note;
    }

    /// <summary>The people that are asked for; null for other aspects and where there is nobody.</summary>
    public static Sentence? Who(AccountAspect aspect, AccountStanding account, View view) => aspect switch
    {
        AccountAspect.Champion when account.Champions.Any() => People(account.Champions),
        AccountAspect.Executive when account.Executives.Any() => People(account.Executives),
        AccountAspect.Sponsor when view.PersonName(account.Sponsor) is { } sponsor => Sentence.Of($"{sponsor}"),
        AccountAspect.Lead when view.PersonName(account.Lead) is { } lead => Sentence.Of($"{lead}"),
        _ => null,
    };

    private static IEnumerable<Sentence> Of(AccountAspect aspect, AccountStanding account, View view) => aspect switch
    {
        AccountAspect.Touch or AccountAspect.Activity => account.Touchpoints is [var last, ..] ? [Last(last, view)] : [],
        AccountAspect.Review => Reviews(account),
        AccountAspect.Champion or AccountAspect.Executive when Who(aspect, account, view) is { } people => [people],
        AccountAspect.Champion => account.FormerChampions.Select(contact => Sentence.Of($"{contact.Name ?? "one"} {(contact.Status == "left" ? "has left" : "has moved on")}")),
        AccountAspect.Sponsor when view.PersonName(account.Sponsor) is { } sponsor => [Sentence.Of($"sponsored by {sponsor}")],
        AccountAspect.Lead when view.PersonName(account.Lead) is { } lead => [Sentence.Of($"led by {lead}")],
        AccountAspect.OpenDeal => [account.OpenDeals.IsEmpty ? Sentence.Of($"{account.WonDeals.Length} won before") : Sentence.Of($"{account.OpenDeals.Length} open {Plural.Of(account.OpenDeals.Length, "deal")} in all")],
        AccountAspect.Promise or AccountAspect.OverduePromise when account.Promises.Where(promise => promise.Due is not null).MinBy(promise => promise.Due) is { Due: { } due } => [Sentence.Of($"the first due on {due}")],
        AccountAspect.Risk when account.Risks.Where(risk => risk.Due is not null).MinBy(risk => risk.Due) is { Due: { } due } => [Sentence.Of($"the next step due on {due}")],
        _ => [],
    };

    /// <summary>What the contact was: "QBR held", "call of Ann with Omar", "note by Ann".</summary>
    public static Sentence Last(Touchpoint last, View view) =>
        last.Review is { } review ? Sentence.Of($"{review.Type?.ToString().ToUpperInvariant() ?? "review"} held")
        : last.Touch is { } touch ? Talk(touch, view)
        : view.PersonName(last.Note!.Author) is { } author ? Sentence.Of($"note by {author}")
        : Sentence.Of($"note");

    private static Sentence Talk(Touch touch, View view)
    {
        var (channel, ours, theirs) = (touch.Channel is { Length: > 0 } said ? said : "contact", view.PersonName(touch.Person), view.Find(Contact.Kind, touch.Contact)?.Name);
        return (ours, theirs) switch
        {
            ({ } us, { } them) => Sentence.Of($"{channel} of {us} with {them}"),
            (null, { } them) => Sentence.Of($"{channel} with {them}"),
            ({ } us, null) => Sentence.Of($"{channel} of {us}"),
            _ => Sentence.Of($"{channel}"),
        };
    }

    private static IEnumerable<Sentence> Reviews(AccountStanding account)
    {
        if (account.Reviews.FirstOrDefault(review => review.IsUpcoming(account.Today)) is { Date: { } next } upcoming)
            yield return Sentence.Of($"next {upcoming.Type?.ToString().ToUpperInvariant() ?? "review"} on {next}");
        else if (account.Touchpoints.FirstOrDefault(one => one.Review is not null) is { } held)
            yield return Sentence.Of($"the last one was on {held.Day}");
        else
            yield return Sentence.Of($"none was ever held");
    }

    private static Sentence People(IEnumerable<Contact> contacts)
    {
        var all = contacts.ToList();
        var names = string.Join(", ", all.Take(MostNames).Select(contact => contact.Title is { Length: > 0 } title ? $"{contact.Name ?? "somebody"} ({title})" : contact.Name ?? "somebody"));
        return all.Count > MostNames ? Sentence.Of($"{names} and {all.Count - MostNames} more") : Sentence.Of($"{names}");
    }
}
