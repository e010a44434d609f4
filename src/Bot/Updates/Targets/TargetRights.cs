using Bot.People;
using Domain;
using Domain.Asking;
using Domain.People;

namespace Bot.Updates.Targets;

/// <summary>
/// Who sets a target: executives and administrators every one, whoever owns an account that of the account, a regional manager those of the people who report
/// to them. Nobody sets their own.
/// </summary>
internal static class TargetRights
{
    /// <summary>Why the person may not; null when they may.</summary>
    public static Sentence? WhyNot(TargetHolder holder, Hearing hearing)
    {
        if (hearing.Person is not { } person)
            return Sentence.Of($"I do not know you yet, so I cannot write anything in your name.");
        if (person.Role is Role.Executive or Role.Administrator)
            return null;
        if (holder is { Account: { } account, Person: null })
            return UpdateRights.Owns(hearing, account) ? null : Sentence.Of($"The target of an account is set by its lead, its sponsor or an executive; nothing was written.");
        if (holder.Person is { } other)
            return other != person.Id && hearing.Portfolio.Of(Person.Kind, Clearance.Money).Any(one => one.Id == other && one.Manager == person.Id)
                ? null : Sentence.Of($"The target of a person is set by their manager or an executive; nothing was written.");
        return Sentence.Of($"The targets of regions and of the company are set by executives and administrators; nothing was written.");
    }
}
