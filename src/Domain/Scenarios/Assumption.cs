namespace Domain.Scenarios;

/// <summary>One thing that is assumed to be otherwise than it is. A closed set: what is not here cannot be assumed.</summary>
public abstract record Assumption
{
    private Assumption() { }

    /// <summary>Which deals it speaks of; null for a rate, which speaks of every amount in its currency.</summary>
    public virtual AssumedDeals? On => null;

    /// <summary>Open deals close so much later; negative for earlier. Their expected revenue begins as much later.</summary>
    public sealed record Slip(AssumedDeals Deals, int Months, int Days) : Assumption
    {
        public override AssumedDeals On => Deals;
    }

    /// <summary>Open deals close on that day.</summary>
    public sealed record SlipTo(AssumedDeals Deals, DateOnly Day) : Assumption
    {
        public override AssumedDeals On => Deals;
    }

    /// <summary>Open deals are worth less by that share of their amount, above 0 and at most 1.</summary>
    public sealed record Discount(AssumedDeals Deals, decimal Share) : Assumption
    {
        public override AssumedDeals On => Deals;
    }

    /// <summary>Each of the open deals is worth that amount.</summary>
    public sealed record Worth(AssumedDeals Deals, Money Amount) : Assumption
    {
        public override AssumedDeals On => Deals;
    }

    /// <summary>Open deals are lost: they count nowhere.</summary>
    public sealed record Lost(AssumedDeals Deals) : Assumption
    {
        public override AssumedDeals On => Deals;
    }

    /// <summary>Open deals are won: on their close date, in the period when one is said, and never before today.</summary>
    public sealed record Won(AssumedDeals Deals, Period? In) : Assumption
    {
        public override AssumedDeals On => Deals;
    }

    /// <summary>From today on one unit of the currency is worth more of every other one by that share; negative for less, above −1.</summary>
    public sealed record RateMove(Currency Currency, decimal Share) : Assumption;
}
