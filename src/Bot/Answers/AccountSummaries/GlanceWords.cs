using System.Collections.Immutable;
using Domain;
using Domain.Accounts;
using Domain.Asking;

namespace Bot.Answers.AccountSummaries;

/// <summary>Who is behind a glance, and its named values.</summary>
internal static class GlanceWords
{
    /// <summary>Who leads each named account and who sponsors it: what "who owns it?" asks for.</summary>
    public static IEnumerable<Sentence> Team(Glance glance, View view) =>
        glance.Named.Select(id => view.Find(Account.Kind, id)).OfType<Account>().Select(account => Team(account, view));

    private static Sentence Team(Account account, View view)
    {
        var lead = view.PersonName(account.Leader) is { } leader ? $"{view.AccountName(account.Id)} is led by {leader}" : $"No lead of {view.AccountName(account.Id)} is recorded";
        return view.PersonName(account.Sponsor) is { } sponsor ? Sentence.Of($"{lead}; executive sponsor: {sponsor}.") : Sentence.Of($"{lead}.");
    }

    public static ImmutableArray<NamedValue> Values(Glance glance, DateOnly today)
    {
        var values = ImmutableArray.CreateBuilder<NamedValue>();
        if (glance.IsMoneyShown && glance.Won.Overall.Value is { } won)
            values.Add(new("wonYearToDate", won));
        if (glance.IsMoneyShown && glance.Open.Overall.Value is { } open)
            values.Add(new("pipeline", open));
        values.Add(new("openDeals", Quantity.Count(glance.OpenDeals)));
        values.Add(new("risks", Quantity.Count(glance.Risks.Length)));
        if (Residual(glance) is { } residual)
            values.Add(new("residual", Quantity.Of(residual)));
        if (glance.NextReview is { Date: { } date })
            values.Add(new("daysToReview", Quantity.Days(date.DayNumber - today.DayNumber)));
        values.Add(new("openPromises", Quantity.Count(glance.OpenPromises.Length)));
        values.Add(new("overduePromises", Quantity.Count(Overdue(glance, today))));
        return values.ToImmutable();
    }

    public static int Overdue(Glance glance, DateOnly today) => glance.OpenPromises.Count(promise => promise.Due < today);

    /// <summary>Null when it is known of no risk.</summary>
    public static Money? Residual(Glance glance) =>
        glance.Risks.Select(risk => risk.Residual).OfType<Money>().ToArray() is { Length: > 0 } known ? known.Aggregate((one, other) => one + other) : null;
}
