using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Answers.Health;

/// <summary>How healthy an account is, with what moved it and the rows behind; of several, a list with the worst first; of an open deal, part by part.</summary>
internal sealed class HealthTopic : ITopic
{
    public const string Formula = "health = Σ share × score of each measure; share = weight × 0.5^(days without news ÷ half-life), of what is measured; completeness = Σ weight measured ÷ Σ weight; regions by the revenue of their last 12 months";

    public string Name => Topics.Health;

    public Honours Honours(Question question) => question.Subject is not null ? new() { Deal = true, Ownership = false, Currency = false, Rate = false } : new()
    {
        Filter = Narrowing.OfRecords,
        // An account is told with its regions and units, several of them one by one.
        Grouping = dimension => dimension is DealDimension.Account or DealDimension.Family || (dimension is DealDimension.Region or DealDimension.Unit && question.Scope.Accounts is [_]),
        Currency = false,
        Rate = false,
    };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        if (question.Subject is { } deal)
            return HealthOfDeal.Answer(question, deal, inquiry);
        var scope = AskedScope.Of(question, inquiry.View);
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var moments = new HealthMoments(question, inquiry);
        var families = moments.Families(scope);
        return new Reply.Answered(families is [var only] && question.Scope.Reading == ScopeReading.Named
            ? HealthOfAccount.Answer(question, inquiry, scope, moments, only)
            : HealthOfMany.Answer(question, inquiry, scope, moments, families));
    }
}
