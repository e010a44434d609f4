using Bot.Answers.Health;
using Bot.Understanding;
using Domain.Asking;
using Domain.Health;
using Domain.Ledger;

namespace Bot.Updates.Health;

/// <summary><c>clear the health override of Contoso</c>: from today on what is measured counts again; the days it held stay as they were.</summary>
internal sealed class EndHealthOverride : IUpdate
{
    public UpdateKind Kind => UpdateKind.EndHealthOverride;

    public string Done => "Health override ended";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => AccountChoice.Propose(order, inquiry, account =>
    {
        var (hearing, today) = (inquiry.Hearing, order.SaidOn!.Value);
        if (OverrideHealth.Refusal(hearing, account) is { } refused)
            return refused;
        var name = UpdateRights.NameOf(account, hearing.Portfolio);
        if (OverrideHealth.Said(hearing, account) is not { } said || !said.HoldsOn(today))
            return new Reply.Refused(Sentence.Of($"The health of {name} is not overridden; nothing was written."));
        var measured = OverrideHealth.Measured(inquiry, account, today);
        return new RecordChange(HealthOverride.Kind, said.Id, $"Health of {name}", hearing.Portfolio.Journal.HomeOf(HealthOverride.Kind.Name, said.Id) ?? Partition.Account(account), hearing)
            .Set(HealthOverride.Fields.Until, "until", today.AddDays(-1))
            .Saying(Sentence.Of($"{name} was set to {HealthWords.Of(said.Colour)}; the measures say {measured}."))
            .Proposed(order, Sentence.Of($"End the health override of {name}?"));
    });
}
