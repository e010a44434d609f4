using System.Collections.Immutable;
using Domain;
using Domain.Alerts;
using Domain.Asking;
using Domain.Notes;

namespace Bot.Answers.AccountSummaries;

/// <summary>The parts of a glance: what needs someone, promises, notes, each with the few that matter most.</summary>
internal static class GlanceSections
{
    private const int Shown = 3;
    private const int MostPressing = 5;

    public static ImmutableArray<AnswerSection> Of(Glance glance, Inquiry inquiry)
    {
        var (view, today) = (inquiry.View, inquiry.Today);
        var sections = ImmutableArray.CreateBuilder<AnswerSection>();
        if (!glance.Pressing.IsEmpty)
            sections.Add(new(PressingTitle(glance), [.. glance.Pressing.Take(MostPressing).Select(item => Row(item, glance, view))]));
        if (!glance.OpenPromises.IsEmpty)
            sections.Add(new(Promises(glance, today), [.. glance.OpenPromises.Take(Shown).Select(promise => PromiseRows.Of(promise, today))]));
        if (!glance.Notes.IsEmpty)
            sections.Add(new(Sentence.Of($"Latest notes"), [.. glance.Notes.Take(Shown).Select(note => Row(note, view))]));
        return sections.ToImmutable();
    }

    /// <summary>As a digest would tell it. Where one account is asked about, its name need not stand on every line.</summary>
    private static AnswerRow Row(AlertItem item, Glance glance, View view) =>
        new(glance.Named is [_] || item.Account is null ? item.Title : $"{item.Title} ({view.AccountName(item.Account)})", item.AtStake is { } stake ? [new("atStake", Quantity.Of(stake))] : [])
        {
            Note = item.Why,
            WantsAttention = item.Severity >= AlertSeverity.High,
        };

    private static Sentence PressingTitle(Glance glance) => glance.Pressing.Length > MostPressing
        ? Sentence.Of($"What needs someone: the first {MostPressing} of {glance.Pressing.Length}")
        : Sentence.Of($"What needs someone");

    private static Sentence Promises(Glance glance, DateOnly today)
    {
        var count = glance.OpenPromises.Length;
        var overdue = GlanceWords.Overdue(glance, today);
        return overdue > 0 ? Sentence.Of($"{count} open {Plural.Of(count, "promise")}, {overdue} overdue") : Sentence.Of($"{count} open {Plural.Of(count, "promise")}");
    }

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
