using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Qualifications;

namespace Bot.Answers.Qualifications;

/// <summary>How well deals are qualified, and whether they may be committed: one element by element, several by what they lack.</summary>
internal sealed class QualificationTopic : ITopic
{
    public const string Formula =
        "Σ weight × level ÷ 3: metrics 15, economic buyer 15, decision criteria 10, decision process 10, paper process 10, identified pain 15, champion 15, competition 10; levels: unknown 0, identified 1, validated 2, confirmed 3";

    public string Name => Topics.Qualification;

    public Honours Honours(Question question) => question.Subject is not null ? new() { Deal = true, Ownership = false, Currency = false, Rate = false }
        : new() { Filter = Narrowing.OfForecast, Period = true };

    public Reply Answer(Question question, Inquiry inquiry) => question.Subject is { } deal ? QualificationOfDeal.Answer(question, deal, inquiry) : QualificationOfMany.Answer(question, inquiry);

    /// <summary>Up to which days are counted.</summary>
    public static DateOnly DayOf(Question question, Inquiry inquiry) => question.AsOf ?? inquiry.Today;

    /// <summary>How the deal is qualified, and whether the gate holds.</summary>
    /// <param name="said">Of the deal.</param>
    public static (DealQualification Qualification, CommitGate Gate) Of(Opportunity deal, IEnumerable<Qualification> said, View view, DateOnly day) =>
        DealQualification.Of(said, day, view.DayOf) is var qualification ? (qualification, CommitGate.Of(qualification, deal, day)) : default;

    public static IEnumerable<Sentence> Definitions()
    {
        yield return Sentence.Of($"Evidence older than {QualifiedElement.FreshDays} days counts one level less; confirmed without evidence counts as validated; what nobody recorded is unknown.");
        yield return Sentence.Of($"A deal is ready to commit when economic buyer, paper process and champion are validated at least and its next step has a day that has not passed.");
    }
}
