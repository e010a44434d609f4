using System.Collections.Immutable;
using System.Globalization;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Bot.Updates;
using Bot.Updates.Alerts;
using Bot.Updates.Waiting;
using Domain;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Turns;

/// <summary>The buttons of settings, of proposals and of what waits on a list. What a card carries is not believed: it is ordered anew by whoever pressed, with their rights.</summary>
internal sealed class SetupPresses(Pages pages, UpdateDesk updates, ConfirmationDesk confirmations, Readers readers, RowPresses rows, AlertPresses alerts, UpdateInquiries inquiries, TimeProvider clock)
{
    private const int LongestCard = 64;
    private const int LongestInput = 4000;

    /// <returns>What becomes of the card; null for a verb or data that is none of ours.</returns>
    public async Task<PressOutcome?> PressAsync(string? verb, object? data, Hearing hearing, ConversationPlace place, CancellationToken cancellation) => verb switch
    {
        Verbs.SaveSetup when place.Kind != PlaceKind.Personal => await SaveAsync(UpdateKind.SetUpChannel, data, hearing, place, cancellation),
        Verbs.SaveSettings => await SaveAsync(UpdateKind.MySettings, data, hearing, place, cancellation),
        Verbs.SaveAlerts => await SaveAsync(UpdateKind.Subscription, data, hearing, place, cancellation),
        Verbs.ShowSetup when place.Kind != PlaceKind.Personal => new(pages.Setup(hearing, place, isAlone: true), null),
        Verbs.Apply => Decided(await confirmations.ConfirmAsync(Wire.Text(data, Verbs.ProposalKey), name => Wire.Text(data, name), hearing, place, cancellation)),
        Verbs.Choose => Decided(await confirmations.ChooseAsync(Wire.Text(data, Verbs.ProposalKey), name => Wire.Text(data, name), hearing, place, cancellation)),
        Verbs.ShowAlert => alerts.Show(data, hearing),
        Verbs.AnswerAlert => await alerts.AnswerAsync(data, hearing, place, cancellation),
        Verbs.Settle => await rows.PressAsync(data, hearing, place, cancellation),
        Verbs.Discard => Decided(await confirmations.DiscardAsync(Wire.Text(data, Verbs.ProposalKey), hearing, place, cancellation)),
        Verbs.AddToTeam => await TeamAsync(UpdateKind.AddToTeam, data, Verbs.PersonInput, hearing, place, cancellation),
        Verbs.RemoveFromTeam => await TeamAsync(UpdateKind.RemoveFromTeam, data, Verbs.MemberInput, hearing, place, cancellation),
        _ => null,
    };

    private async Task<PressOutcome?> SaveAsync(UpdateKind kind, object? data, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        if (Wire.Text(data, Verbs.Card) is not { Length: > 0 and <= LongestCard } card || !long.TryParse(Wire.Text(data, Verbs.Seen), CultureInfo.InvariantCulture, out var seen)
            || (Wire.Text(data, Verbs.AccountsInput) ?? Wire.Text(data, Verbs.RulesInput)) is { Length: > LongestInput })
            return null;
        var order = new UpdateOrder(kind, "", Wire.Text(data, Verbs.DigestInput)?.Trim() ?? "", Accounts(Wire.Text(data, Verbs.AccountsInput)))
        {
            TimeZone = Wire.Text(data, Verbs.TimeZoneInput),
            Locale = Wire.Text(data, Verbs.NumbersInput),
            Subscription = kind == UpdateKind.Subscription ? ChosenAlerts.Of(name => Wire.Text(data, name)) : null,
            SaidOn = hearing.Today(clock),
            Seen = seen,
        };
        // Once per card and person: what somebody else presses on the same card is an update of their own.
        var command = $"{card} {hearing.Person!.Id}";
        var reply = UpdateCatalogue.Propose(order, inquiries.Of(hearing, place));
        if (reply is Reply.Proposed { Proposal: var proposal })
        {
            var written = await updates.WriteAsync(proposal, kind, hearing, command, 0, cancellation);
            return written.IsWritten ? PressOutcome.ForEveryone(written.Message) : await ClashAsync(kind, written, hearing, place, cancellation);
        }

        return await updates.FindWrittenAsync(Partition.Shared, kind, command, hearing, [], cancellation) is { } before
            ? PressOutcome.ForEveryone(before)
            : new(Replies.Message(reply, Locale.For(hearing.Reader)), null);
    }

    /// <summary>Who changed what, and the settings as they are now.</summary>
    private async Task<PressOutcome> ClashAsync(UpdateKind kind, WriteResult result, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        var locale = Locale.For(hearing.Reader);
        var now = await readers.AgainAsync(hearing, place, cancellation);
        string[] remarks =
        [
            "Somebody changed this meanwhile; yours was not saved",
            .. result.Since.Select(change => $"{change.ByName}, {Wording.Say(change.At, locale)}: {change.Summary}"),
        ];
        return PressOutcome.ForEveryone(kind switch
        {
            UpdateKind.SetUpChannel => pages.Setup(now, place, isAlone: false, remarks),
            UpdateKind.Subscription => pages.AlertSettings(now, place, remarks),
            _ => pages.Settings(now, remarks),
        });
    }

    private async Task<PressOutcome?> TeamAsync(UpdateKind kind, object? data, string input, Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        if (place.Kind != PlaceKind.Personal || Wire.Text(data, Verbs.Account) is not { Length: > 0 and < 200 } account)
            return null;
        if (Wire.Text(data, input) is not { Length: > 0 and < 200 } person)
            return new(OutgoingMessage.Words("Choose a person first."), null);
        var said = $"{(kind == UpdateKind.AddToTeam ? "add" : "remove")} {Named(person, hearing)} {(kind == UpdateKind.AddToTeam ? "to" : "from")} {UpdateRights.NameOf(new(account), hearing.Portfolio)}";
        var order = new UpdateOrder(kind, said, "", [hearing.Portfolio.Families.Canonical(new(account))]) { Person = new RecordId(person) };
        var reply = UpdateCatalogue.Propose(order, inquiries.Of(hearing, place));
        return new(
            reply is Reply.Proposed { Proposal: var proposal }
                ? await confirmations.AskAsync(order, proposal, hearing, place, cancellation)
                : Replies.Message(reply, Locale.For(hearing.Reader)),
            null);
    }

    private static string Named(string person, Hearing hearing) => PeopleIndex.Of(hearing.Portfolio).Find(new(person))?.Name ?? "somebody";

    private static PressOutcome Decided(Decision decision) => decision.IsFinal ? PressOutcome.ForEveryone(decision.Message) : new(decision.Message, null);

    private static ImmutableArray<RecordId> Accounts(string? chosen) =>
        [.. (chosen ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(id => new RecordId(id))];
}

/// <param name="Answer">What whoever pressed sees in place of the card.</param>
/// <param name="Everyone">What the card becomes for everybody; null when it stays.</param>
internal sealed record PressOutcome(OutgoingMessage Answer, OutgoingMessage? Everyone)
{
    public static PressOutcome ForEveryone(OutgoingMessage message) => new(message, message);
}
