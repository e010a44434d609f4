using Bot.People;
using Domain.Ledger;
using Domain.People;

namespace Bot.Updates.Personal;

/// <summary>What a person has set for themselves; null where the default holds.</summary>
/// <param name="TeamsTimeZone">What the person's Teams says, which holds while they have set none.</param>
/// <param name="TeamsLocale">Likewise.</param>
/// <param name="DigestTime">HH:mm; empty for none; null when it is the <paramref name="UsualDigestTime"/>.</param>
/// <param name="HasDigest">Personal digests are about the accounts that somebody leads: only global account managers get one.</param>
/// <param name="Seen">The ledger's position that this was read at.</param>
internal sealed record PersonalSettings(
    string Name, string? TimeZone, string TeamsTimeZone, string? Locale, string TeamsLocale, string? DigestTime, string UsualDigestTime, bool HasDigest, long Seen)
{
    /// <summary>What a card's choice of a default returns.</summary>
    public const string AsInTeams = "teams";

    public static PersonalSettings Of(Hearing hearing, string usualDigestTime)
    {
        var person = hearing.Person ?? throw new ArgumentException("Nobody we know has no settings.", nameof(hearing));
        return new(
            person.Name ?? "", Set(person.TimeZone), hearing.Sender.TimeZone, Set(person.Locale), hearing.Sender.Locale, person.DigestTime, usualDigestTime,
            person.Role == Role.GlobalAccountManager, hearing.Portfolio.Journal.LastSequence(Partition.Shared));
    }

    private static string? Set(string? value) => value is { Length: > 0 } ? value : null;
}
