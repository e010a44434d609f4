using System.Collections.Immutable;
using Bot.Answers.Deals;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Risks;

namespace Bot.Answers.Risks;

/// <summary>Open risks, the greatest residual exposure first, with what is due.</summary>
internal sealed class RisksTopic : ITopic
{
    private const int OnPage = 25;

    public string Name => Topics.Risks;

    public Honours Honours(Question question) => new()
    {
        Filter = filter => Narrowing.OfRecords(filter) || filter is DealFilter.AmountBetween or DealFilter.DateIn or DealFilter.Overdue or DealFilter.Missing { Property: DealProperty.Owner },
        ListedInstead = dimension => dimension is DealDimension.Account or DealDimension.Family or DealDimension.Owner ? "each risk is listed by itself, with its account and owner" : null,
        Deal = true,
        Rank = true,
    };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view, "risks");
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var risks = RiskExposure.Open(view, scope.Accounts, question.Currency, question.RateType, inquiry.Today)
            .Where(risk => (question.Subject is not { } subject || risk.Risk.Id == subject || risk.Risk.Opportunity == subject) && TraitsOf(risk).Fit(question.Deals.Filters, view, inquiry.Today)).ToImmutableArray();
        var known = risks.Where(risk => risk.Residual is not null).ToImmutableArray();
        var overdue = risks.Count(risk => risk.Risk.Due < inquiry.Today);
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [scope.Label, "Open risks"],
            Headline = Headline(question, risks, known, inquiry),
            Details = [.. Details(risks, known, overdue, view)],
            Values = Values(risks, known, overdue),
            RowHeading = "Risk",
            Rows = [.. Shown(risks, question).Select(risk => Row(risk, view, inquiry.Today))],
            RowCount = risks.Length,
            TotalCovers = known.Length,
            Covered = known.Length,
            Total = risks.Length,
            Counted = "risks",
            Omitted = [.. Omitted(risks, view)],
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(
                question, inquiry, scope, "exposure = probability × impact; residual = exposure × (1 − control)",
                [
                    .. question.Deals.Filters.Any(IsByRegion) ? [Sentence.Of($"A risk's region is its own, else its owner's.")] : (ReadOnlySpan<Sentence>)[],
                    Sentence.Of($"Open: raised, assessed, accepted, mitigating or transferred."),
                    .. known is [var first, ..] ? [Converted(first.Residual!.Value.Currency, question)] : (ReadOnlySpan<Sentence>)[],
                ],
                risks.Select(risk => risk.Risk.Id)),
            Next =
            [
                new("What changed?", NextQuestions.About(Topics.Changes, question)),
                new("Forecast this quarter", NextQuestions.About(Topics.Forecast, question)),
                new("Next reviews", NextQuestions.About(Topics.NextReview, question)),
            ],
        });
    }

    /// <summary>One risk in a line.</summary>
    public static AnswerRow Row(RiskExposure exposure, View view, DateOnly today)
    {
        var risk = exposure.Risk;
        var note = new Phrase().Add($"{view.AccountName(risk.Account)}");
        if (risk.State is { } state)
            note.Add($", {state.ToString().ToLowerInvariant()}");
        if (view.PersonName(risk.Owner) is { } owner)
            note.Add($", {owner}");
        if (risk.Due is { } due)
            note.Add(due < today ? Sentence.Of($", overdue since {due}") : Sentence.Of($", due {due}"));
        return new(
            risk.Title is { Length: > 0 } title ? title : risk.Id.Value,
            exposure is { Exposure: { } whole, Residual: { } residual } ? [new("residual", Quantity.Of(residual)), new("exposure", Quantity.Of(whole))] : [])
        {
            Note = note.ToSentence(),
            WantsAttention = risk.Due < today,
            Record = risk.Id,
        };
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate((one, other) => one + other);

    private static Sentence Converted(Currency currency, Question question) =>
        Sentence.Of($"Amounts in {currency.Code}, converted at today's {question.RateType.ToString().ToLowerInvariant()} rate.");

    private static Traits TraitsOf(RiskExposure risk) => Traits.Of(risk.Risk) with { Amount = risk.Residual?.Amount };

    private static bool IsByRegion(DealFilter filter) => filter is DealFilter.In { Dimension: DealDimension.Region } || (filter is DealFilter.Not(var inner) && IsByRegion(inner));

    /// <summary>The first page is as short as was asked for; the pages after it show what was left out.</summary>
    private static IEnumerable<RiskExposure> Shown(ImmutableArray<RiskExposure> risks, Question question) => question.Deals.Rank switch
    {
        { Top: false } rank => risks.Reverse().Skip(question.Skip).Take(question.Skip == 0 ? rank.Count : OnPage),
        { } rank when question.Skip == 0 => risks.Take(rank.Count),
        _ => risks.Skip(question.Skip).Take(OnPage),
    };

    private static Sentence Headline(Question question, ImmutableArray<RiskExposure> risks, ImmutableArray<RiskExposure> known, Inquiry inquiry)
    {
        var filters = question.Deals.Filters;
        var noun = $"{(filters.Contains(new DealFilter.Overdue()) ? "overdue" : "open")} {Plural.Of(risks.Length, "risk")}";
        var phrase = known is []
            ? new Phrase().Add($"{risks.Length} {noun}")
            : new Phrase().Add($"{Sum(known.Select(risk => risk.Residual!.Value))} residual exposure in {risks.Length} {noun}");
        foreach (var due in filters.OfType<DealFilter.DateIn>())
            phrase.Add($" due in {due.Period.Label}");
        var facts = new DealFacts(new(inquiry.View, inquiry.Today, [], known is [var first, ..] ? first.Residual!.Value.Currency : question.Currency, question.RateType));
        if (DealWords.Where([.. filters.Where(filter => filter is not (DealFilter.Overdue or DealFilter.DateIn))], facts, "residual exposure") is { } where)
            phrase.Add($" ").Add(where);
        if (question.Deals.Rank is { } rank && rank.Count < risks.Length)
            phrase.Add($"; the {(rank.Top ? "greatest" : "smallest")} {(rank.Count == 1 ? "is" : $"{rank.Count} are")} shown");
        return phrase.Add($".").ToSentence();
    }

    private static IEnumerable<Sentence> Details(ImmutableArray<RiskExposure> risks, ImmutableArray<RiskExposure> known, int overdue, View view)
    {
        if (known is [var first, ..])
        {
            yield return Sentence.Of($"{first.Residual!.Value} of it: {first.Risk.Title ?? first.Risk.Id.Value} ({view.AccountName(first.Risk.Account)}).");
            yield return Sentence.Of($"{Sum(known.Select(risk => risk.Exposure!.Value))} exposure before controls.");
        }

        if (overdue > 0)
            yield return Sentence.Of($"{overdue} {(overdue == 1 ? "has a mitigation step that is" : "have mitigation steps that are")} overdue.");
        var ownerless = risks.Count(risk => risk.Risk.Owner is null);
        if (ownerless > 0)
            yield return Sentence.Of($"{ownerless} {(ownerless == 1 ? "has" : "have")} no owner.");
    }

    private static ImmutableArray<NamedValue> Values(ImmutableArray<RiskExposure> risks, ImmutableArray<RiskExposure> known, int overdue)
    {
        var values = ImmutableArray.CreateBuilder<NamedValue>();
        if (!known.IsEmpty)
        {
            values.Add(new("residual", Quantity.Of(Sum(known.Select(risk => risk.Residual!.Value)))));
            values.Add(new("exposure", Quantity.Of(Sum(known.Select(risk => risk.Exposure!.Value)))));
        }

        values.Add(new("risks", Quantity.Count(risks.Length)));
        values.Add(new("overdueRisks", Quantity.Count(overdue)));
        return values.ToImmutable();
    }

    private static IEnumerable<Sentence> Omitted(ImmutableArray<RiskExposure> risks, View view)
    {
        var unknown = risks.Where(risk => risk.Residual is null).ToArray();
        var notShown = unknown.Count(risk => view.ClearanceFor(risk.Risk.Account) < Clearance.Money);
        if (notShown > 0)
            yield return Sentence.Of($"{notShown} {Plural.Of(notShown, "risk")} with an impact that is not shown to you here, if any.");
        if (unknown.Length > notShown)
            yield return Sentence.Of($"{unknown.Length - notShown} {Plural.Of(unknown.Length - notShown, "risk")} without a probability, an impact or a rate to convert it.");
    }
}
