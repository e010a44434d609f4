using System.Collections.Immutable;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Domain.Asking;
using Domain.Promises;

namespace Bot.Updates.Promises;

/// <summary>A promise is kept, missed or withdrawn, or its day is renegotiated: from its line on a card. Undone with one press.</summary>
internal sealed class SettlePromise : IUpdate
{
    private const int MostChoices = 6;

    public UpdateKind Kind => UpdateKind.PromiseState;

    public string Done => "Promise updated";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (order.Record is null && Which(order, hearing) is { } which)
            return which;
        if (order.Record is not { } id || order.PromiseState is not { } state || hearing.View.Find(Promise.Kind, id) is not { } promise
            || hearing.Portfolio.Journal.HomeOf(Promise.Kind.Name, id) is not { } home)
            return new Reply.Refused(Sentence.Of($"I know no such promise any more; nothing was written."));
        if (!UpdateRights.MayWrite(hearing, promise.Account is { } account ? hearing.Portfolio.Families.Canonical(account) : default))
            return new Reply.Refused(Sentence.Of($"You are not on the team of that account; nothing was written."));
        if (!promise.IsOpen)
            return new Reply.Refused(Sentence.Of($"That promise is {promise.State.ToString()!.ToLowerInvariant()} already; nothing was written."));
        var name = promise.Text is { Length: > 0 } text ? text : "The promise";
        var due = order.Shift is { } shift && promise.Due is { } day ? shift.From(day < order.SaidOn ? order.SaidOn.Value : day) : order.Day;
        return new RecordChange(Promise.Kind, id, $"Promise “{name}”", home, hearing)
            .Set(Promise.Fields.State, "state", state)
            .Set(Promise.Fields.Due, "due", state == PromiseState.Renegotiated ? due : null)
            .Proposed(order with { Said = name }, Sentence.Of($"Update a promise"), needsConfirmation: false);
    }

    /// <summary>The open promises of a card that lists several.</summary>
    private static Reply.Proposed? Which(UpdateOrder order, Hearing hearing)
    {
        ImmutableArray<MissingChoice> choices =
        [
            .. order.Candidates.Select(id => hearing.View.Find(Promise.Kind, id)).OfType<Promise>().Where(promise => promise is { IsOpen: true, Text.Length: > 0 }).Take(MostChoices)
                .Select(promise => new MissingChoice(Excerpt.Of(promise.Text!), promise.Id.Value)),
        ];
        return choices.IsEmpty ? null : new(new()
        {
            Said = order.Said,
            Summary = Sentence.Of($"Which promise do you mean?"),
            Changes = [],
            Missing = [new(MissingPart.Record, Sentence.Of($"Promise"), choices)],
        });
    }
}
