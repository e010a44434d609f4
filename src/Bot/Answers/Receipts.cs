using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Rates;

namespace Bot.Answers;

/// <summary>The receipt that every answer carries.</summary>
internal static class Receipts
{
    private const int MostRecords = 100;

    /// <param name="definitions">Period, measure, currency: what this topic has to say; scope and as-of are added.</param>
    public static Receipt Of(
        Question question, Inquiry inquiry, AskedScope scope, string formula, IEnumerable<Sentence> definitions, IEnumerable<RecordId> records) => new(
            formula,
            [.. definitions, scope.Definition, AsOf(question, inquiry)],
            [.. records.Take(MostRecords)],
            scope.Accounts is { } accounts ? inquiry.View.PositionOf(accounts) : inquiry.View.Position,
            inquiry.View.RecordedAt);

    /// <summary>What a period is of, for <see cref="Answer.PeriodBasis"/>; empty without one.</summary>
    public static string PeriodBasis(Period? period, DealDate date) => period is null ? "" : $"{period.ShortLabel} by {date.ToString().ToLowerInvariant()} date";

    /// <summary>The currency and the rates that amounts were converted by.</summary>
    public static Sentence CurrencyOf(Currency currency, RateType rate) =>
        Sentence.Of($"Amounts in {currency.Code}, converted at the {rate.ToString().ToLowerInvariant()} rate of the deal's close day, summed, then rounded once.");

    private static Sentence AsOf(Question question, Inquiry inquiry) => (question.AsOf, question.KnownAt) switch
    {
        ({ } day, { } moment) => Sentence.Of($"As it was at the end of {day}, as known at {moment}; today is {inquiry.Today}."),
        ({ } day, null) => Sentence.Of($"As it was at the end of {day}; today is {inquiry.Today}."),
        (null, { } moment) => Sentence.Of($"As known at {moment}; today is {inquiry.Today}."),
        _ => Sentence.Of($"As it is now, on {inquiry.Today}."),
    };
}
