using Bot.Answers.NextReviews;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Reviews;
using Domain.Teams;

namespace Bot.Answers.AccountSummaries;

/// <summary>What one looks up at a glance: forecast, bookings, risks, the next review, who leads, and health.</summary>
internal static class GlanceFacts
{
    public static IEnumerable<AnswerFact> Of(Glance glance, Inquiry inquiry)
    {
        var view = inquiry.View;
        if (glance.IsMoneyShown)
        {
            yield return new("Target", Target(glance.Forecast));
            if (glance.Won.Overall.Value is { } won)
                yield return new("Won", Sentence.Of($"{won} in {glance.Year.ShortLabel} so far"));
        }

        yield return new("Open risks", Risks(glance));
        yield return new("Next review", NextReview(glance.NextReview, inquiry));
        foreach (var account in glance.Named.Select(id => view.Find(Account.Kind, id)).OfType<Account>())
            yield return new(glance.Named is [_] ? "Led by" : $"{account.Name} is led by", Team(account, view));
        if (Roles(glance, view) is { Length: > 0 } roles)
            yield return new("Team", Sentence.Of($"{roles}"));
        if (HealthFact.Of(glance, inquiry) is { } health)
            yield return new("Health", health);
    }

    private static Sentence Target(Forecast forecast)
    {
        var period = forecast.Period.ShortLabel;
        return (forecast.TargetAmount, forecast.CommitGap) switch
        {
            ({ } target, { MinorUnits: > 0 } gap) => Sentence.Of($"{target} for {period}; the commit is {gap} short of it"),
            ({ } target, _) => Sentence.Of($"{target} for {period}; the commit reaches it"),
            _ => Sentence.Of($"none set for {period}"),
        };
    }

    private static Sentence Risks(Glance glance)
    {
        var count = glance.Risks.Length;
        return count == 0 ? Sentence.Of($"none")
            : GlanceWords.Residual(glance) is { } residual ? Sentence.Of($"{count}, {residual} residual exposure")
            : Sentence.Of($"{count}");
    }

    private static Sentence NextReview(Review? review, Inquiry inquiry)
    {
        if (review is not { Date: { } date })
            return Sentence.Of($"none planned");
        var name = NextReviewTopic.NameOf(review, inquiry.View);
        return Preparation.Lacking(review, inquiry.View) is { IsEmpty: false } lacking
            ? Sentence.Of($"{name} on {date}: {string.Join(", ", lacking)}")
            : Sentence.Of($"{name} on {date}");
    }

    private static string Roles(Glance glance, View view) => string.Join(", ", view.Of(TeamRole.Kind)
        .Where(one => one.Role is { Length: > 0 } && view.CanonicalAccount(one.Account) is { } account && glance.Named.Contains(account))
        .Select(one => $"{view.PersonName(one.Person)} ({one.Role})").Order(StringComparer.Ordinal));

    private static Sentence Team(Account account, View view)
    {
        var lead = view.PersonName(account.Leader) ?? "nobody recorded";
        return view.PersonName(account.Sponsor) is { } sponsor ? Sentence.Of($"{lead}; executive sponsor {sponsor}") : Sentence.Of($"{lead}");
    }
}
