using System.Collections.Immutable;
using System.Globalization;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Targets;

namespace Bot.Updates.Targets;

/// <summary>
/// <c>set the Q1 target for EMEA to 2m</c>: the bookings target of an account, a region, a person or the company for a period, else the current fiscal
/// quarter. What every attainment is measured by, so it is always confirmed first.
/// </summary>
internal sealed class SetTarget : IUpdate
{
    private const decimal Least = 1_000m;

    public UpdateKind Kind => UpdateKind.Target;

    public string Done => "Target set";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        var holder = TargetHolder.Of(order, hearing);
        if (TargetRights.WhyNot(holder, hearing) is { } refusal)
            return new Reply.Refused(refusal);
        if (!holder.MayTell(hearing.View))
            return new Reply.Refused(Sentence.Of($"Not everybody here may see that target. Tell me in our private chat; nothing was written."));
        ImmutableArray<decimal> amounts = order.Amount is { } said ? [said] : order.Amounts;
        if (amounts.Any(amount => amount is < 0 or > UpdateOrder.MostAmount))
            return new Reply.Refused(Sentence.Of($"A target is zero or more, and no more than a trillion; nothing was written."));
        if (amounts.FirstOrDefault(amount => amount is > 0 and < Least) is > 0 and var small)
            return new Reply.Clarify(Sentence.Of($"Do you mean {Quantity.Count((int)decimal.Ceiling(small))} million or thousand? Write for example: set the target for EMEA to 2.4m, or to 240k."), []);
        var period = order.Period ?? hearing.View.Calendar.QuarterContaining(order.SaidOn ?? default);
        var before = holder.Held(hearing.Portfolio, period);
        var currency = order.Currency is { } code ? new Currency(code) : before?.Amount?.Currency ?? hearing.Portfolio.ReportingCurrency;
        return amounts is [var amount]
            ? Proposed(order, inquiry, holder, period, before, Money.Of(amount, currency))
            : Which(order, holder, hearing, amounts, currency);
    }

    private static Reply Proposed(UpdateOrder order, UpdateInquiry inquiry, TargetHolder holder, Period period, Target? before, Money amount)
    {
        var hearing = inquiry.Hearing;
        var name = holder.Label(hearing.Portfolio);
        var change = new RecordChange(Target.Kind, before?.Id ?? new RecordId(inquiry.NewId()), $"Target of {name} for {period.ShortLabel}", Partition.Shared, hearing);
        if (before is null)
            change = change.With(Target.Fields.Account, holder.Account).With(Target.Fields.Region, holder.Region).With(Target.Fields.Person, holder.Person)
                .With(Target.Fields.Measure, TargetMeasure.Bookings).With(Target.Fields.Start, period.Start).With(Target.Fields.End, period.End).With(Target.Fields.Period, period.Label);
        return change.Set(Target.Fields.Amount, "bookings target", amount)
            .Saying(Supplied(order, holder, period, before, amount, hearing))
            .Proposed(order, before is null ? Sentence.Of($"Set the bookings target of {name} for {period.Label}?") : Sentence.Of($"Change the bookings target of {name} for {period.Label}?"));
    }

    private static IEnumerable<Sentence> Supplied(UpdateOrder order, TargetHolder holder, Period period, Target? before, Money amount, Hearing hearing)
    {
        if (order.Period is null)
            yield return Sentence.Of($"No period was said: it is {period.Label}.");
        if (order.Currency is null)
            yield return before is null ? Sentence.Of($"No currency was said: it is {amount.Currency.Code}, in which totals are told.") : Sentence.Of($"No currency was said: it is {amount.Currency.Code}, as before.");
        if (holder.IsCompany)
            yield return Sentence.Of($"Nobody was named: it is the target of the whole company.");
        if (holder.PartsOf(hearing.Portfolio, period) is > 0 and var parts)
            yield return Sentence.Of($"Its {parts} {Answers.Plural.Of(parts, "target")} for parts of that period stay as they are.");
    }

    private static Reply.Proposed Which(UpdateOrder order, TargetHolder holder, Hearing hearing, ImmutableArray<decimal> amounts, Currency currency) => new(new()
    {
        Said = order.Said,
        Summary = Sentence.Of($"Which target does {holder.Label(hearing.Portfolio)} have?"),
        Changes = [],
        Missing =
        [
            new(MissingPart.Amount, Sentence.Of($"Target"),
                [.. amounts.Select(amount => new MissingChoice(Wording.Say(Money.Of(amount, currency), Locale.For(hearing.Reader)), amount.ToString(CultureInfo.InvariantCulture)))]),
        ],
    });
}
