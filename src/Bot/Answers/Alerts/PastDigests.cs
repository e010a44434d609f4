using System.Collections.Immutable;
using Domain;
using Domain.Alerts;
using Domain.Asking;

namespace Bot.Answers.Alerts;

/// <summary>The digests of past days for whoever asks about them, made again from the ledger as it was at the end of each.</summary>
/// <param name="Before">The last one before those days: what it named was told before.</param>
internal sealed record PastDigests(AskedScope Scope, Period Days, Digest Before, ImmutableArray<Digest> Digests)
{
    private const int MostDays = 92;

    /// <param name="usual">The days where the question names none.</param>
    public static bool TryMake(Question question, Inquiry inquiry, Period usual, out PastDigests made, out Reply.Refused why)
    {
        (made, why) = (null!, null!);
        var view = inquiry.View;
        var preview = question.Preview ?? AlertPreview.Usual;
        var concerned = preview.IsPersonal && question.Scope.Reading == ScopeReading.Everything ? ConcernedPerson.Of(view) : null;
        var scope = concerned is { Accounts: { } own } ? new(own, "what concerns you", Sentence.Of($"What concerns you: your accounts, your region and what you own.")) : AskedScope.Of(question, view, "alerts");
        var days = question.Period is { } period && period.End > inquiry.Today ? period with { End = inquiry.Today } : question.Period ?? usual;
        why = scope.IsEmpty ? AskedScope.NothingToSee
            : days.Start > days.End ? new(Sentence.Of($"That is still to come: I can only tell of days that have been."))
            : days.Days > MostDays ? new(Sentence.Of($"That is too long: I can tell of up to {MostDays} days at once."))
            : null!;
        if (why is not null)
            return false;
        var before = days.Start.AddDays(-1);
        while (!preview.Days.Contains(before.DayOfWeek))
            before = before.AddDays(-1);
        var wanted = Subscription.Usual(view.Reader.Person ?? default) with { Muted = [.. preview.Muted.Except(preview.Also)] };
        ImmutableArray<Digest> digests = [.. AlertReplay.Of(view, inquiry.Health, scope.Accounts, before, days.End, day => preview.Days.Contains(day.DayOfWeek), [], wanted, concerned)];
        made = new(scope, days, digests[0], digests[1..]);
        return true;
    }

    /// <summary>What is told of, for the receipt.</summary>
    public static Sentence Told(AlertPreview preview)
    {
        string[] muted = [.. preview.Muted.Except(preview.Also).Select(rule => AlertRules.Named(rule)?.Title).OfType<string>()];
        return muted.Length == 0 ? Sentence.Of($"Told of: everything.") : Sentence.Of($"Told of: everything but {string.Join(", ", muted)}.");
    }
}
