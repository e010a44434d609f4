using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Understanding;
using Bot.Understanding.Messages;
using Bot.Updates;
using Domain;
using Domain.Contacts;
using Domain.Ledger;
using Domain.Notes;

namespace Bot.Forms.LogNotes;

/// <summary>
/// A message, or what somebody types here, is kept with an account. What the message says is read to fill in the form, and stored as it was typed: an order in
/// it is not obeyed. A message is logged once; when it was taken back it can be logged again.
/// </summary>
internal sealed class LogNoteForm : IForm
{
    public const string TheName = "log-note";

    private const string Text = "text", Account = "account", Kind = "what", With = "with", On = "on", Mood = "sentiment", AddContact = "contact", OfMessage = "message";
    private const string Remark = "Note";
    private const int MostCharacters = 10_000;
    private const int LongestWith = 200;
    private const int MostAccounts = 150;
    private const int IdBytes = 10;

    public string Name => TheName;

    public FormStep Open(FormInquiry inquiry) => Logged(inquiry) is { } logged ? new FormStep.Say(logged) : new FormStep.Fill(Form(inquiry));

    public FormStep Submit(FormInquiry inquiry, Func<string, string?> input)
    {
        // Whose message it is and where it stands is believed from Teams alone, never from what the dialog sends back.
        if (input(OfMessage) is { Length: > 0 } && inquiry.Message is null)
            return new FormStep.Say("Teams did not send the message along, so nothing was written. Please open it again.");
        if (Logged(inquiry) is { } logged)
            return new FormStep.Say(logged);
        var form = Form(inquiry).With(input);
        var problems = Problems(inquiry, input, form);
        if (problems.Count > 0)
            return new FormStep.Fill(form.With(problems));
        var account = new RecordId(Entered.Text(input, Account));
        var (contacts, others) = Took(Entered.Text(input, With), account, inquiry);
        var note = new UpdateOrder(UpdateKind.Note, Entered.Text(input, Text), Entered.Text(input, Text), [account])
        {
            SaidOn = inquiry.Today,
            Record = inquiry.Message is { } message ? IdOf(message.Kept, account) : null,
            Interaction = Entered.Choice<Interaction>(Entered.Text(input, Kind)),
            Sentiment = Entered.Choice<Sentiment>(Entered.Text(input, Mood)),
            Contacts = contacts,
            Day = Entered.Day(Entered.Text(input, On)) is { } day && day != inquiry.Today ? day : null,
            Details = new(HappenedAt(inquiry, Entered.Day(Entered.Text(input, On))), others, inquiry.Message?.Kept),
        };
        var order = input(AddContact) == "true" && Read(inquiry).Stranger is { } stranger
            ? new UpdateOrder(UpdateKind.Several, note.Said, "", [account]) { Parts = [note, stranger with { Accounts = [account] }] }
            : note;
        return new FormStep.Write(order, CommandOf(inquiry, note), form) { Kind = UpdateKind.Note, IsHere = !UpdateRights.MayWrite(inquiry.Alone, account) };
    }

    private static Form Form(FormInquiry inquiry)
    {
        var read = Read(inquiry);
        var accounts = Accounts(inquiry);
        RecordId? account = inquiry.Here.Linked is [var linked] ? linked : read.Accounts is [var named] ? named : inquiry.Here.Linked.FirstOrDefault(read.Accounts.Contains) is { Value: not null } both ? both : null;
        var when = inquiry.Message?.At is { } at ? DayOf(at, inquiry) : inquiry.Today;
        return new(TheName, inquiry.Key, "Log to account", ["Log to account"],
        [
            new(Account, "Account", FieldInput.Choice, accounts.Any(choice => choice.Value == account?.Value) ? account!.Value.Value : "") { Choices = accounts, IsRequired = true, Hint = "Whose is it?" },
            new(Kind, "What was it?", FieldInput.Choice, read.Interaction?.ToString() ?? Remark) { Choices = [new(Remark, Remark), .. Entered.Choices<Interaction>()] },
            new(With, "With whom?", FieldInput.Line, read.With) { MostCharacters = LongestWith, Hint = "Names, as you would write them" },
            new(On, "When did it happen?", FieldInput.Day, Entered.Write(when > inquiry.Today ? inquiry.Today : when)) { Latest = inquiry.Today },
            new(Mood, "How were they?", FieldInput.Choice, read.Sentiment?.ToString() ?? "") { Choices = Entered.Choices<Sentiment>(), Hint = "Not said" },
            new(Text, "What was said?", FieldInput.Lines, inquiry.Message?.Text ?? "") { IsRequired = true, MostCharacters = MostCharacters, Hint = "It is kept as you write it" },
            .. read.Stranger is { } stranger ? [new FormField(AddContact, $"Add {Described(stranger)} to the contacts", FieldInput.Box, "true")] : (ReadOnlySpan<FormField>)[],
        ], "Log it")
        {
            Carried = inquiry.Message is null ? ImmutableDictionary<string, string>.Empty : ImmutableDictionary<string, string>.Empty.Add(OfMessage, "true"),
            Note = inquiry.Message?.Kept.By is { Length: > 0 } by ? $"A message by {by}" : null,
        };
    }

    private static Dictionary<string, string> Problems(FormInquiry inquiry, Func<string, string?> input, Form form)
    {
        var problems = new Dictionary<string, string>();
        var (text, day) = (Entered.Text(input, Text), Entered.Text(input, On));
        if (form.Fields[0].Choices.All(choice => choice.Value != Entered.Text(input, Account)))
            problems[Account] = "Choose the account. You can log to those whose amounts you see.";
        if (text.Length == 0)
            problems[Text] = "Write what was said.";
        if (text.Length > MostCharacters)
            problems[Text] = $"That has {text.Length.ToString("#,0", CultureInfo.InvariantCulture)} characters; a note may have {MostCharacters.ToString("#,0", CultureInfo.InvariantCulture)}.";
        if (Entered.Text(input, With).Length > LongestWith)
            problems[With] = $"That has {Entered.Text(input, With).Length} characters; {LongestWith} are allowed.";
        if (day.Length > 0 && Entered.Day(day) is not { } then)
            problems[On] = "Choose a day, or leave it empty for today.";
        else if (Entered.Day(day) > inquiry.Today)
            problems[On] = "That day has not come yet: choose today or an earlier day.";
        return problems;
    }

    /// <summary>Says so when the message is logged, wherever the person may know of it.</summary>
    private static string? Logged(FormInquiry inquiry)
    {
        if (inquiry.Message is not { } message || inquiry.Here.Portfolio.Of(Note.Kind, Clearance.Open).FirstOrDefault(note => note.Message == message.Kept.Key) is not { } note)
            return null;
        var account = inquiry.Here.Portfolio.Families.Canonical(note.Account.GetValueOrDefault());
        if (inquiry.Alone.View.Find(Domain.Accounts.Account.Kind, account)?.Name is not { } name)
            return "This message is logged already.";
        var row = inquiry.Here.Portfolio.Journal.ChangesOf(Note.Kind.Name, note.Id).FirstOrDefault(change => change.Operation == Operation.Set);
        return row is null ? $"This message is logged already, on {name}." : $"This message is logged already, on {name}, by {row.ByName} on {Rendering.Wording.Say(row.At, Rendering.Locale.For(inquiry.Alone.Reader))}.";
    }

    private static ImmutableArray<FormChoice> Accounts(FormInquiry inquiry) =>
    [
        .. inquiry.Alone.View.Accounts.Concat(inquiry.Here.View.Accounts).DistinctBy(account => account.Id).Where(account => UpdateRights.MayWrite(inquiry.Here, account.Id))
            .OrderByDescending(account => inquiry.Here.Linked.Contains(account.Id)).ThenByDescending(account => inquiry.Alone.Reader.Accounts.ContainsKey(account.Id))
            .ThenBy(account => account.Name, StringComparer.OrdinalIgnoreCase).Take(MostAccounts).Select(account => new FormChoice(account.Name ?? account.Id.Value, account.Id.Value)),
    ];

    private static ReadMessage Read(FormInquiry inquiry) => MessageReader.Read(inquiry.Message?.Text ?? "", new()
    {
        Portfolio = inquiry.Alone.Portfolio,
        View = inquiry.Alone.View,
        Today = inquiry.Today,
        Linked = inquiry.Here.Linked,
    });

    /// <summary>The account's contacts among the names, and who else was named.</summary>
    private static (ImmutableArray<RecordId> Contacts, string Others) Took(string names, RecordId account, FormInquiry inquiry)
    {
        var known = inquiry.Alone.View.Of(Contact.Kind, inquiry.Alone.View.Families.Members(account)).Where(contact => contact.Name is { Length: > 0 }).ToLookup(contact => contact.Name!, StringComparer.OrdinalIgnoreCase);
        string[] said = [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return ([.. said.Where(known.Contains).Select(name => known[name].First().Id).Distinct()], string.Join(", ", said.Where(name => !known.Contains(name))));
    }

    private static string Described(UpdateOrder stranger) => stranger.Title is { } title ? $"{stranger.Text}, {title}," : stranger.Text;

    /// <summary>A message is one record of its account, whoever logs it.</summary>
    private static RecordId IdOf(KeptMessage message, RecordId account) =>
        new($"m{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{message.Key}\n{account}")).AsSpan(0, IdBytes))}");

    /// <summary>Once per message and account, until it is taken back; what is typed here, once per dialog and person.</summary>
    private static string CommandOf(FormInquiry inquiry, UpdateOrder note) => note.Record is { } id
        ? string.Create(CultureInfo.InvariantCulture, $"{id}|{inquiry.Here.Portfolio.Journal.ChangesOf(Note.Kind.Name, id).Length}")
        : $"{inquiry.Key} {inquiry.Here.Person!.Id}";

    /// <summary>The moment of the message on its own day, else the beginning of the day; null for today without one.</summary>
    private static DateTimeOffset? HappenedAt(FormInquiry inquiry, DateOnly? day)
    {
        if (inquiry.Message?.At is { } at && (day is null || DayOf(at, inquiry) == day))
            return at;
        if (day is not { } then || then == inquiry.Today)
            return null;
        var midnight = then.ToDateTime(TimeOnly.MinValue);
        return new(midnight, inquiry.Alone.View.TimeZone.GetUtcOffset(midnight));
    }

    private static DateOnly DayOf(DateTimeOffset at, FormInquiry inquiry) => inquiry.Alone.View.DayOf(at);
}
