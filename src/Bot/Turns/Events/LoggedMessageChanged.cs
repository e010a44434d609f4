using Bot.Understanding;
using BotFramework;

namespace Bot.Turns.Events;

/// <summary>A message was edited, deleted or brought back. What it logged is offered to follow; by itself nothing changes, since others may have read and acted on it.</summary>
internal sealed class LoggedMessageChanged(EntryOffers offers)
{
    public Task EditedAsync(ITurnContext turn, CancellationToken cancellation) => offers.OfferAsync(turn, UpdateKind.CorrectEntry, SaidText.Of(turn.Activity), cancellation);

    public Task DeletedAsync(ITurnContext turn, CancellationToken cancellation) => offers.OfferAsync(turn, UpdateKind.WithdrawEntry, "", cancellation);

    public Task BroughtBackAsync(ITurnContext turn, CancellationToken cancellation) => offers.OfferAsync(turn, UpdateKind.RestoreEntry, "", cancellation);
}
