using System.Globalization;
using Bot.Answers;
using Domain;
using Domain.Asking;
using Testing.Portfolios;
using Xunit;

namespace Bot.Tests.Answers;

/// <summary>Asks as somebody who sees everything, unless a reader is named.</summary>
internal static class Asked
{
    public static DateOnly Today { get; } = new(2026, 5, 15);

    public static Answer Ask(Question question, params IEnumerable<IMade> world) =>
        Assert.IsType<Reply.Answered>(Reply(question, Given.Administrator, world)).Answer;

    public static Reply Reply(Question question, Domain.People.Reader reader, params IEnumerable<IMade> world)
    {
        var journal = Given.Journal(world);
        return TopicCatalogue.Answer(question, new(new View(journal.Now, reader), Today, At));

        View At(DateOnly? asOf, DateTimeOffset? knownAt) => new(journal.At(asOf is { } day ? new(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero) : null, knownAt), reader);
    }

    public static decimal Number(this Answer answer, string name) => answer.Values.Single(value => value.Name == name).Value.Number;

    public static decimal Number(this AnswerRow row, string name) => row.Values.Single(value => value.Name == name).Value.Number;

    public static bool Has(this Answer answer, string name) => answer.Values.Any(value => value.Name == name);

    /// <summary>Plain, so that a test can be read; people get it in their own formats.</summary>
    public static string Plain(this Sentence sentence) => string.Format(CultureInfo.InvariantCulture, sentence.Template, [.. sentence.Arguments.Select(Written)]);

    private static object Written(object argument) => argument switch
    {
        Quantity { Unit: Quantity.TimesUnit } times => $"{times.Number:0.##}×",
        Quantity { Unit: Quantity.RatioUnit } ratio => $"{ratio.Number * 100:0.##} %",
        Quantity { Unit: Quantity.DaysUnit } days => $"{days.Number:0.##} days",
        Quantity { Unit: Quantity.CountUnit } count => $"{count.Number:0.##}",
        Quantity quantity => $"{quantity.Number:0.##} {quantity.Unit}",
        Money money => $"{money.Amount:0.##} {money.Currency}",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => argument,
    };
}
