using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Orders;

/// <summary>
/// Tells what is reported from what is asked: "we won the Acme deal", "Acme signed", "the close date should be 3 November". To answer it with a list of won deals
/// would miss what was meant, which is to have it written down.
/// </summary>
internal static class Statement
{
    private static readonly HashSet<string> Subjects = ["we", "i", "they"];

    private static readonly HashSet<string> Asking = ["what", "which", "who", "whose", "when", "where", "why", "how", "is", "are", "was", "were", "did", "do", "does", "has", "have", "had", "will", "would", "can", "could", "should", "shall", "may"];

    /// <summary>What becomes otherwise.</summary>
    private static readonly HashSet<string> Turns = ["changes", "drops", "falls", "moves", "slips", "rises", "reaches", "exceeds", "improves", "worsens", "turns", "goes"];

    private static readonly HashSet<string> Events = ["signed", "approved", "confirmed", "agreed", "accepted", "rejected", "decided", "cancelled", "canceled", "postponed", "signs", "wants", "want", "asked", "prefers", "likes", "bought"];

    public static bool Is(IReadOnlyList<Token> tokens, IReadOnlyList<Span> spans)
    {
        var said = spans.Where(span => span is not Span.Mark).ToList();
        if (IsWish(tokens) || IsHandover(tokens, said))
            return true;
        if (tokens.Count == 0 || tokens.Any(token => token.IsMark('?')) || Asking.Contains(tokens[0].Word) || said.Exists(IsQuestion))
            return false;
        return IsReport(tokens, said) || IsNews(said) || IsOutcome(said) || IsNewValue(tokens, said);
    }

    /// <summary>Whether the words of a deal's name, if there are any among what is unknown, could make it one.</summary>
    public static bool MayBe(IReadOnlyList<Token> tokens, IReadOnlyList<Span> spans) => tokens.Count > 0 && !Asking.Contains(tokens[0].Word) && !tokens.Any(token => token.IsMark('?'))
        && spans.Any(span => span is Span.Unknown) && spans.Any(span => span is Span.Word { Concept: Concept.Won or Concept.Lost or Concept.Closed or Concept.Slipped or Concept.Moved or Concept.Owner or Concept.Closing });

    private static bool IsQuestion(Span span) => span is Span.Word
    {
        Concept: Concept.Show or Concept.Which or Concept.Who or Concept.When or Concept.Why or Concept.HowMany or Concept.HowMuch or Concept.HowLong or Concept.Deals or Concept.By or Concept.Summary
            or Concept.Change or Concept.Top or Concept.Count or Concept.Bookings or Concept.WinRate or Concept.Since or Concept.Method or Concept.WhatAbout or Concept.Same
    };

    /// <summary>"Let me know once the Acme deal moves": to be told later is no question of now.</summary>
    private static bool IsWish(IReadOnlyList<Token> tokens) => Enumerable.Range(0, Math.Max(0, tokens.Count - 2)).Any(at => tokens[at] is { Quote: 0, Word: "know" or "tell" or "inform" or "notify" or "ping" or "message" or "remind" }
        && tokens.Skip(at + 1).Take(2).ToArray() is var next && Array.FindIndex(next, token => token.Word is "once" or "whenever" or "when" or "as") is >= 0 and var link
        && (next[link].Word is "once" or "whenever" || (next[link].IsWord("as") && at + link + 2 < tokens.Count && tokens[at + link + 2].IsWord("soon")) || (next[link].IsWord("when") && tokens.Skip(at + link + 2).Any(token => Turns.Contains(token.Word)))));

    /// <summary>"Make Jane the owner of the Acme deal", "Jane owns the Acme deal now".</summary>
    private static bool IsHandover(IReadOnlyList<Token> tokens, List<Span> said) => said.Exists(IsOne) && !tokens.Any(token => token.IsMark('?')) && said switch
    {
        [{ Said: var make }, Span.Named, ..] => make.Equals("make", StringComparison.OrdinalIgnoreCase),
        [Span.Named { Name.Kind: NameKind.Person }, Span.Word { Said: var owns }, ..] => owns.Equals("owns", StringComparison.OrdinalIgnoreCase) || owns.Equals("leads", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>"Solar park: customer signed today": of one deal nothing but how it ended.</summary>
    private static bool IsOutcome(List<Span> said) => said is [Span.Named { Name.Kind: NameKind.Deal }, ..] && said.Skip(1).Any(span => span.Said.ToUpperInvariant() is "SIGNED" or "WON" or "LOST")
        && said.Skip(1).All(span => span is Span.Time || span.IsWord(Concept.Filler) || span is Span.Word { Concept: Concept.Won or Concept.Lost or Concept.Account or Concept.Them });

    /// <summary>"We won the Acme deal".</summary>
    private static bool IsReport(IReadOnlyList<Token> tokens, List<Span> said)
    {
        var verb = said.FindIndex(span => span is Span.Word { Concept: Concept.Won or Concept.Lost or Concept.Closed or Concept.Created });
        return Subjects.Contains(tokens[0].Word) && verb >= 0 && verb <= 2 && said.Skip(verb + 1).Any(IsOne);
    }

    /// <summary>"Acme is won", "the Acme deal slipped to January", "Acme will close in May".</summary>
    private static bool IsNews(List<Span> said)
    {
        var subject = said.FindIndex(span => !span.IsWord(Concept.Filler));
        if (subject < 0 || !(IsOne(said[subject]) || said[subject] is Span.Named { Name.Kind: NameKind.Unit }))
            return false;
        var verb = subject + 1;
        if (verb < said.Count && said[verb].IsWord(Concept.Deal))
            verb++;
        if (verb >= said.Count)
            return false;
        var isAuxiliary = Is(said[verb], "is", "was", "has", "has been", "got", "will", "wont", "will be", "should", "should be");
        var rest = said.Skip(isAuxiliary ? verb + 1 : verb).SkipWhile(span => span.IsWord(Concept.Filler)).FirstOrDefault();
        return rest switch
        {
            Span.Word { Concept: Concept.Won or Concept.Lost or Concept.Closed } => isAuxiliary || IsLast(said, rest),
            Span.Word { Concept: Concept.Closing } closing => isAuxiliary || closing.Said.StartsWith("will ", StringComparison.OrdinalIgnoreCase),
            Span.Word { Concept: Concept.Slipped or Concept.PulledIn or Concept.Moved } => said.SkipWhile(span => span != rest).Skip(1).FirstOrDefault() is { } to && Is(to, "to", "into", "from", "by"),
            not null => Events.Contains(rest.Said.ToLowerInvariant()),
            _ => false,
        };
    }

    /// <summary>"The close date of Acme should be 3 November", "the amount is now 50k".</summary>
    private static bool IsNewValue(IReadOnlyList<Token> tokens, List<Span> said) =>
        said.Exists(span => span is Span.Word { Concept: Concept.CloseDate or Concept.Amount or Concept.Stage or Concept.Owner or Concept.Category or Concept.NextStep or Concept.DealSize or Concept.Target })
        && Enumerable.Range(0, tokens.Count - 1).Any(at => (tokens[at].Word, tokens[at + 1].Word) is ("should", "be") or ("must", "be") or ("is", "now") or ("has", "become") or ("changes", "to"));

    private static bool IsOne(Span span) => span is Span.Named { Name.Kind: NameKind.Account or NameKind.Deal };

    private static bool IsLast(List<Span> said, Span span) => said[^1] == span && said.Count <= 3;

    private static bool Is(Span span, params string[] words) => Array.Exists(words, word => span.Said.Equals(word, StringComparison.OrdinalIgnoreCase));
}
