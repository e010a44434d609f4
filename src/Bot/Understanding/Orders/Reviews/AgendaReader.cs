using System.Collections.Immutable;
using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain;

namespace Bot.Understanding.Orders.Reviews;

/// <summary><c>agenda of the QBR with Contoso: pricing, roadmap, renewals</c>: what stands behind the colon is kept as it was typed.</summary>
internal sealed class AgendaReader(string text, NameFinder names, UnderstandingContext context)
{
    private const int AgendaWithin = 4;

    /// <summary>Null when it is no such order.</summary>
    public Intent.Order? Read(List<Token> tokens)
    {
        var agenda = tokens.FindIndex(token => token.IsWord("agenda"));
        var colon = tokens.FindIndex(token => token.IsMark(':'));
        if (agenda is < 0 or > AgendaWithin || colon < agenda || colon == tokens.Count - 1)
            return null;
        var head = tokens[..colon];
        // Of a meeting that is none of ours there is no agenda here.
        if (!Enumerable.Range(0, head.Count).Any(at => Words.Known.Longest(head, at) is { Meaning.Concept: Concept.Review }))
            return null;
        ImmutableArray<RecordId> accounts =
        [
            .. Enumerable.Range(0, head.Count).Select(at => names.Longest(head, at)).OfType<(IReadOnlyList<NameMatch> Matches, int Length)>()
                .Where(named => named.Matches is [{ Name.Kind: NameKind.Account }]).Select(named => new RecordId(named.Matches[0].Name.Key)).Distinct(),
        ];
        return new(new(UpdateKind.ReviewAgenda, text, text[tokens[colon].End..].Trim(), accounts) { SaidOn = context.Today });
    }
}
