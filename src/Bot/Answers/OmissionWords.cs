using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Answers;

/// <summary>Why deals are not in a number, in words.</summary>
internal static class OmissionWords
{
    public static IEnumerable<Sentence> Of(IEnumerable<Omission> omitted, int accountsNotShown)
    {
        foreach (var omission in omitted)
            yield return Of(omission);
        if (accountsNotShown > 0)
            yield return Sentence.Of($"{accountsNotShown} {Plural.Of(accountsNotShown, "account")} {(accountsNotShown == 1 ? "is" : "are")} left out: not shown to you here.");
    }

    /// <param name="compared">The period whose number they are left out of.</param>
    public static IEnumerable<Sentence> OfCompared(IEnumerable<Omission> omitted, Period? compared) =>
        omitted.Select(omission => new Phrase().Add($"{compared?.Label}: ").Add(Of(omission)).ToSentence());

    private static Sentence Of(Omission omission)
    {
        var (count, deals, have) = (omission.Deals, Plural.Of(omission.Deals, "deal"), omission.Deals == 1 ? "has" : "have");
        return omission.Reason switch
        {
            OmissionReason.NoAmount => Sentence.Of($"{count} {deals} {have} no amount; an unknown amount is not counted as zero."),
            OmissionReason.NoRate => Sentence.Of($"{count} {deals} {have} no exchange rate: {omission.Detail}."),
            OmissionReason.NoDate => Sentence.Of($"{count} {deals} {have} no date and {(count == 1 ? "belongs" : "belong")} to no period."),
            OmissionReason.NoDuration => Sentence.Of($"{count} {deals} {have} no start or no close date."),
            OmissionReason.NoMargin => Sentence.Of($"{count} {deals} {have} no margin."),
            OmissionReason.NoProduct => Sentence.Of($"{count} {deals} {have} no product."),
            OmissionReason.NoListPrice => Sentence.Of($"{count} {deals} {have} a product without a list price."),
            OmissionReason.ListPriceInOtherCurrency => Sentence.Of($"{count} {deals} {have} a list price in another currency."),
            OmissionReason.NotShown => Sentence.Of($"{count} {deals} {have} an amount that is not shown to you here, if any."),
            _ => throw new ArgumentOutOfRangeException(nameof(omission), omission, null),
        };
    }
}
