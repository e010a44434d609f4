using Bot.Answers.Calls;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Calls;
using Domain.Ledger;
using Domain.Opportunities;

namespace Bot.Updates.Calls;

/// <summary><c>I call 2.4m for Contoso this quarter</c>: a number is kept beside what the deals say at that moment. No deal changes, and it is undone with one press.</summary>
internal sealed class SubmitForecast : IUpdate
{
    private const int MostCharacters = 1_000;

    public UpdateKind Kind => UpdateKind.SubmitForecast;

    public string Done => "Forecast submitted";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        var (scope, refusal) = CalledScope.Of(order, hearing);
        if (refusal is not null)
            return refusal;
        var view = CalledScope.OwnView(hearing);
        var (called, unclear) = CalledAmount.Of(order, view);
        if (unclear is not null)
            return unclear;
        if (called is not { } amount || order.Period is not { } period)
            return new Reply.Clarify(Sentence.Of($"Which number do you call? Write for example: I call 2.4m for {scope.Label(view)} this quarter."), []);
        if (order.Text.Length > MostCharacters)
            return new Reply.Refused(Sentence.Of($"That is longer than a note on a forecast may be: {order.Text.Length} characters, {MostCharacters} at most."));
        // Today moves only what is overdue, which counts all the same.
        var ledger = scope.Ledger(view, period.Start, period, amount.Currency);
        var category = order.Category ?? ForecastCategory.Commit;
        var label = scope.Label(view);
        var draft = Draft.Set(Partition.Shared, Submission.Kind, new RecordId(inquiry.NewId()), $"Forecast for {label}, {period.ShortLabel}: {amount}")
            .With(Submission.Fields.By, hearing.Person!.Id)
            .With(Submission.Fields.Start, period.Start)
            .With(Submission.Fields.End, period.End)
            .With(Submission.Fields.Period, period.Label)
            .With(Submission.Fields.Category, category)
            .With(Submission.Fields.Amount, amount)
            .With(Submission.Fields.LedgerCommit, ledger.Amounts.CommitForecast)
            .With(Submission.Fields.LedgerBestCase, ledger.Amounts.BestCaseForecast);
        if (scope.Account is { } account)
            draft = draft.With(Submission.Fields.Account, account);
        if (scope.Region is { } region)
            draft = draft.With(Submission.Fields.Region, region);
        if (scope.Owner is { } owner)
            draft = draft.With(Submission.Fields.Owner, owner);
        if (order.Text.Length > 0)
            draft = draft.With(Submission.Fields.Note, order.Text);
        return new Reply.Proposed(new()
        {
            Said = order.Said,
            Summary = Sentence.Of($"Submit {amount} for {label} in {period.ShortLabel}"),
            Changes = [draft],
            Values = [.. Values(scope, period, category, amount, ledger.Amounts, hearing, view)],
            ExpectedSequence = hearing.Portfolio.Journal.LastSequence(Partition.Shared),
            NeedsConfirmation = false,
        });
    }

    private static IEnumerable<ProposedValue> Values(
        CallScope scope, Period period, ForecastCategory category, Money amount, Domain.Forecasts.ForecastAmounts ledger, Hearing hearing, View view)
    {
        var locale = Locale.For(hearing.Reader);
        var isBestCase = category == ForecastCategory.BestCase;
        var before = view.Of(Submission.Kind)
            .Where(submission => submission.By == hearing.Person!.Id && submission.Scope.Canonical(view) == scope.Canonical(view) && submission.IsFor(period) && submission.Category == category)
            .MaxBy(submission => submission.Submitted)?.Amount;
        var isTold = CalledScope.MayTell(scope, hearing.View);
        yield return new("Scope", null, scope.Label(view));
        yield return new("Period", null, period.Label);
        yield return new(isBestCase ? "Best case" : "Commit", isTold && before is { } last && last != amount ? Wording.Say(last, locale) : null, Wording.Say(amount, locale));
        if (isTold)
            yield return new("The deals say", null, Wording.Say(isBestCase ? ledger.BestCaseForecast : ledger.CommitForecast, locale));
        if (hearing.IsAlone && CallWords.Before(view, period, hearing.Person!.Id) is { } graded)
            yield return new("Your calls before", null, Wording.Say(graded, locale));
    }
}
