using System.Collections.Immutable;
using Bot.Answers.NextReviews;
using Domain;
using Domain.Asking;
using Domain.Notes;
using Domain.Promises;
using Domain.Risks;

namespace Bot.Answers.AccountSummaries;

/// <summary>The parts of a glance: risks, the next review, promises, notes, each with the few that matter most.</summary>
internal static class GlanceSections
{
    private const int Shown = 3;

    public static ImmutableArray<AnswerSection> Of(Glance glance, Inquiry inquiry)
    {
        var (view, today) = (inquiry.View, inquiry.Today);
        var sections = ImmutableArray.CreateBuilder<AnswerSection>();
        if (!glance.Risks.IsEmpty)
            sections.Add(new(Risks(glance), [.. glance.Risks.Take(Shown).Select(Row)]));
        sections.Add(NextReview(glance, view));
        if (!glance.OpenPromises.IsEmpty)
            sections.Add(new(Promises(glance, today), [.. glance.OpenPromises.Take(Shown).Select(promise => Row(promise, today))]));
        if (!glance.Notes.IsEmpty)
            sections.Add(new(Sentence.Of($"Latest notes"), [.. glance.Notes.Take(Shown).Select(note => Row(note, view))]));
        return sections.ToImmutable();
    }

    private static Sentence Risks(Glance glance) => GlanceWords.Residual(glance) is { } residual
        ? Sentence.Of($"{glance.Risks.Length} open {Plural.Of(glance.Risks.Length, "risk")}, {residual} residual exposure")
        : Sentence.Of($"{glance.Risks.Length} open {Plural.Of(glance.Risks.Length, "risk")}");

    private static AnswerRow Row(RiskExposure risk) =>
        new(risk.Risk.Title ?? risk.Risk.Id.Value, risk.Residual is { } residual ? [new("residual", Quantity.Of(residual))] : []) { Record = risk.Risk.Id };

    private static AnswerSection NextReview(Glance glance, View view) => glance.NextReview is { Date: { } date } review
        ? new(Sentence.Of($"Next review: {NextReviewTopic.NameOf(review, view)} on {date}"), [])
        : new(Sentence.Of($"No review is planned"), []);

    private static Sentence Promises(Glance glance, DateOnly today)
    {
        var count = glance.OpenPromises.Length;
        var overdue = GlanceWords.Overdue(glance, today);
        return overdue > 0 ? Sentence.Of($"{count} open {Plural.Of(count, "promise")}, {overdue} overdue") : Sentence.Of($"{count} open {Plural.Of(count, "promise")}");
    }

    private static AnswerRow Row(Promise promise, DateOnly today) => new(promise.Text ?? promise.Id.Value, [])
    {
        Aside = promise.Due is { } due ? Sentence.Of($"{due}") : null,
        Note = Sentence.Of($"{(promise.Side == PromiseSide.Them ? "by them" : "by us")}{(promise.Due < today ? ", overdue" : "")}"),
        Record = promise.Id,
    };

    private static AnswerRow Row(Note note, View view) => new(note.Text!, [])
    {
        Note = (view.PersonName(note.Author), note.Written) switch
        {
            ({ } author, { } written) => Sentence.Of($"{author}, {view.DayOf(written)}"),
            ({ } author, null) => Sentence.Of($"{author}"),
            (null, { } written) => Sentence.Of($"{view.DayOf(written)}"),
            _ => null,
        },
        Record = note.Id,
    };
}
