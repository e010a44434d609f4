namespace Domain.Rates;

/// <summary>The currency amounts are told in when the question names none.</summary>
public static class ToldCurrency
{
    /// <summary>The configured one; else the only one that the amounts have, so that no rate is needed; else USD.</summary>
    public static Currency Of(View view, IEnumerable<Money?> amounts)
    {
        if (Currency.IsCode(view.Settings.ReportingCurrency))
            return view.ReportingCurrency;
        Currency? only = null;
        foreach (var known in amounts)
            if (known is { } amount && amount.Currency != (only ??= amount.Currency))
                return view.ReportingCurrency;
        return only ?? view.ReportingCurrency;
    }
}
