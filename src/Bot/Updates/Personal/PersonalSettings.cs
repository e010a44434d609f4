using System.Collections.Immutable;
using Bot.People;
using Domain;
using Domain.Ledger;
using Domain.People;

namespace Bot.Updates.Personal;

/// <summary>What a person has set for themselves; null where the default holds.</summary>
/// <param name="TeamsTimeZone">What the person's Teams says, which holds while they have set none.</param>
/// <param name="TeamsLocale">Likewise.</param>
/// <param name="DigestTime">HH:mm; empty for none; null when it is the <paramref name="UsualDigestTime"/>.</param>
/// <param name="UsualDigestTime">For somebody like them: none but for account managers.</param>
/// <param name="Seen">The ledger's position that this was read at.</param>
internal sealed record PersonalSettings(
    string Name, string? TimeZone, string TeamsTimeZone, string? Locale, string TeamsLocale, string? DigestTime, string UsualDigestTime, long Seen)
{
    /// <summary>What a card's choice of a default returns.</summary>
    public const string AsInTeams = "teams";

    /// <summary>Fields whose value came with an import; the others the person chose.</summary>
    public ImmutableHashSet<Field> Imported { get; init; } = [];

    public static PersonalSettings Of(Hearing hearing, string usualDigestTime)
    {
        var person = hearing.Person ?? throw new ArgumentException("Nobody we know has no settings.", nameof(hearing));
        return new(
            person.Name ?? "", Set(person.TimeZone), hearing.Sender.TimeZone, Set(person.Locale), hearing.Sender.Locale, person.DigestTime, person.DigestAt(usualDigestTime),
            hearing.Portfolio.Journal.LastSequence(Partition.Shared))
        {
            Imported = [.. new Field[] { Person.Fields.TimeZone, Person.Fields.Locale, Person.Fields.DigestTime }.Where(field => IsImported(field, person, hearing.Portfolio))],
        };
    }

    private static bool IsImported(Field field, Person person, Portfolio portfolio) =>
        portfolio.State(Person.Kind, person.Id)?.Fields.GetValueOrDefault(field.Name) is { Source.Rank: not SourceRank.Person };

    private static string? Set(string? value) => value is { Length: > 0 } ? value : null;
}
