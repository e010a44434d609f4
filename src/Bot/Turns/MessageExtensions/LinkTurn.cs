using Bot.Import;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Rendering;
using Bot.Search;
using Bot.Search.Briefs;
using Bot.Search.Links;
using BotFramework;
using Domain.Ledger;
using Microsoft.Extensions.Options;

namespace Bot.Turns.MessageExtensions;

/// <summary>
/// Somebody pastes the address of a record of the CRM. Below it stands what everybody in the conversation may see of the record; for whoever may not, and for an
/// address of nothing, there is no card and no word, so that nobody learns by it what exists.
/// </summary>
internal sealed class LinkTurn(ComposeBox compose, ITables tables, LedgerTenant tenant, IOptions<RecordLinkOptions> options, TimeProvider clock)
{
    public async Task<MessagingExtensionResponse> RunAsync(ITurnContext turn, AppBasedLinkQuery query, CancellationToken cancellation)
    {
        if (RecordLink.Of(query.Url, options.Value) is not { } link)
            return new();
        var (hearing, _) = await compose.HearAsync(turn, cancellation);
        if (hearing.Person is null || RecordKinds.Named(link.Kind) is not { } kind)
            return new();
        var id = await new SourceDirectory(tables, tenant, options.Value.Source).FindAsync(link.Kind, link.ExternalId, cancellation);
        if (id is not { } record || hearing.Portfolio.State(kind, record) is not { } state)
            return new();
        var canonical = kind.AccountField is null ? hearing.Portfolio.Families.Canonical(record) : record;
        var found = new FoundRecord(kind, canonical, kind.AccountField is null ? canonical : hearing.View.AccountOf(kind, state));
        return RecordBrief.Of(found, hearing.View, hearing.Today(clock)) is { } brief ? Results.One(brief, Locale.For(hearing.Reader), link.Address) : new();
    }
}
