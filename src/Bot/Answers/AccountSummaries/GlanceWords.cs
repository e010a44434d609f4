using System.Collections.Immutable;
using Bot.Answers.NextReviews;
using Domain;
using Domain.Accounts;
using Domain.Asking;

namespace Bot.Answers.AccountSummaries;

/// <summary>A glance in sentences and named values.</summary>
internal static class GlanceWords
{
    public static IEnumerable<Sentence> Details(Glance glance, Inquiry inquiry)
    {
        var view = inquiry.View;
        foreach (var account in glance.Named.Select(id => view.Find(Account.Kind, id)).OfType<Account>())
            yield return Team(account, view);
        foreach (var risk in glance.Risks.Take(3))
            yield return risk.Residual is { } residual
                ? Sentence.Of($"Risk: {risk.Risk.Title ?? risk.Risk.Id.Value}, {residual} residual exposure.")
                : Sentence.Of($"Risk: {risk.Risk.Title ?? risk.Risk.Id.Value}.");
        yield return glance.NextReview is { Date: { } date } review
            ? Sentence.Of($"Next review: {NextReviewTopic.NameOf(review, view)} on {date}.")
            : Sentence.Of($"No review is planned.");
        var overdue = Overdue(glance, inquiry.Today);
        if (!glance.OpenPromises.IsEmpty)
            yield return Sentence.Of($"{glance.OpenPromises.Length} open {Plural.Of(glance.OpenPromises.Length, "promise")}, {overdue} overdue.");
        foreach (var note in glance.Notes)
            yield return (view.PersonName(note.Author), note.Written) switch
            {
                ({ } author, { } written) => Sentence.Of($"Note of {author}, {written}: {note.Text!}"),
                (null, { } written) => Sentence.Of($"Note, {written}: {note.Text!}"),
                _ => Sentence.Of($"Note: {note.Text!}"),
            };
        yield return Sentence.Of($"No health score is told: usage, support and sentiment of the account are not recorded here.");
    }

    /// <summary>Who leads the account and who sponsors it: what "who owns it?" asks for.</summary>
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
        var residuals = glance.Risks.Select(risk => risk.Residual).OfType<Money>().ToArray();
        if (residuals.Length > 0)
            values.Add(new("residual", Quantity.Of(residuals.Aggregate((one, other) => one + other))));
        if (glance.NextReview is { Date: { } date })
            values.Add(new("daysToReview", Quantity.Days(date.DayNumber - today.DayNumber)));
        values.Add(new("openPromises", Quantity.Count(glance.OpenPromises.Length)));
        values.Add(new("overduePromises", Quantity.Count(Overdue(glance, today))));
        return values.ToImmutable();
    }

    private static int Overdue(Glance glance, DateOnly today) => glance.OpenPromises.Count(promise => promise.Due < today);
}
