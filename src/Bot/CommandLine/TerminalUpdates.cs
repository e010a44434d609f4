using System.Collections.Immutable;
using Bot.Ledger;
using Bot.People;
using Bot.Understanding;
using Bot.Updates;
using Domain.Asking;
using Domain.Crm;

namespace Bot.CommandLine;

/// <summary>Orders in the terminal: proposed always, written only when asked for.</summary>
internal sealed class TerminalUpdates(TerminalReader who, LedgerWriter writer, FieldOwnership ownership, IIdentities identities)
{
    public Reply Propose(UpdateOrder order, UnderstandingContext context) => UpdateCatalogue.Propose(order, new(Hearing(context), null, identities.Next) { Health = context.Health });

    /// <summary>Writes every proposal; a sentence for each.</summary>
    public async Task<ImmutableArray<string>> ApplyAsync(Asked asked, UnderstandingContext context, CancellationToken cancellation)
    {
        var desk = new UpdateDesk(writer);
        var told = ImmutableArray.CreateBuilder<string>();
        foreach (var reply in asked.Replies)
            if (reply is { Intent: Intent.Order { Update.Kind: var kind }, Reply: Reply.Proposed { Proposal: { Missing.IsEmpty: true } proposal } })
                told.Add((await desk.ApplyAsync(proposal, kind, Hearing(context), identities.Next(), told.Count, cancellation)).Text);
        return told.ToImmutable();
    }

    private Hearing Hearing(UnderstandingContext context) =>
        new(new(who.Person.AadObjectId, who.Reader.Name, who.Reader.Locale, who.Reader.TimeZone), who.Person, who.Reader, context.View, context.Portfolio, []) { Ownership = ownership };
}
