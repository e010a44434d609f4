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

    private static readonly HashSet<string> Events = ["signed", "approved", "confirmed", "agreed", "accepted", "rejected", "decided", "cancelled", "canceled", "postponed", "signs", "wants", "want", "asked", "prefers", "likes", "bought"];

    public static bool Is(IReadOnlyList<Token> tokens, IReadOnlyList<Span> spans)
    {
        var said = spans.Where(span => span is not Span.Mark).ToList();
        if (tokens.Count == 0 || tokens.Any(token => token.IsMark('?')) || Asking.Contains(tokens[0].Word) || said.Exists(IsQuestion))
            return false;
        return IsReport(tokens, said) || IsNews(said) || IsNewValue(tokens, said);
    }

    private static bool IsQuestion(Span span) => span is Span.Word
    {
        Concept: Concept.Show or Concept.Which or Concept.Who or Concept.When or Concept.Why or Concept.HowMany or Concept.HowMuch or Concept.HowLong or Concept.Deals or Concept.By or Concept.Summary
            or Concept.Change or Concept.Top or Concept.Count or Concept.Bookings or Concept.WinRate or Concept.Since or Concept.Method or Concept.WhatAbout or Concept.Same
    };

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
        if (subject < 0 || !IsOne(said[subject]))
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
