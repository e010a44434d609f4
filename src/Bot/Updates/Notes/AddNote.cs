using System.Collections.Immutable;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Contacts;
using Domain.Ledger;
using Domain.Notes;

namespace Bot.Updates.Notes;

/// <summary><c>note: met the CFO</c>: a sentence is remembered with its account. Harmless and undone with one press, so nobody is asked to confirm it.</summary>
internal sealed class AddNote : IUpdate
{
    private const int MostCharacters = 10_000;
    private const int MostNamed = 5;

    public UpdateKind Kind => UpdateKind.Note;

    public string Done => "Note saved";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        var text = order.Text.Trim();
        if (text.Length == 0)
            return new Reply.Clarify(Sentence.Of($"What shall I note? Write for example: note: met the CFO."), []);
        if (text.Length > MostCharacters)
            return new Reply.Refused(Sentence.Of($"That is longer than a note may be: {text.Length} characters, {MostCharacters} at most."));
        var accounts = order.Accounts.IsEmpty ? hearing.Linked : order.Accounts;
        if (accounts is not [var account])
            return new Reply.Clarify(Which(accounts, hearing.View, text), []);
        if (!UpdateRights.MayWrite(hearing, account))
            return new Reply.Refused(Sentence.Of($"You are not on the team of that account, so I cannot note it there."));
        var name = UpdateRights.NameOf(account, hearing.Portfolio);
        var draft = Draft.Set(Partition.Account(account), Note.Kind, new RecordId(inquiry.NewId()), $"{order.Interaction?.ToString() ?? "Note"}: {Excerpt.Of(text)}")
            .With(Note.Fields.Account, account)
            .With(Note.Fields.Text, text)
            .With(Note.Fields.Author, hearing.Person!.Id);
        if (order.Deal is { } deal)
            draft = draft.With(Note.Fields.Opportunity, deal);
        if (order.Interaction is { } interaction)
            draft = draft.With(Note.Fields.Interaction, interaction);
        if (!order.Contacts.IsEmpty)
            draft = draft.With(Note.Fields.With, order.Contacts);
        if (order.Sentiment is { } sentiment)
            draft = draft.With(Note.Fields.Sentiment, sentiment);
        return new Reply.Proposed(new()
        {
            Said = text,
            Summary = Sentence.Of($"Save a note on {name}"),
            Changes = [order.Day is { } day ? draft with { On = Noon(day, hearing.View) } : draft],
            Values = [.. Values(order, hearing)],
            ExpectedSequence = hearing.Portfolio.Journal.LastSequence(Partition.Account(account)),
            NeedsConfirmation = false,
        });
    }

    /// <summary>What was heard besides the words, so that a slip is seen and undone.</summary>
    private static IEnumerable<ProposedValue> Values(UpdateOrder order, Hearing hearing)
    {
        var locale = Locale.For(hearing.Reader);
        if (order.Interaction is { } interaction)
            yield return new("Kind", null, interaction.ToString().ToLowerInvariant());
        if (!order.Contacts.IsEmpty)
            yield return new("With", null, string.Join(", ", order.Contacts.Select(id => hearing.View.Find(Contact.Kind, id)?.Name).OfType<string>()));
        if (order.Day is { } day)
            yield return new("When", null, Wording.Say(day, locale));
        if (order.Sentiment is { } sentiment)
            yield return new("Mood", null, sentiment.ToString().ToLowerInvariant());
    }

    /// <summary>A day that was named, in the company's zone; the ledger keeps it from lying ahead.</summary>
    private static DateTimeOffset Noon(DateOnly day, View view)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return new DateTimeOffset(noon, view.TimeZone.GetUtcOffset(noon)).ToUniversalTime();
    }

    private static Sentence Which(ImmutableArray<RecordId> accounts, View view, string text)
    {
        var known = view.Of(Account.Kind)
            .Where(account => accounts.Length > 1 ? accounts.Contains(account.Id) : view.Reader.Leads.Contains(account.Id) && account.Parent is null)
            .Select(account => account.Name ?? "").Where(name => name.Length > 0).Take(MostNamed).ToArray();
        var example = known is [var first, ..] ? first : "the account's name";
        return known.Length > 1
            ? Sentence.Of($"Which account is it about: {string.Join(", ", known)}? Write for example: note for {example}: {Excerpt.Of(text)}")
            : Sentence.Of($"Which account is it about? Write for example: note for {example}: {Excerpt.Of(text)}");
    }
}
