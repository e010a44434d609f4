using System.Collections.Immutable;
using Bot.People;
using Bot.Rendering;
using Bot.Search;
using Bot.Search.Briefs;
using Bot.Understanding.Memory;
using BotFramework;
using Domain;
using Domain.Accounts;

namespace Bot.Turns.MessageExtensions;

/// <summary>
/// Somebody looks for a record while they write. The list is theirs alone; the card that they choose is read by everybody in the conversation, so both hold
/// only what everybody there may see.
/// </summary>
internal sealed class SearchTurn(ComposeBox compose, Readers readers, LastQuestions last, TimeProvider clock)
{
    private const int MostOnPage = 25;
    private const int LongestText = 200;

    public async Task<MessagingExtensionResponse> RunAsync(ITurnContext turn, MessagingExtensionQuery query, CancellationToken cancellation)
    {
        var (hearing, place) = await compose.HearAsync(turn, cancellation);
        if (hearing.Person is null)
            return Results.Words("We have not met yet. Write to me first, so that I know who you are.");
        var text = TextOf(query);
        if (text.Length > LongestText)
            return Results.Words($"That is too long to look for: {LongestText} characters at most.");
        var request = new SearchRequest(text, SoughtBy(query.CommandId), query.QueryOptions?.Skip ?? 0, Math.Clamp(query.QueryOptions?.Count ?? MostOnPage, 1, MostOnPage))
        {
            Recent = text.Length == 0 ? await RecentAsync(hearing, place, cancellation) : [],
        };
        var found = RecordSearch.Find(request, hearing.Portfolio, readers.Alone(hearing).View);
        var briefs = Briefs(found, hearing);
        return briefs.IsEmpty ? Results.Words(Nothing(request, !found.IsEmpty)) : Results.List(briefs, Locale.For(hearing.Reader));
    }

    /// <summary>What may be said here of what was found. Of an account that nothing may be said of, its name is left, for whoever inserts it could type it as well.</summary>
    private ImmutableArray<RecordBrief> Briefs(ImmutableArray<FoundRecord> found, Hearing hearing)
    {
        var today = hearing.Today(clock);
        return
        [
            .. found.Select(record => RecordBrief.Of(record, hearing.View, today)
                ?? (readers.Alone(hearing).View.Find(Account.Kind, record.Kind.Name == Account.Kind.Name ? record.Id : null) is { Name: { Length: > 0 } name } ? RecordBrief.NameAlone(record, name) : null))
                .OfType<RecordBrief>(),
        ];
    }

    private static string Nothing(SearchRequest request, bool isHiddenHere) => isHiddenHere
        ? "I do not know everybody who reads here, so I can only put names of accounts into this chat. Add me to it, or look in our private chat."
        : request.Skip > 0 ? "That was all."
        : request.Text.Length == 0 ? "There is nothing here that you may see. Type a name to look for it."
        : $"I know nothing called “{request.Text}” that you may see.";

    private async Task<ImmutableArray<RecordId>> RecentAsync(Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        var thread = place.Thread is { } root ? $"{place.Key};messageid={root}" : place.Key;
        return await last.FindAsync(thread, hearing.Sender.AadObjectId!, cancellation) is { } json && QuestionJson.Read(json) is { } question
            ? [.. question.Scope.Accounts.Select(hearing.Portfolio.Families.Canonical)]
            : [];
    }

    /// <summary>Some clients name no parameter; the first opening sends one of its own.</summary>
    private static string TextOf(MessagingExtensionQuery query) =>
        (query.Parameters?.FirstOrDefault(parameter => parameter.Name != "initialRun")?.Value as string ?? "").Trim();

    /// <summary>The commands of the manifest; some clients name none.</summary>
    private static Sought SoughtBy(string? command) => command switch
    {
        "accounts" => Sought.Accounts,
        "deals" => Sought.Deals,
        "contacts" => Sought.Contacts,
        "risks" => Sought.Risks,
        _ => Sought.Anything,
    };
}
