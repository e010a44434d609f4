using Domain;
using Domain.Asking;
using Domain.People;
using Domain.Products;
using Domain.Standings;

namespace Bot.Answers.Accounts;

/// <summary>What accounts have and lack, in words that follow "has" or "have".</summary>
internal static class AspectWords
{
    public static Sentence Of(AccountCondition condition, Func<RecordId?, string> nameOf)
    {
        var phrase = new Phrase().Add(Thing(condition, nameOf));
        if (condition.Within is { } period && condition.Aspect is not AccountAspect.Target)
            phrase.Add(condition.Aspect switch
            {
                AccountAspect.OpenDeal => Sentence.Of($" that close in {Called(period)}"),
                AccountAspect.Risk or AccountAspect.Promise => Sentence.Of($" due in {Called(period)}"),
                _ => Sentence.Of($" in {Called(period)}"),
            });
        return phrase.ToSentence();
    }

    /// <summary>The product or the person of a condition, as it may be told.</summary>
    public static string NameOf(RecordId? id, View view) => view.Find(Product.Kind, id)?.Name ?? view.Find(Person.Kind, id)?.Name ?? "one that I do not know";

    /// <summary>"The last 30 days", but "Q1 FY2027".</summary>
    private static string Called(Period period) => char.IsAsciiLetterLower(period.Label[0]) ? $"the {period.Label}" : period.Label;

    /// <summary>What the rows count: "Open risks".</summary>
    public static string Noun(AccountAspect aspect) => aspect switch
    {
        AccountAspect.Touch => "Last contact",
        AccountAspect.Activity => "Activity",
        AccountAspect.Review => "Reviews ahead",
        AccountAspect.Champion => "Champions",
        AccountAspect.Executive => "Contacts at C level",
        AccountAspect.Sponsor => "Executive sponsors",
        AccountAspect.Lead => "Account leads",
        AccountAspect.OpenDeal => "Open deals",
        AccountAspect.Risk => "Open risks",
        AccountAspect.Promise => "Open promises",
        AccountAspect.OverduePromise => "Overdue promises",
        AccountAspect.Target => "Bookings targets",
        AccountAspect.Product => "Won deals",
        _ => throw new ArgumentOutOfRangeException(nameof(aspect), aspect, null),
    };

    public static string ValueName(AccountAspect aspect) => aspect switch
    {
        AccountAspect.Review => "reviews",
        AccountAspect.Champion => "champions",
        AccountAspect.Executive => "executives",
        AccountAspect.OpenDeal => "openDeals",
        AccountAspect.Risk => "risks",
        AccountAspect.Promise => "openPromises",
        AccountAspect.OverduePromise => "overduePromises",
        AccountAspect.Product => "wonDeals",
        _ => throw new ArgumentOutOfRangeException(nameof(aspect), aspect, null),
    };

    /// <summary>Whether there may be several of it that are worth a number.</summary>
    public static bool IsCounted(AccountAspect aspect) => aspect is not (AccountAspect.Touch or AccountAspect.Activity or AccountAspect.Sponsor or AccountAspect.Lead or AccountAspect.Target);

    /// <summary>Null for what says itself.</summary>
    public static Sentence? Definition(AccountAspect aspect) => aspect switch
    {
        AccountAspect.Review => Sentence.Of($"A review is ahead when it is dated today or later and was not held."),
        AccountAspect.Champion => Sentence.Of($"A champion is a contact with that role who neither moved nor left."),
        AccountAspect.Executive => Sentence.Of($"A contact at C level has the level C and neither moved nor left."),
        AccountAspect.Product => Sentence.Of($"A product is theirs when a deal for it was won."),
        AccountAspect.Target => Sentence.Of($"A target counts when it is for bookings of the account itself and its period meets the one asked for, else the current fiscal quarter."),
        _ => null,
    };

    private static Sentence Thing(AccountCondition condition, Func<RecordId?, string> nameOf)
    {
        if (condition.MoreThan > 0)
            return condition.IsLacking ? Sentence.Of($"at most {condition.MoreThan} {Noun(condition.Aspect).ToLowerInvariant()}") : Sentence.Of($"more than {condition.MoreThan} {Noun(condition.Aspect).ToLowerInvariant()}");
        var lacks = condition.IsLacking;
        return condition.Aspect switch
        {
            AccountAspect.Touch when lacks && condition.Within is null => Sentence.Of($"never been in contact with us"),
            AccountAspect.Touch => Sentence.Of($"{(lacks ? "no contact" : "contact")}"),
            AccountAspect.Activity => Sentence.Of($"{(lacks ? "no activity" : "activity")}"),
            AccountAspect.Review when condition.Within is null => Sentence.Of($"{(lacks ? "no review ahead" : "a review ahead")}"),
            AccountAspect.Review => Sentence.Of($"{(lacks ? "no review" : "a review")}"),
            AccountAspect.Champion => Sentence.Of($"{(lacks ? "no champion" : "a champion")}"),
            AccountAspect.Executive => Sentence.Of($"{(lacks ? "no contact" : "a contact")} at C level"),
            AccountAspect.Sponsor => Sentence.Of($"{(lacks ? "no executive sponsor" : "an executive sponsor")}"),
            AccountAspect.Lead when condition.Person is { } person => lacks ? Sentence.Of($"another lead than {nameOf(person)}") : Sentence.Of($"{nameOf(person)} as lead"),
            AccountAspect.Lead => Sentence.Of($"{(lacks ? "nobody who leads it" : "somebody who leads it")}"),
            AccountAspect.Target when condition.Within is { } period => Sentence.Of($"{(lacks ? "no" : "a")} bookings target for {period.ShortLabel}"),
            AccountAspect.Target => Sentence.Of($"{(lacks ? "no" : "a")} bookings target for this quarter"),
            AccountAspect.Product => Sentence.Of($"{(lacks ? "no won deal" : "a won deal")} for {nameOf(condition.Product)}"),
            _ => Sentence.Of($"{(lacks ? "no " : "")}{Noun(condition.Aspect).ToLowerInvariant()}"),
        };
    }
}
