using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Rates;
using Domain.Risks;

namespace Bot.Answers.Risks;

/// <summary>The open risks that a question is about, with what they put at stake together.</summary>
internal sealed class AskedRisks
{
    public const string Formula = "exposure = probability × impact; residual = exposure × (1 − control)";

    public AskedRisks(Question question, Inquiry inquiry, AskedScope scope)
    {
        (Question, Inquiry, Scope) = (question, inquiry, scope);
        All = [.. RiskExposure.Open(inquiry.View, scope.Accounts, question.Currency, question.RateType, inquiry.Today).Where(Fits)];
        Known = [.. All.Where(risk => risk.Residual is not null)];
        Total = RiskTotal.Of(Known);
    }

    public Question Question { get; }

    public Inquiry Inquiry { get; }

    public AskedScope Scope { get; }

    /// <summary>The greatest residual exposure first, unknown ones last.</summary>
    public ImmutableArray<RiskExposure> All { get; }

    /// <summary>Those whose exposure is known to the reader.</summary>
    public ImmutableArray<RiskExposure> Known { get; }

    public RiskTotal Total { get; }

    public View View => Inquiry.View;

    public DateOnly Today => Inquiry.Today;

    /// <summary>What the amounts are in.</summary>
    public Currency Currency => Known is [var first, ..] ? first.Residual!.Value.Currency : Question.Currency ?? View.ReportingCurrency;

    /// <summary>The total of the same risks as another view shows them, converted as today's are.</summary>
    public RiskTotal In(View view)
    {
        var conversion = new Conversion(View.Rates, Currency, Question.RateType);
        return RiskTotal.Of((Scope.Accounts is { } accounts ? view.Of(Risk.Kind, accounts) : view.Of(Risk.Kind)).Where(risk => risk.IsOpen).Select(risk => RiskExposure.Of(risk, conversion, Today)).Where(Fits));
    }

    public Receipt Receipt(string formula, params IEnumerable<Sentence> definitions) => Receipts.Of(
        Question, Inquiry, Scope, formula,
        [
            .. Question.Deals.Filters.Any(IsByRegion) ? [Sentence.Of($"A risk's region is its own, else its owner's.")] : (ReadOnlySpan<Sentence>)[],
            Sentence.Of($"Open: raised, assessed, accepted, mitigating or transferred."),
            .. definitions,
            .. Known.IsEmpty ? (ReadOnlySpan<Sentence>)[] : [Sentence.Of($"Amounts in {Currency.Code}, converted at today's {Question.RateType.ToString().ToLowerInvariant()} rate.")],
        ],
        All.Select(risk => risk.Risk.Id));

    /// <summary>That a deal is lost only once, where several risks are linked to one.</summary>
    public IEnumerable<Sentence> CountedOnce() => Total.Covered.IsEmpty ? [] : [Sentence.Of($"Risks of the same deal count once, the greatest of them.")];

    public IEnumerable<Sentence> Omitted()
    {
        var unknown = All.Where(risk => risk.Residual is null).ToArray();
        var notShown = unknown.Count(risk => View.ClearanceFor(risk.Risk.Account) < Clearance.Money);
        if (notShown > 0)
            yield return Sentence.Of($"{notShown} {Plural.Of(notShown, "risk")} with an impact that is not shown to you here, if any.");
        if (unknown.Length > notShown)
            yield return Sentence.Of($"{unknown.Length - notShown} {Plural.Of(unknown.Length - notShown, "risk")} without a probability, an impact or a rate to convert it.");
    }

    /// <summary>The risks told in another way.</summary>
    public NextQuestion Shown(string title, RiskShow show) => new(title, Question with
    {
        Risks = show == RiskShow.Register && Question.Risks?.Type is null ? null : new(show, Question.Risks?.Type),
        Deals = Question.Deals with { Rank = null },
        Period = null,
        Skip = 0,
    });

    private bool Fits(RiskExposure risk) => (Question.Subject is not { } subject || risk.Risk.Id == subject || risk.Risk.Opportunity == subject) && (Question.Risks?.Type is not { } type || risk.Risk.Type == type)
        && (Traits.Of(risk.Risk) with { Amount = risk.Residual?.Amount }).Fit(Question.Deals.Filters.Where(filter => !IsOfSteps(filter)), View, Today);

    /// <summary>What is due or overdue is the step where the steps are asked for, not the risk.</summary>
    private bool IsOfSteps(DealFilter filter) => Question.Risks?.Show == RiskShow.Mitigations && filter is DealFilter.Overdue or DealFilter.DateIn;

    private static bool IsByRegion(DealFilter filter) => filter is DealFilter.In { Dimension: DealDimension.Region } || (filter is DealFilter.Not(var inner) && IsByRegion(inner));
}
