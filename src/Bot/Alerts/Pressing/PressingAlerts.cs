using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Outbox;
using Bot.Rendering;
using Domain;
using Domain.Health;

namespace Bot.Alerts.Pressing;

/// <summary>
/// What is pressing and new comes by itself, on a card: to the channel of its account, else to whoever is to act. What comes together at one account is one card. It
/// is edited when something changes; a line is said in its thread only when something gets worse; what is critical climbs while nobody answers.
/// </summary>
internal sealed class PressingAlerts(AlertBoards boards, AlertOptions options, HealthModel health) : IFollowUp
{
    public const string TheKind = "alert";

    /// <summary>Said later than this it would be composed again: meanwhile hours may be over.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    private static readonly TimeSpan KeptPosts = TimeSpan.FromDays(8);

    private readonly ConditionalWeakTable<Portfolio, AlertHearers> hearers = [];

    public string Kind => TheKind;

    public IEnumerable<Due> DueAt(DateTimeOffset now, Portfolio portfolio, ImmutableArray<LastTold> told)
    {
        var (composer, findings, history, budget) = At(now, portfolio, told);
        // The first of each queue is told; the next ones in its place where nobody can reach it. The most pressing first: it has the budget before the others.
        var queues = findings.Pressing.Select(composer.Queue).Where(queue => !queue.IsEmpty).ToArray();
        foreach (var (to, subject) in queues.Select(queue => queue[0]).Concat(history.Cards.Where(card => !card.Memory.IsOver).Select(card => (card.To, card.Subject))).Distinct())
            if (DueOf(to, subject) is { } due)
                yield return due;

        Due? DueOf(Recipient to, CardSubject subject, bool isOther = false)
        {
            var (content, memory) = (composer.Of(to, subject), history.MemoryOf(to, subject));
            if (content.Entries.IsEmpty || content.Mark == memory.Considered)
                return null;
            if (content.IsNews && !isOther)
                budget.Spend(to, subject.Root);
            var occasion = string.Create(CultureInfo.InvariantCulture, $"{memory.Composed + 1}-{content.Mark:x8}");
            return new Due(Kind, to, findings.Day, now)
            {
                About = subject.ToString(),
                // What was not said within its hour is tried in the next.
                Occasion = content.IsNews ? string.Create(CultureInfo.InvariantCulture, $"{occasion}-{now.UtcDateTime:HH}") : occasion,
                Until = content.IsNews ? now + Late : null,
                Otherwise = [.. from queue in queues
                                let at = queue.IndexOf((to, subject))
                                where at >= 0 && at + 1 < queue.Length
                                let other = DueOf(queue[at + 1].To, queue[at + 1].Subject, isOther: true)
                                where other is not null
                                select other],
            };
        }
    }

    public Saying Compose(Telling telling)
    {
        if (CardSubject.Parse(telling.Due.About) is not { } subject)
            return Saying.Nothing(telling.Before.Levels);
        var (composer, findings, _, _) = At(telling.Now, telling.Portfolio, telling.Beside);
        var memory = CardMemory.Read(telling.Before.Levels);
        var content = composer.Of(telling.Due.To, subject);
        var reading = new CardReading(telling, subject, findings, HearersOf(telling.Portfolio), health);
        var lines = content.Entries.Select(entry => reading.Of(entry, telling.Due.To)).OfType<PressingLine>().ToImmutableArray();
        var shown = new CardContent([.. content.Entries.Where(entry => lines.Any(line => line.Key == entry.Key))]);
        var considered = memory with { Considered = content.Mark, Composed = memory.Composed + 1 };
        if (telling.Before.Card is null ? !shown.IsNews : !shown.IsNews && shown.Mark == memory.Shown)
            return Saying.Nothing(considered.Write()) with { IsLast = considered.IsOver };
        var said = considered with
        {
            Shown = shown.Mark,
            Findings = memory.Findings.SetItems(shown.Entries.Select(entry => KeyValuePair.Create(entry.Key, new ToldFinding(entry.Severity, entry.IsNews ? telling.Now : entry.ToldAt ?? telling.Now, entry.EndedAt)))),
            Posts = [.. memory.Posts.Where(post => post > telling.Now - KeptPosts), .. shown.IsNews ? [telling.Now] : Array.Empty<DateTimeOffset>()],
        };
        var about = new PressingFrame(subject.Root, telling.Due.Day, telling.Due.To is Recipient.Alone, telling.View, Locale.For(telling.Reader));
        return new(said.Write())
        {
            Edit = PressingCard.Render(lines, about),
            Post = telling.Before.Card is not null && shown.IsNews ? PressingCard.Line([.. lines.Where(line => line.IsNews)], about) : null,
            IsLast = said.IsOver,
        };
    }

    private (CardComposer Composer, AlertFindings Findings, AlertHistory History, AlertBudget Budget) At(DateTimeOffset now, Portfolio portfolio, ImmutableArray<LastTold> told)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, portfolio.TimeZone).DateTime);
        var (findings, hears, history) = (boards.On(day, portfolio), HearersOf(portfolio), new AlertHistory(told));
        var budget = new AlertBudget(history, hears, options.WeeklyBudget, now);
        return (new(findings, hears, history, budget, new DigestsToCome(portfolio, options, history, now), options, now), findings, history, budget);
    }

    /// <summary>A look finds most often what the one before found, and each card is composed from the same people and channels.</summary>
    private AlertHearers HearersOf(Portfolio portfolio) => hearers.GetValue(portfolio, made => new(made, options));
}
