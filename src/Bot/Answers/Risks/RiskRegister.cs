using System.Collections.Immutable;
using Bot.Answers.Deals;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Risks;

namespace Bot.Answers.Risks;

/// <summary>The risks one by one, the greatest residual exposure first, with what is due.</summary>
internal static class RiskRegister
{
    private const int OnPage = 25;

    public static Answer Of(AskedRisks asked)
    {
        var (question, risks, total) = (asked.Question, asked.All, asked.Total);
        var overdue = risks.Count(risk => risk.Risk.Due < asked.Today);
        ImmutableArray<AnswerRow> groups = question.Deals.GroupBy is { } dimension ? GroupedRisks.Of(asked, dimension) : [];
        return new()
        {
            Question = question,
            Subject = [asked.Scope.Label, RiskWords.Title(question)],
            Headline = Headline(asked),
            Details = [.. Details(asked, overdue)],
            Values =
            [
                .. total is { Residual: { } residual, Exposure: { } exposure } ? [new NamedValue("residual", Quantity.Of(residual)), new("exposure", Quantity.Of(exposure))] : (ReadOnlySpan<NamedValue>)[],
                new("risks", Quantity.Count(risks.Length)),
                new("overdueRisks", Quantity.Count(overdue)),
                .. total.TopShare is { } share ? [new NamedValue("topShare", Quantity.Ratio(share))] : (ReadOnlySpan<NamedValue>)[],
            ],
            RowHeading = question.Deals.GroupBy is { } by ? GroupedRisks.Heading(by) : "Risk",
            Rows = groups.IsEmpty ? [.. Shown(risks, question).Select(risk => Row(risk, asked.View, asked.Today))] : [.. groups.Skip(question.Skip).Take(OnPage)],
            RowCount = groups.IsEmpty ? risks.Length : groups.Length,
            TotalCovers = asked.Known.Length,
            Covered = asked.Known.Length,
            Total = risks.Length,
            Counted = "risks",
            Omitted = [.. asked.Omitted()],
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = asked.Receipt(AskedRisks.Formula, asked.CountedOnce()),
            Next =
            [
                .. asked.Known.Length > 1 ? [asked.Shown("Heat map", RiskShow.Map)] : (ReadOnlySpan<NextQuestion>)[],
                .. asked.Known.Length > 0 && question.Subject is null ? [asked.Shown("Trend", RiskShow.Trend)] : (ReadOnlySpan<NextQuestion>)[],
                new("What changed?", NextQuestions.About(Topics.Changes, question)),
                new("Next reviews", NextQuestions.About(Topics.NextReview, question)),
            ],
        };
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
        if (risk.Proximity is { } proximity)
            note.Add($", may happen by {proximity}");
        return new(
            RiskWords.NameOf(risk),
            exposure is { Exposure: { } whole, Residual: { } residual } ? [new("residual", Quantity.Of(residual)), new("exposure", Quantity.Of(whole))] : [])
        {
            Note = note.ToSentence(),
            WantsAttention = risk.Due < today,
            Record = risk.Id,
        };
    }

    /// <summary>The first page is as short as was asked for; the pages after it show what was left out.</summary>
    private static IEnumerable<RiskExposure> Shown(ImmutableArray<RiskExposure> risks, Question question) => question.Deals.Rank switch
    {
        { Top: false } rank => risks.Reverse().Skip(question.Skip).Take(question.Skip == 0 ? rank.Count : OnPage),
        { } rank when question.Skip == 0 => risks.Take(rank.Count),
        _ => risks.Skip(question.Skip).Take(OnPage),
    };

    private static Sentence Headline(AskedRisks asked)
    {
        var (question, risks) = (asked.Question, asked.All);
        var filters = question.Deals.Filters;
        var noun = $"{(filters.Contains(new DealFilter.Overdue()) ? "overdue" : "open")} {(question.Risks?.Type is { } type ? $"{RiskWords.Of(type)} " : "")}{Plural.Of(risks.Length, "risk")}";
        var phrase = asked.Total.Residual is { } residual
            ? new Phrase().Add($"{residual} residual exposure in {risks.Length} {noun}")
            : new Phrase().Add($"{risks.Length} {noun}");
        foreach (var due in filters.OfType<DealFilter.DateIn>())
            phrase.Add($" due in {due.Period.Label}");
        var facts = new DealFacts(new(asked.View, asked.Today, [], asked.Currency, question.RateType));
        if (DealWords.Where([.. filters.Where(filter => filter is not (DealFilter.Overdue or DealFilter.DateIn))], facts, "residual exposure") is { } where)
            phrase.Add($" ").Add(where);
        if (question.Deals is { GroupBy: null, Rank: { } rank } && rank.Count < risks.Length)
            phrase.Add($"; the {(rank.Top ? "greatest" : "smallest")} {(rank.Count == 1 ? "is" : $"{rank.Count} are")} shown");
        return phrase.Add($".").ToSentence();
    }

    private static IEnumerable<Sentence> Details(AskedRisks asked, int overdue)
    {
        var total = asked.Total;
        if (total is { Counted: [var first, ..], Exposure: { } exposure })
        {
            yield return Sentence.Of($"{first.Residual!.Value} of it: {RiskWords.NameOf(first.Risk)} ({asked.View.AccountName(first.Risk.Account)}).");
            if (total.TopShare is { } share)
                yield return Sentence.Of($"The {RiskTotal.Top} greatest have {Quantity.Ratio(share)} of it.");
            yield return Sentence.Of($"{exposure} exposure before controls.");
        }

        if (overdue > 0)
            yield return Sentence.Of($"{overdue} {(overdue == 1 ? "has a mitigation step that is" : "have mitigation steps that are")} overdue.");
        var ownerless = asked.All.Count(risk => risk.Risk.Owner is null);
        if (ownerless > 0)
            yield return Sentence.Of($"{ownerless} {(ownerless == 1 ? "has" : "have")} no owner.");
        if (total.Covered.Length > 0)
            yield return Sentence.Of($"{total.Covered.Length} {(total.Covered.Length == 1 ? "is" : "are")} not added: a greater risk of the same deal stands for {(total.Covered.Length == 1 ? "it" : "them")}.");
    }
}
