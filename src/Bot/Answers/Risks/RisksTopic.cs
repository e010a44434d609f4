using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Answers.Risks;

/// <summary>Open risks: one by one, as a map, their exposure over time, or the steps against them.</summary>
internal sealed class RisksTopic : ITopic
{
    public string Name => Topics.Risks;

    public Honours Honours(Question question) => new()
    {
        Filter = filter => Narrowing.OfRecords(filter) || filter is DealFilter.AmountBetween or DealFilter.DateIn or DealFilter.Overdue or DealFilter.Missing { Property: DealProperty.Owner },
        Grouping = dimension => question.Risks?.Show is null or RiskShow.Register && GroupedRisks.IsKnownBy(dimension),
        ListedInstead = dimension => dimension is DealDimension.Account or DealDimension.Family or DealDimension.Owner ? "each is listed by itself, with its account and owner" : null,
        Deal = true,
        Rank = true,
        Period = question.Risks?.Show == RiskShow.Trend,
    };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var scope = AskedScope.Of(question, inquiry.View, "risks");
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var asked = new AskedRisks(question, inquiry, scope);
        return new Reply.Answered(question.Risks?.Show switch
        {
            RiskShow.Map => RiskMapAnswer.Of(asked),
            RiskShow.Trend => ExposureTrend.Of(asked),
            RiskShow.Mitigations => MitigationList.Of(asked),
            RiskShow.Suggested => SuggestedRisks.Of(asked),
            _ => RiskRegister.Of(asked),
        });
    }
}
