using System.Collections.Immutable;
using Bot.Answers.Accounts;
using Domain;
using Domain.Asking;
using Domain.Health;

namespace Bot.Answers.Health;

/// <summary>Several accounts, the worst first, with the revenue that hangs on them.</summary>
internal static class HealthOfMany
{
    private const int OnPage = 25;

    public static Answer Answer(Question question, Inquiry inquiry, AskedScope scope, HealthMoments moments, ImmutableArray<Family> families)
    {
        var view = inquiry.View;
        var all = families.Select(family => (Family: family, Health: moments.Now(family))).ToArray();
        var hidden = all.Count(one => !one.Health.IsShown);
        AccountHealth[] shown = [.. all.Where(one => one.Health.IsShown).Select(one => one.Health)];
        (Family Family, AccountHealth Health, HealthTrend? Trend)[] listed =
        [
            .. all.Where(one => one.Health.IsShown && (question.Health?.Colour is not { } asked || one.Health.Band == asked)).Select(one => (one.Family, one.Health, Trend: moments.TrendTo(one.Health, one.Family)))
                .Where(one => question.Health?.Fell != true || one.Trend is { IsMove: true, Change: < 0 })
                .OrderBy(one => one.Health.Band is { } band ? (int)band : int.MaxValue).ThenBy(one => one.Health.Whole.Exact ?? 0).ThenByDescending(one => one.Health.Revenue?.Amount ?? 0).ThenBy(one => one.Family.Head),
        ];
        return new()
        {
            Question = question,
            Subject = [scope.Label, "Health"],
            Headline = Headline(question.Health, shown, [.. listed.Select(one => one.Health)], hidden, moments, view),
            Details = [.. question.Health is null ? Details(shown) : [], .. AccountFilters.Told(question.Deals.Filters, view, inquiry.Today, Sentence.Of($"The score is that of the whole account."))],
            Values = [.. Values(shown)],
            RowHeading = "Account",
            Rows = [.. listed.Skip(question.Skip).Take(OnPage).Select(one => Row(one.Health, one.Trend, view))],
            RowCount = listed.Length,
            Covered = shown.Length,
            Total = all.Length,
            Counted = "accounts",
            Omitted = hidden == 0 ? [] : [Sentence.Of($"{hidden} {Plural.Of(hidden, "account")} left out: payments and revenue, which the score weighs, are not shown to you here.")],
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(question, inquiry, scope, HealthTopic.Formula, HealthOfAccount.Definitions(null, moments, inquiry), listed.SelectMany(one => one.Health.Weakest.SelectMany(part => part.Reading.Records))),
            Next =
            [
                .. listed is [{ Health.Band: not null, Family.Head: var worst }, ..] ? [new NextQuestion("Why the lowest?", NextQuestions.About(Topics.Health, question) with { Scope = AccountScope.Of(true, worst), Health = new(null, true) })] : (ReadOnlySpan<NextQuestion>)[],
                new("Open risks", NextQuestions.About(Topics.Risks, question)),
                new("What changed?", NextQuestions.About(Topics.Changes, question)),
            ],
        };
    }

    private static Sentence Headline(HealthQuery? asked, AccountHealth[] shown, AccountHealth[] listed, int hidden, HealthMoments moments, View view)
    {
        if (shown is [])
            return hidden > 0 ? Sentence.Of($"The health of these accounts is not shown to you here: their scores weigh payments and revenue.") : Sentence.Of($"There is no account to measure.");
        if (asked is { Colour: not null } or { Fell: true })
        {
            var phrase = new Phrase().Add($"{listed.Length} of {shown.Length} {Plural.Of(shown.Length, "account")} ");
            if (asked.Colour is { } colour)
                phrase.Add($"{(listed.Length == 1 ? "is" : "are")} {HealthBands.NameOf(colour)}{(asked.Fell ? " and " : "")}");
            if (asked.Fell)
                phrase.Add($"fell by {HealthWords.Points(HealthTrend.LeastMove)} or more since {moments.Before}");
            if (Sum(listed) is { } stake)
                phrase.Add($", with {stake} of revenue in the last 12 months");
            return phrase.Add($".").ToSentence();
        }

        var counts = Enum.GetValues<HealthBand>().Select(band => (Band: (HealthBand?)band, Count: shown.Count(health => health.Band == band))).Append((null, shown.Count(health => health.Band is null))).Where(count => count.Count > 0)
            .Select(count => Sentence.Of($"{count.Count} {HealthWords.Of(count.Band)}"));
        var told = new Phrase().Add($"{shown.Length} {Plural.Of(shown.Length, "account")}: ").Add(Phrase.List([.. counts]));
        if (listed is [{ Band: HealthBand.Red or HealthBand.Yellow, Whole.IsEnough: true } worst, ..])
            told.Add($"; the lowest is {view.AccountName(worst.Account)}, ").Add(HealthWords.Told(worst.Whole));
        return told.Add($".").ToSentence();
    }

    private static IEnumerable<Sentence> Details(AccountHealth[] shown)
    {
        foreach (var band in new[] { HealthBand.Red, HealthBand.Yellow })
            if (Sum(shown.Where(health => health.Band == band)) is { } stake)
                yield return Sentence.Of($"{stake} of revenue in the last 12 months comes from {HealthBands.NameOf(band)} accounts.");
    }

    private static AnswerRow Row(AccountHealth health, HealthTrend? trend, View view)
    {
        var note = new Phrase();
        if (health.Band is { } band)
            note.Add($"{HealthWords.Of(band)}{(health.Override is not null ? " by override" : health.Computed != health.Whole.Band ? ", capped" : "")}");
        else
            note.Add($"no colour: {HealthWords.Share(health.Whole.Completeness)} measured").Add(HealthWords.Missing(health) is { } missing ? new Phrase().Add($", without ").Add(missing).ToSentence() : Sentence.Of($""))
                .Add(health.Revenue is { } hanging ? Sentence.Of($"; revenue at stake {hanging}") : Sentence.Of($""));
        if (trend is { IsMove: true })
            note.Add($", {(trend.Change > 0 ? "↑ up" : "↓ down")} {HealthWords.Points(Math.Abs(trend.Change))}");
        if (health is { Band: not null, Worst: { } worst } && HealthWords.IsWorse(worst, health))
            note.Add($"; ").Add(HealthWords.Worst(worst, health));
        return new(view.AccountName(health.Account),
        [
            .. health.Whole is { IsEnough: true, Score: { } score } ? [new NamedValue("health", Quantity.Points(score))] : (ReadOnlySpan<NamedValue>)[],
            .. health.Revenue is { } revenue ? [new NamedValue("revenueAtStake", Quantity.Of(revenue))] : (ReadOnlySpan<NamedValue>)[],
        ])
        {
            Aside = health.Whole.IsEnough ? null : Sentence.Of($""),
            Note = note.ToSentence(),
            WantsAttention = health.Band == HealthBand.Red,
            Record = health.Account,
        };
    }

    private static IEnumerable<NamedValue> Values(AccountHealth[] shown)
    {
        yield return new("red", Quantity.Count(shown.Count(health => health.Band == HealthBand.Red)));
        yield return new("yellow", Quantity.Count(shown.Count(health => health.Band == HealthBand.Yellow)));
        yield return new("green", Quantity.Count(shown.Count(health => health.Band == HealthBand.Green)));
        yield return new("withoutColour", Quantity.Count(shown.Count(health => health.Band is null)));
        if (Sum(shown.Where(health => health.Band is HealthBand.Red or HealthBand.Yellow)) is { } stake)
            yield return new("revenueAtStake", Quantity.Of(stake));
    }

    private static Money? Sum(IEnumerable<AccountHealth> of) => of.Select(health => health.Revenue).OfType<Money>().ToArray() is { Length: > 0 } known ? known.Aggregate((one, other) => one + other) : null;
}
