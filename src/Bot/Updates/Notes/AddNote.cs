using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Contacts;
using Domain.Ledger;
using Domain.Notes;

namespace Bot.Updates.Notes;

/// <summary><c>note: met the CFO</c>: a sentence is remembered with its account. Harmless and undone with one press, so nobody is asked to confirm it.</summary>
internal sealed class AddNote : IUpdate
{
    private const int MostCharacters = 50_000;

    public UpdateKind Kind => UpdateKind.Note;

    public string Done => "Note saved";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var text = order.Text.Trim();
        if (text.Length == 0)
            return new Reply.Clarify(Sentence.Of($"What shall I note? Write for example: note: met the CFO."), []);
        if (text.Length > MostCharacters)
            return new Reply.Refused(Sentence.Of($"That is longer than a note may be: {text.Length} characters, {MostCharacters} at most."));
        return AccountChoice.Propose(order, inquiry, account => Proposed(order, inquiry, text, account));
    }

    private static Reply.Proposed Proposed(UpdateOrder order, UpdateInquiry inquiry, string text, RecordId account)
    {
        var hearing = inquiry.Hearing;
        var name = UpdateRights.NameOf(account, hearing.Portfolio);
        var draft = Draft.Set(Partition.Account(account), Note.Kind, order.Record ?? new RecordId(inquiry.NewId()), $"{order.Interaction?.ToString() ?? "Note"}: {Excerpt.Of(text)}")
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
        return new(new()
        {
            Said = text,
            Summary = Sentence.Of($"Save a note on {name}"),
            Changes = [order.Details is { } details ? With(draft, details) : order.Day is { } day ? draft with { On = Noon(day, hearing.View) } : draft],
            Values = [.. Values(order, hearing)],
            ExpectedSequence = hearing.Portfolio.Journal.LastSequence(Partition.Account(account)),
            NeedsConfirmation = false,
        });
    }

    private static Draft With(Draft draft, NoteDetails details)
    {
        draft = draft with { On = details.At };
        draft = details.Others is { Length: > 0 } others ? draft.With(Note.Fields.Others, others) : draft;
        if (details.Message is not { } message)
            return draft;
        draft = draft.With(Note.Fields.Message, message.Key);
        draft = message.Link is { } link ? draft.With(Note.Fields.Link, link) : draft;
        return message.By is { Length: > 0 } by ? draft.With(Note.Fields.SaidBy, by) : draft;
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
        if (order.Details?.Others is { Length: > 0 } others)
            yield return new("Others", null, others);
        if (order.Details?.Message?.By is { Length: > 0 } by)
            yield return new("Said by", null, by);
    }

    /// <summary>A day that was named, in the company's zone; the ledger keeps it from lying ahead.</summary>
    private static DateTimeOffset Noon(DateOnly day, View view)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return new DateTimeOffset(noon, view.TimeZone.GetUtcOffset(noon)).ToUniversalTime();
    }
}
