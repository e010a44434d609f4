using System.Collections.Immutable;
using Bot.Ledger;
using Domain;
using Domain.Ledger;
using Domain.People;
using Microsoft.Extensions.Options;

namespace Bot.People;

/// <summary>First contact: somebody says who they are, an administrator confirms it, and from then on their directory id stands in their record.</summary>
public sealed class Introductions(IdentityClaims claims, LedgerWriter writer, IIdentities identities, IOptions<PeopleOptions> options, TimeProvider clock)
{
    private const int MostCandidates = 8;

    /// <summary>People without a directory id whose name shares a word with the given one, and only those: strangers are not shown who works here.</summary>
    public static ImmutableArray<Person> Candidates(Portfolio portfolio, string name)
    {
        var words = Words(name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Free(portfolio).Where(person => Words(person.Name!).Any(words.Contains)).OrderBy(person => person.Name, StringComparer.Ordinal).Take(MostCandidates)];
    }

    /// <summary>True while there is no administrator and none is configured: then nobody can be confirmed, and nobody makes themselves one.</summary>
    public bool NobodyCanConfirm(Portfolio portfolio) => options.Value.FirstAdministrator.Length == 0
        && !PeopleIndex.Of(portfolio).People.Any(person => person is { Role: Role.Administrator, AadObjectId.Length: > 0 });

    /// <summary>Keeps the claim for an administrator. The claim is returned; null when more than one person has that name.</summary>
    public async Task<IdentityClaim?> ClaimAsync(Sender sender, string name, RecordId? person, Portfolio portfolio, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sender.AadObjectId);
        var named = person is { } id
            ? Free(portfolio).Where(free => free.Id == id).ToArray()
            : [.. Free(portfolio).Where(free => free.Name!.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))];
        if (named.Length > 1)
            return null;
        var claim = new IdentityClaim(sender.AadObjectId!, sender.Name, named is [var one] ? one.Name! : name.Trim(), named is [var found] ? found.Id : null, clock.GetUtcNow());
        await claims.PutAsync(claim, cancellation);
        return claim;
    }

    /// <summary>The configured first administrator, at their first word; everybody else gets null. Asking twice makes one record.</summary>
    public async Task<Person?> FirstAdministratorAsync(Sender sender, Portfolio portfolio, CancellationToken cancellation)
    {
        if (options.Value.FirstAdministrator is not { Length: > 0 } first || !first.Equals(sender.AadObjectId, StringComparison.OrdinalIgnoreCase))
            return null;
        var same = Free(portfolio).Where(person => person.Name!.Equals(sender.Name, StringComparison.OrdinalIgnoreCase)).ToArray();
        var id = same is [var one] ? one.Id : new RecordId(identities.Next());
        var draft = Draft.Set(Partition.Shared, Person.Kind, id, $"{sender.Name} became the first administrator")
            .With(Person.Fields.AadObjectId, sender.AadObjectId).With(Person.Fields.Role, Role.Administrator);
        if (same is not [_])
            draft = draft.With(Person.Fields.Name, sender.Name);
        var outcome = await writer.AppendAsync(
            new("first-administrator", sender.Name, Source.Person, identities.Next(), [draft]) { Marker = new("first-administrator", first) }, cancellation);
        return outcome is AppendOutcome.Appended or AppendOutcome.AlreadyDone ? new Person { Id = id, Name = sender.Name, Role = Role.Administrator } : null;
    }

    /// <summary>
    /// Writes the directory id into the record: from now on the user is that person. Somebody new becomes a viewer. Null when another user is that person by now.
    /// </summary>
    public async Task<Person?> ConfirmAsync(IdentityClaim claim, Person administrator, string activityId, Portfolio portfolio, CancellationToken cancellation)
    {
        var known = claim.Person is { } person ? PeopleIndex.Of(portfolio).Find(person) : null;
        if (known?.AadObjectId is { Length: > 0 } other && other != claim.AadObjectId)
            return null;
        var id = known?.Id ?? new RecordId(identities.Next());
        var draft = Draft.Set(Partition.Shared, Person.Kind, id, $"{administrator.Name} confirmed who {claim.Name} is").With(Person.Fields.AadObjectId, claim.AadObjectId);
        if (known is null)
            draft = draft.With(Person.Fields.Name, claim.Name).With(Person.Fields.Role, Role.Viewer);
        var outcome = await writer.AppendAsync(
            new(administrator.Id.Value, administrator.Name ?? "", Source.Person, activityId, [draft])
            {
                Marker = new(activityId, "confirm-person"),
                ExpectedSequence = portfolio.Journal.LastSequence(Partition.Shared),
            },
            cancellation);
        if (outcome is AppendOutcome.Clash)
            return null;
        await claims.RemoveAsync(claim.AadObjectId, cancellation);
        return known ?? new Person { Id = id, Name = claim.Name, Role = Role.Viewer };
    }

    private static IEnumerable<Person> Free(Portfolio portfolio) =>
        PeopleIndex.Of(portfolio).People.Where(person => person is { Name.Length: > 0, AadObjectId: null or "" });

    private static IEnumerable<string> Words(string name) => name.Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1);
}
