using System.Collections.Immutable;
using Bot.Answers.Stakeholders;
using Domain;
using Domain.Alerts;
using Domain.Asking;
using Domain.Calls;
using Domain.Contacts;
using Domain.Opportunities;
using Domain.People;
using Domain.Touches;

namespace Bot.Answers.Health;

/// <summary>What the records say of each part of a deal's health, as a number and in words.</summary>
internal sealed class ConditionOfDeal
{
    private const int Quarters = 4;

    private readonly Dictionary<DealHealthMeasure, Sentence> why = [];

    /// <param name="day">Up to which ages are counted.</param>
    public ConditionOfDeal(Opportunity deal, Inquiry inquiry, DateOnly day)
    {
        var view = inquiry.View;
        Known = new()
        {
            DaysSinceContact = Contact(deal, view, inquiry, day),
            Roles = Roles(deal, view),
            Stage = Stage(deal, view, day),
            IsCompeted = Competition(deal),
            OwnerHitRate = Accuracy(deal, view, day),
        };
    }

    public DealCondition Known { get; }

    /// <summary>Why a part is as it is, or why it is left out; without a full stop.</summary>
    public Sentence Why(DealHealthMeasure measure) => why[measure];

    private int? Contact(Opportunity deal, View view, Inquiry inquiry, DateOnly day)
    {
        var members = view.CanonicalAccount(deal.Account) is { } account ? view.Families.Members(view.Families.Root(account)) : [];
        var families = new AlertScope(view, day, members, inquiry.Health).Families;
        // What we send and nobody answers is no contact.
        var last = families.SelectMany(family => family.Places).FirstOrDefault(place => place.Deals.Any(open => open.Id == deal.Id))?.Touches.LastOrDefault(touch => touch.Direction is not TouchDirection.Out);
        int? days = last is null ? null : day.DayNumber - view.DayOf(last.At!.Value).DayNumber;
        why[DealHealthMeasure.Contact] = last is null ? Sentence.Of($"no contact with them is recorded") : Sentence.Of($"last contact {Quantity.Days(days!.Value)} ago, on {view.DayOf(last.At!.Value)}");
        return days;
    }

    private ImmutableHashSet<BuyingRole>? Roles(Opportunity deal, View view)
    {
        var account = view.CanonicalAccount(deal.Account);
        IReadOnlyList<Domain.Contacts.Contact> contacts = account is { } id ? view.Of(Domain.Contacts.Contact.Kind, ImmutableHashSet.Create(id)) : [];
        BuyingRole[] known = [.. contacts.Where(contact => contact.IsActive).Select(contact => contact.BuyingRole).OfType<BuyingRole>()];
        string[] missing = [.. DealHealth.RequiredRoles.Except(known).Select(role => $"no {StakeholderWords.Of(role)}")];
        why[DealHealthMeasure.Stakeholders] = known.Length == 0 ? Sentence.Of($"nobody's part in buying is recorded")
            : missing.Length == 0 ? Sentence.Of($"an economic buyer, a champion and a technical judge are known")
            : Sentence.Of($"{Phrase.Said(missing)} known");
        if (new KnownPeople(view, contacts).Map is var map && map.Contacts.Any(contact => contact.PoliticalStatus is not null))
            why[DealHealthMeasure.Stakeholders] = new Phrase().Add(why[DealHealthMeasure.Stakeholders]).Add($"; ").Add(StakeholderWords.Within(StakeholderWords.Status(map))).ToSentence();
        return known.Length == 0 ? null : [.. known];
    }

    private (int Days, decimal Usual)? Stage(Opportunity deal, View view, DateOnly day)
    {
        if (deal is not { Stage: { } stage, StageSince: { } since })
        {
            why[DealHealthMeasure.StageAge] = Sentence.Of($"since when it is in its stage is not recorded");
            return null;
        }

        var days = day.DayNumber - view.DayOf(since).DayNumber;
        var usual = StageStays.Of(view).UsualDaysIn(stage, day);
        why[DealHealthMeasure.StageAge] = usual is { } stay
            ? Sentence.Of($"{Quantity.Days(days)} in {stage}; our deals stay {Quantity.Days(Math.Round(stay))} there") : Sentence.Of($"too few of our deals have left {stage} to tell what is usual");
        return usual is { } known ? (days, known) : null;
    }

    private bool? Competition(Opportunity deal)
    {
        why[DealHealthMeasure.Competition] = deal.Competitor is { Length: > 0 } competitor
            ? Sentence.Of($"{competitor} competes, and nothing against them is recorded") : Sentence.Of($"whether somebody competes is not recorded");
        return deal.Competitor is { Length: > 0 } ? true : null;
    }

    private decimal? Accuracy(Opportunity deal, View view, DateOnly day)
    {
        if (view.Find(Person.Kind, deal.Owner) is not { } owner)
        {
            why[DealHealthMeasure.OwnerAccuracy] = Sentence.Of($"nobody owns it");
            return null;
        }

        if (!view.Reader.MaySeeGradesOf(owner))
        {
            why[DealHealthMeasure.OwnerAccuracy] = Sentence.Of($"it is told in private, to the owner, their manager, executives and administrators");
            return null;
        }

        var rate = default(HitRate);
        var quarter = view.Calendar.QuarterContaining(day);
        for (var at = 0; at < Quarters; at++)
        {
            quarter = view.Calendar.QuarterContaining(quarter.Start.AddDays(-1));
            rate += HitRate.Of(view.At(view.EndOf(quarter.End.AddDays(-7 * HitRate.Weeks)), null), view, new(null, null, owner.Id), quarter);
        }

        why[DealHealthMeasure.OwnerAccuracy] = rate.Share is { } share
            ? Sentence.Of($"{Quantity.Ratio(Math.Round(share, 4))} of what stood in their commit 4 weeks before the end of the last {Quarters} quarters was won") : Sentence.Of($"nothing stood in their commit 4 weeks before the end of the last {Quarters} quarters");
        return rate.Share;
    }
}
