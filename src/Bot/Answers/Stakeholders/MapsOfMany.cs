using Bot.Answers.Accounts;
using Domain.Asking;
using Domain.Contacts;
using Domain.Standings;

namespace Bot.Answers.Stakeholders;

/// <summary>Several accounts by how far we have come at each: those where least is known first, of those the ones with the most open deals. A family is one account.</summary>
internal static class MapsOfMany
{
    private const int OnPage = 25;
    private const int MostNames = 2;

    public static Reply Answer(Question question, Inquiry inquiry, AskedScope scope, AccountStanding[] accounts)
    {
        var (view, query) = (inquiry.View, question.Stakeholders ?? new(StakeholderShow.Everybody));
        (AccountStanding Account, KnownPeople People)[] all = [.. accounts.Select(account => (account, new KnownPeople(view, account.Contacts)))];
        (AccountStanding Account, KnownPeople People)[] shown = [.. all.Where(one => !one.People.IsHidden && view.ClearanceFor(one.Account.Account.Id) >= Contact.Fields.Support.Clearance)];
        if (shown.Length == 0)
            return new Reply.Refused(Sentence.Of($"Who stands where at {scope.Label} is not shown to you here."));
        (AccountStanding Account, KnownPeople People)[] listed =
        [
            .. shown.Where(one => !(one.People.Map.Status > query.AtMost) && !(one.People.Map.Status < query.AtLeast))
                .OrderBy(one => one.People.Map.Status).ThenByDescending(one => one.Account.OpenDeals.Length).ThenBy(one => one.Account.Account.Name, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Account.Account.Id),
        ];
        var isOfAll = query is { AtMost: null, AtLeast: null };
        var (hidden, notShown) = (all.Length - shown.Length, shown.Sum(one => one.People.NotShown));
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [scope.Label, "Relationship maps"],
            Headline = Headline(query, shown, listed.Length),
            Details = [.. isOfAll ? Details(shown) : [], .. AccountFilters.Told(question.Deals.Filters, view, inquiry.Today, StakeholderWords.AllContacts)],
            Values = [.. Enum.GetValues<RelationshipStatus>().Select(status => new NamedValue(NameOf(status), Quantity.Count(shown.Count(one => one.People.Map.Status == status))))],
            RowHeading = "Account",
            Rows = [.. listed.Skip(question.Skip).Take(OnPage).Select(one => Row(one.Account, one.People.Map))],
            RowCount = listed.Length,
            Covered = shown.Length,
            Total = all.Length,
            Counted = "accounts",
            Omitted =
            [
                .. hidden == 0 ? [] : (ReadOnlySpan<Sentence>)[Sentence.Of($"{hidden} {Plural.Of(hidden, "account")} left out: who stands where there is not shown to you here.")],
                .. notShown == 0 ? [] : (ReadOnlySpan<Sentence>)[Sentence.Of($"{notShown} {Plural.Of(notShown, "contact")} left out: where they stand is not shown to you here.")],
            ],
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(question, inquiry, scope, StakeholdersTopic.Formula, PeopleAsked.Definitions(false), listed.SelectMany(one => one.People.Map.KeyPlayers.Select(contact => contact.Id))),
            Next =
            [
                .. listed is [var first, ..] ? [new NextQuestion("The first of them", NextQuestions.About(Topics.Stakeholders, question) with { Scope = AccountScope.Of(question.Scope.WithFamily, first.Account.Account.Id) })] : (ReadOnlySpan<NextQuestion>)[],
                .. isOfAll ? [] : (ReadOnlySpan<NextQuestion>)[new("All accounts", question with { Skip = 0, Stakeholders = null })],
                new("Last contact", NextQuestions.About(Topics.Accounts, question)),
            ],
        });
    }

    private static Sentence Headline(StakeholderQuery query, (AccountStanding Account, KnownPeople People)[] shown, int listed)
    {
        var isOfAll = query is { AtMost: null, AtLeast: null };
        var count = isOfAll ? shown.Count(one => one.People.Map.Status == RelationshipStatus.Supported) : listed;
        var begun = Sentence.Of($"{count} of {shown.Length} {Plural.Of(shown.Length, "account")} {(count == 1 ? "has" : "have")} ");
        return new Phrase().Add(begun).Add(query switch
        {
            { AtMost: RelationshipStatus.NoContact } => Sentence.Of($"no contact recorded."),
            { AtMost: RelationshipStatus.NoKeyPlayer } => Sentence.Of($"no key player that we know of."),
            { AtMost: not null } => Sentence.Of($"no supportive key player that we know of."),
            { AtLeast: RelationshipStatus.NoKeyPlayer } => Sentence.Of($"contacts recorded."),
            { AtLeast: RelationshipStatus.NoSupport } => Sentence.Of($"a key player that we know of."),
            _ => Sentence.Of($"a supportive key player."),
        }).ToSentence();
    }

    private static IEnumerable<Sentence> Details((AccountStanding Account, KnownPeople People)[] shown)
    {
        Sentence[] counts =
        [
            .. new[] { RelationshipStatus.NoSupport, RelationshipStatus.NoKeyPlayer, RelationshipStatus.NoContact }
                .Select(status => (Status: status, Count: shown.Count(one => one.People.Map.Status == status))).Where(count => count.Count > 0)
                .Select(count => new Phrase().Add($"{count.Count} {(count.Count == 1 ? "has" : "have")} ").Add(Words(count.Status)).ToSentence()),
        ];
        if (counts.Length > 0)
            yield return new Phrase().Add($"Of the others, ").Add(Phrase.List(counts)).Add($".").ToSentence();
    }

    private static AnswerRow Row(AccountStanding account, RelationshipMap map) => new(account.Account.Name is { Length: > 0 } name ? name : account.Account.Id.Value, [])
    {
        Aside = Sentence.Of($"{Label(map.Status)}"),
        Note = map.Contacts.IsEmpty ? null : Note(map),
        WantsAttention = map.KeyPlayers.Any(contact => contact.IsAgainst),
        Record = account.Account.Id,
    };

    private static Sentence Note(RelationshipMap map)
    {
        var note = new Phrase();
        foreach (var contact in map.KeyPlayers.OrderByDescending(contact => contact.IsAgainst).Take(MostNames))
            note.Add($"{StakeholderWords.NameOf(contact)}: {StakeholderWords.Of(contact.Support).ToLowerInvariant()}; ");
        note.Add($"{map.Contacts.Length} {Plural.Of(map.Contacts.Length, "contact")}");
        if (map.Unknown.Count() is > 0 and var unknown)
            note.Add($", {unknown} unknown");
        if (map.MissingRoles.ToArray() is { Length: > 0 } missing)
            note.Add($"; {Phrase.Said([.. missing.Select(role => $"no {StakeholderWords.Of(role)}")])}");
        return note.ToSentence();
    }

    private static string Label(RelationshipStatus status) => status switch
    {
        RelationshipStatus.NoContact => "Nobody known",
        RelationshipStatus.NoKeyPlayer => "No key player known",
        RelationshipStatus.NoSupport => "No support known",
        _ => "Supported",
    };

    private static Sentence Words(RelationshipStatus status) => status switch
    {
        RelationshipStatus.NoContact => Sentence.Of($"no contact recorded"),
        RelationshipStatus.NoKeyPlayer => Sentence.Of($"no key player that we know of"),
        _ => Sentence.Of($"key players of whom none is known to support us"),
    };

    private static string NameOf(RelationshipStatus status) => status switch
    {
        RelationshipStatus.NoContact => "withoutContact",
        RelationshipStatus.NoKeyPlayer => "withoutKeyPlayer",
        RelationshipStatus.NoSupport => "withoutSupport",
        _ => "supported",
    };
}
