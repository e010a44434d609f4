using System.Collections.Immutable;
using Bot.Answers.Accounts;
using Bot.Answers.Deals;
using Domain.Asking;
using Domain.Contacts;
using Domain.Opportunities;

namespace Bot.Answers.Stakeholders;

/// <summary>
/// One account, or the account of a deal: how far we have come, what is missing with what to do, and people by how near they stand to the decision. Of several
/// accounts those people alone who were asked for.
/// </summary>
internal static class PeopleAsked
{
    private const int OnPage = 25;

    /// <summary>Gaps beside the people; the others are a press away.</summary>
    private const int MostGaps = 3;

    public static Reply.Answered Answer(Question question, Inquiry inquiry, AskedScope scope, KnownPeople people, LastTouches touches, Opportunity? deal)
    {
        var (view, map, query) = (inquiry.View, people.Map, question.Stakeholders ?? new(StakeholderShow.Everybody));
        var account = view.CanonicalAccount(deal?.Account) ?? (question.Scope.Accounts is [var named] ? named : null);
        // What is missing at several accounts is told of each.
        ImmutableArray<AnswerRow> gaps = account is { } one ? [.. RelationshipGap.In(map, touches.DaysSince).Select(new GapRows(view, one, map).Of)] : [];
        var isOfGaps = query.Show == StakeholderShow.Gaps;
        Contact[] asked = [.. map.Contacts.Where(contact => IsAsked(contact, query))];
        AnswerRow[] rows = isOfGaps ? [.. gaps] : [.. asked.Select(contact => PersonRow.Of(contact, touches.DaysSince(contact.Id), account, view))];
        return new(new()
        {
            Question = question,
            Subject = deal is null ? [scope.Label, StakeholderWords.Title(query)] : [scope.Label, DealRows.NameOf(deal), StakeholderWords.Title(query)],
            Headline = Headline(query, map, asked, gaps.Length, deal is not null),
            Colour = deal is not null && IsWhole(query) ? map.ColourOfDeal : null,
            Details = [.. StakeholderWords.Details(map), .. AccountFilters.Told(question.Deals.Filters, view, inquiry.Today, StakeholderWords.AllContacts)],
            Values = [.. Values(map), .. account is null ? [] : (ReadOnlySpan<NamedValue>)[new("relationshipStatus", Quantity.Count((int)map.Status)), new("gaps", Quantity.Count(gaps.Length))]],
            Sections = IsWhole(query) && question.Skip == 0 && gaps.Length > 0 ? [new(Sentence.Of($"What is missing, and what to do"), [.. gaps.Take(MostGaps)])] : [],
            RowsBesideSections = true,
            RowHeading = isOfGaps ? "Gap" : "Contact",
            Rows = [.. rows.Skip(question.Skip).Take(OnPage)],
            RowCount = rows.Length,
            Covered = map.Contacts.Length,
            Total = map.Contacts.Length + people.NotShown,
            Omitted = people.NotShown == 0 ? [] : [Sentence.Of($"{people.NotShown} {Plural.Of(people.NotShown, "contact")} left out: where they stand is not shown to you here.")],
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(question, inquiry, scope, StakeholdersTopic.Formula, Definitions(deal is not null), map.Contacts.Select(contact => contact.Id)),
            Next = [.. Further(question, query, gaps.Length)],
        });
    }

    public static IEnumerable<Sentence> Definitions(bool isOfDeal)
    {
        yield return Sentence.Of($"A key player is in the inner circle; a mentor or a supporter is supportive. Whoever moved or left does not count; what nobody recorded counts as unknown, not as neutral.");
        yield return Sentence.Of($"Required roles: economic buyer, champion, technical judge.");
        if (isOfDeal)
            yield return Sentence.Of($"A deal is green when a supportive key player decides or approves, yellow when one supports it only, else red. Its people are the contacts of its account.");
    }

    private static bool IsWhole(StakeholderQuery query) => query is { Show: StakeholderShow.Everybody, OnlyKeyPlayers: false };

    private static bool IsAsked(Contact contact, StakeholderQuery query) => (!query.OnlyKeyPlayers || contact.PoliticalStatus == PoliticalStatus.InnerCircle) && query.Show switch
    {
        StakeholderShow.Supporters => contact.IsSupportive,
        StakeholderShow.Opponents => contact.IsAgainst,
        StakeholderShow.Deciders => contact.Decides,
        _ => true,
    };

    private static Sentence Headline(StakeholderQuery query, RelationshipMap map, Contact[] asked, int gaps, bool isOfDeal)
    {
        var (all, found, keyPlayers) = (map.Contacts.Length, asked.Length, asked.Count(contact => contact.PoliticalStatus == PoliticalStatus.InnerCircle));
        var phrase = query switch
        {
            { Show: StakeholderShow.Gaps } => gaps == 0 ? new Phrase().Add($"Nothing is missing: ").Add(StakeholderWords.Status(map)) : new Phrase().Add($"{gaps} {Plural.Of(gaps, "gap")}. ").Add(StakeholderWords.Status(map)),
            { OnlyKeyPlayers: true } or { Show: StakeholderShow.Everybody } => new Phrase().Add(isOfDeal ? StakeholderWords.OfDeal(map) : StakeholderWords.Status(map)),
            _ when all == 0 => new Phrase().Add(StakeholderWords.Status(map)),
            { Show: StakeholderShow.Supporters } when found == 0 => new Phrase().Add($"Nobody is known to support us among {all} {Plural.Of(all, "contact")}"),
            { Show: StakeholderShow.Supporters } => new Phrase().Add($"{found} of {all} {Plural.Of(all, "contact")} {(found == 1 ? "supports" : "support")} us, ").Add(KeyPlayersAmong(keyPlayers)),
            { Show: StakeholderShow.Opponents } when found == 0 => new Phrase().Add($"Nobody is known to be against us among {all} {Plural.Of(all, "contact")}"),
            { Show: StakeholderShow.Opponents } => new Phrase().Add($"{found} of {all} {Plural.Of(all, "contact")} {(found == 1 ? "is" : "are")} against us, ").Add(KeyPlayersAmong(keyPlayers)),
            _ when found == 0 => new Phrase().Add($"Nobody is known who releases the money or approves it among {all} {Plural.Of(all, "contact")}"),
            _ => new Phrase().Add($"{found} of {all} {Plural.Of(all, "contact")} {(found == 1 ? "decides or approves" : "decide or approve")}, {asked.Count(contact => contact.IsSupportive)} of them known to support us"),
        };
        return phrase.Add($".").ToSentence();
    }

    private static Sentence KeyPlayersAmong(int count) => count switch { 0 => Sentence.Of($"none of them a key player"), 1 => Sentence.Of($"1 of them a key player"), _ => Sentence.Of($"{count} of them key players") };

    private static IEnumerable<NamedValue> Values(RelationshipMap map)
    {
        yield return new("contacts", Quantity.Count(map.Contacts.Length));
        yield return new("keyPlayers", Quantity.Count(map.KeyPlayers.Count()));
        yield return new("supportiveKeyPlayers", Quantity.Count(map.SupportiveKeyPlayers.Count()));
        yield return new("supporters", Quantity.Count(map.Contacts.Count(contact => contact.IsSupportive)));
        yield return new("unknownContacts", Quantity.Count(map.Unknown.Count()));
    }

    private static IEnumerable<NextQuestion> Further(Question question, StakeholderQuery query, int gaps)
    {
        if (query.Show != StakeholderShow.Gaps && gaps > (IsWhole(query) ? MostGaps : 0))
            yield return new("All gaps", question with { Skip = 0, Stakeholders = new(StakeholderShow.Gaps) });
        if (!IsWhole(query))
            yield return new(question.Subject is null && question.Scope.Accounts is not [_] ? "Relationship maps" : "Relationship map", question with { Skip = 0, Stakeholders = null });
        if (question.Subject is { } deal)
        {
            yield return new("The deal", new() { Topic = Topics.Deals, Subject = deal });
            yield return new("Health of the deal", new() { Topic = Topics.Health, Subject = deal });
            yield break;
        }

        yield return new("Last contact", NextQuestions.About(Topics.Accounts, question));
        yield return new("Open risks", NextQuestions.About(Topics.Risks, question));
        yield return new("Open deals", NextQuestions.Deals(question.Scope, DealStatus.Open));
    }
}
