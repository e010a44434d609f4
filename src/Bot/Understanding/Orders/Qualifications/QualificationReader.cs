using Bot.Understanding.Names;
using Bot.Understanding.Orders.Deals;
using Bot.Understanding.Text;
using Domain.Qualifications;

namespace Bot.Understanding.Orders.Qualifications;

/// <summary>
/// How far an element of a deal is qualified: <c>metrics validated on the Malmö filling line: saves 12 % energy</c>, <c>the paper process of the renewal is
/// identified</c>. It begins with the element; what follows a colon shows it.
/// </summary>
internal sealed class QualificationReader(string text, NameFinder names, UnderstandingContext context)
{
    private static readonly Cues Cue = Cues.OfQualification;

    /// <summary>Null when it is no such order.</summary>
    public Intent.Order? Read(List<Token> tokens)
    {
        if (tokens is [] or [.., { Word: "?" }])
            return null;
        var at = Cue.Behind(tokens, 0, "lead");
        var (cue, length) = Cue.At(tokens, at);
        return Cues.Named<QualificationElement>(cue) is { } element && (LevelFirst(tokens, at + length) ?? DealFirst(tokens, at + length)) is var (level, deal, end)
            ? Order(element, level, deal, Evidence(tokens, end)) : null;
    }

    /// <summary>"... validated on the Malmö filling line".</summary>
    private static (QualificationLevel Level, List<Token> Deal, int End)? LevelFirst(List<Token> tokens, int at)
    {
        at = Cue.Behind(tokens, at, "is");
        var (cue, length) = Cue.At(tokens, at);
        if (Cues.Named<QualificationLevel>(cue) is not { } level || Cue.At(tokens, at + length) is not ("of", var linked))
            return null;
        var end = EndOf(tokens, at + length + linked);
        return Deal(tokens, at + length + linked, end) is { Count: > 0 } deal ? (level, deal, end) : null;
    }

    /// <summary>"... of the renewal is identified".</summary>
    private static (QualificationLevel Level, List<Token> Deal, int End)? DealFirst(List<Token> tokens, int at)
    {
        if (Cue.At(tokens, at) is not ("of", var linked))
            return null;
        for (var place = at + linked + 1; place < tokens.Count; place++)
            if ((Cue.At(tokens, place).Name == "is" || tokens[place].IsMark(':')) && Cue.Behind(tokens, place + 1, "is") is var said && Cue.At(tokens, said) is var (cue, length) && Cues.Named<QualificationLevel>(cue) is { } level
                && EndOf(tokens, said + length) is var end && end == said + length && Deal(tokens, at + linked, place) is { Count: > 0 } deal)
                return (level, deal, end);
        return null;
    }

    /// <summary>Where the evidence begins.</summary>
    private static int EndOf(List<Token> tokens, int at)
    {
        while (at < tokens.Count && !(tokens[at].IsMark(':') || tokens[at].IsMark('—') || tokens[at].IsMark(',') || tokens[at].IsMark('.') || Cue.At(tokens, at).Name == "because"))
            at++;
        return at;
    }

    private static List<Token> Deal(List<Token> tokens, int from, int to)
    {
        from = Cue.Behind(tokens, from, "lead");
        return from >= to ? [] : [.. tokens[from..to].Where((token, at) => from + at < to - 1 || Cue.At(tokens, from + at).Name != "deal")];
    }

    private string Evidence(List<Token> tokens, int end) => tokens.FindIndex(Math.Min(end, tokens.Count), token => token.Kind != TokenKind.Mark) is >= 0 and var first && Cue.Behind(tokens, first, "because") is var begun && begun < tokens.Count
        ? text[tokens[begun].Start..].Trim().TrimEnd('.', '!') : "";

    private Intent.Order Order(QualificationElement element, QualificationLevel level, List<Token> said, string evidence)
    {
        var meant = new DealNames(names, context).Of(said);
        var order = new UpdateOrder(UpdateKind.Qualification, text, evidence, []) { Element = element, QualificationLevel = level, SaidOn = context.Today };
        return new(meant.Fitting is [var only] ? order with { Deal = only } : order with { Called = text[said[0].Start..said[^1].End], Candidates = meant.Fitting.IsEmpty ? meant.Near : meant.Fitting });
    }
}
