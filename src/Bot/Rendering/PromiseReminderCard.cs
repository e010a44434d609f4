using System.Collections.Immutable;
using Bot.Answers;
using Bot.Understanding.Memory;
using Cards;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Promises;

namespace Bot.Rendering;

/// <summary>Everything that somebody has to do now, in one message: each can be settled from its line.</summary>
public static class PromiseReminderCard
{
    private const int MostPromises = 8;

    /// <param name="view">The person's own: the card is for them alone.</param>
    public static OutgoingMessage Render(PromisesDue due, View view, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(view);
        var all = new Question { Topic = Topics.Promises, Deals = new() { Filters = [new DealFilter.In(DealDimension.Owner, [due.Person.Id.Value])] } };
        var next = due.Next == due.Day.AddDays(1) ? "Due tomorrow" : $"Due until {due.Next.ToString("dddd d MMM", System.Globalization.CultureInfo.InvariantCulture)}";
        (string Title, ImmutableArray<Promise> Promises)[] parts = [("Overdue", due.Overdue), ("Due today", due.Today), (next, due.Soon)];
        var heading = string.Join(", ", parts.Where(part => part.Promises.Length > 0).Select(part => $"{part.Promises.Length} {FirstLetter.Lower(part.Title)}"));
        var shown = parts.SelectMany(part => part.Promises.Select(promise => (part.Title, Promise: promise))).Take(MostPromises).ToArray();
        var total = parts.Sum(part => part.Promises.Length);
        var lines = shown.Select(one => $"{one.Promise.Text}{(one.Promise.Due is { } day ? $" ({Wording.Say(day, locale)})" : "")}").ToArray();
        return new($"Your actions: {heading}", $"Your actions: {heading}. {string.Join("; ", lines)}")
        {
            Questions = [all],
            Shown = [.. shown.Select(one => one.Promise.Id)],
            Card = new AdaptiveCard
            {
                FallbackText = $"Your actions: {heading}. {string.Join("; ", lines)}",
                Body =
                [
                    CardParts.Subject(["Your actions", due.Day.ToString("dddd d MMM", System.Globalization.CultureInfo.InvariantCulture)]),
                    CardParts.Heading(heading),
                    .. shown.GroupBy(one => one.Title).SelectMany(part => part.SelectMany(one => Item(one.Promise, view, locale, all, part.Key == "Overdue")).Prepend(CardParts.Section(part.Key))),
                    .. total > shown.Length ? [CardParts.Quiet($"{total - shown.Length} more are among your open actions.", AdaptiveSpacing.Medium)] : (ReadOnlySpan<AdaptiveElement>)[],
                ],
                Actions = [CardParts.Button("All my open actions", Verbs.AskBelow, Verbs.QuestionKey, QuestionKey.Of(all))],
            },
        };
    }

    private static IEnumerable<AdaptiveElement> Item(Promise promise, View view, Locale locale, Question all, bool isOverdue)
    {
        var whose = promise.Side == PromiseSide.Them ? "by them" : "by us";
        yield return CardParts.Row(
            Excerpt.Of(promise.Text!), promise.Due is { } day ? Wording.Say(day, locale) : "", CardParts.Joined([view.AccountName(promise.Account), whose]), isDay: true, isOverdue);
        yield return new AdaptiveActionSet
        {
            Spacing = AdaptiveSpacing.Small,
            Actions = [RowButtons.Of(RowAction.Done, promise.Id, all), RowButtons.Of(RowAction.WeekLater, promise.Id, all)],
        };
    }
}
