using Bot.Ledger;
using Bot.People;
using Domain.People;
using Microsoft.Extensions.Options;

namespace Bot.Status;

/// <summary>Somebody can decide who sees what, and nobody waits for it.</summary>
internal sealed class PeopleCheck(PortfolioCache cache, IdentityClaims claims, IOptions<PeopleOptions> options) : IStatusCheck
{
    public string Area => "People";

    public async Task<Finding> FindAsync(CancellationToken cancellation)
    {
        var people = PeopleIndex.Of((await cache.CurrentAsync(cancellation)).Now).People.ToArray();
        return Of(
            people.Count(person => person.AadObjectId is { Length: > 0 }), people.Count(person => person is { Role: Role.Administrator, AadObjectId.Length: > 0 }),
            (await claims.AllAsync(cancellation)).Length, options.Value.FirstAdministrator.Length > 0);
    }

    /// <param name="known">People whose user is known.</param>
    internal static Finding Of(int known, int administrators, int waiting, bool isOneConfigured) => (administrators, waiting) switch
    {
        (0, _) when isOneConfigured => Finding.Attention("People", $"The configured first administrator has not written to the bot yet.", $"They write anything to it in a private chat."),
        (0, _) => Finding.Bad("People", $"There is no administrator, so nobody can be confirmed.", $"Set People:FirstAdministrator to the Microsoft Entra object id of a person."),
        (_, 1) => Finding.Attention("People", $"1 person waits to be confirmed.", $"Write to the bot: people."),
        (_, > 1) => Finding.Attention("People", $"{waiting} people wait to be confirmed.", $"Write to the bot: people."),
        _ => Finding.Good("People", $"{known} people are known, {administrators} of them administrators; nobody waits to be confirmed."),
    };
}
