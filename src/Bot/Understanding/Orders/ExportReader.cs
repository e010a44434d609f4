using System.Collections.Frozen;
using Bot.Understanding.Names;
using Bot.Understanding.Text;

namespace Bot.Understanding.Orders;

/// <summary>"Export that as Excel", "open risks as CSV": a file of an answer. What is said besides is the question.</summary>
internal static class ExportReader
{
    private static readonly FrozenDictionary<string, ExportFormat> Formats = new Dictionary<string, ExportFormat>
    {
        ["excel"] = ExportFormat.Workbook,
        ["xlsx"] = ExportFormat.Workbook,
        ["xls"] = ExportFormat.Workbook,
        ["workbook"] = ExportFormat.Workbook,
        ["spreadsheet"] = ExportFormat.Workbook,
        ["csv"] = ExportFormat.Csv,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Politeness = FrozenSet.Create("please", "pls", "kindly", "can", "could", "would", "you", "i", "need", "want", "to", "just", "thanks", "now");
    private static readonly FrozenSet<string> Exporting = FrozenSet.Create("export", "download");
    private static readonly FrozenSet<string> Sending = FrozenSet.Create("send", "give", "get", "show", "save", "put", "share", "have");
    private static readonly FrozenSet<string> Into = FrozenSet.Create("as", "to", "in", "into");
    private static readonly FrozenSet<string> Beside = FrozenSet.Create("a", "an", "the", "microsoft", "ms", "file", "sheet", "table", "format", "document", "workbook", "spreadsheet");
    private static readonly FrozenSet<string> Reference = FrozenSet.Create(
        "this", "that", "it", "these", "those", "them", "the", "a", "all", "last", "whole", "row", "rows", "list", "table", "answer", "result", "results", "card", "data", "numbers", "me", "us", "here", "for", "of", "file");

    /// <summary>The format and what of: empty for the last answer. Null when no file is asked for.</summary>
    public static (ExportFormat Format, string Of)? Read(string text, IReadOnlyList<Token> tokens, NameFinder names)
    {
        var start = 0;
        while (start < tokens.Count && Is(tokens[start], Politeness))
            start++;
        if (start == tokens.Count)
            return null;
        var (isExport, isSent) = (Is(tokens[start], Exporting), Is(tokens[start], Sending));
        if (isExport || isSent)
            start++;
        if (isSent && start < tokens.Count && (tokens[start].IsWord("me") || tokens[start].IsWord("us")))
            start++;
        var (first, last) = Phrase(tokens, start, names);
        var others = tokens.Index().Where(token => token.Index >= start && (first < 0 || token.Index < first || token.Index > last)).Select(token => token.Item).ToArray();
        var isBlank = others.All(token => token.Kind == TokenKind.Mark || Is(token, Reference) || Is(token, Politeness));
        if (!isExport && !(first >= 0 && (isBlank || Is(tokens[first], Into))))
            return null;
        var format = first < 0 ? ExportFormat.Workbook : tokens.Skip(first).Take(last - first + 1).Select(token => Formats.TryGetValue(token.Word, out var named) ? (ExportFormat?)named : null).First(named => named is not null)!.Value;
        return (format, isBlank ? "" : first < 0 ? From(text, tokens, start, tokens.Count) : $"{From(text, tokens, start, first)} {From(text, tokens, last + 1, tokens.Count)}".Trim());
    }

    /// <summary>Where "as an Excel file" stands; −1 where no format is named.</summary>
    private static (int First, int Last) Phrase(IReadOnlyList<Token> tokens, int from, NameFinder names)
    {
        for (var at = from; at < tokens.Count; at++)
        {
            if (names.Longest(tokens, at) is { Length: > 0 and var length })
            {
                at += length - 1;
                continue;
            }

            if (tokens[at] is not { Kind: TokenKind.Word, Quote: 0 } || !Formats.ContainsKey(tokens[at].Word))
                continue;
            var (first, last) = (at, at);
            while (first > from && Is(tokens[first - 1], Beside))
                first--;
            if (first > from && Is(tokens[first - 1], Into))
                first--;
            while (last + 1 < tokens.Count && Is(tokens[last + 1], Beside))
                last++;
            return (first, last);
        }

        return (-1, -1);
    }

    private static bool Is(Token token, FrozenSet<string> words) => token is { Kind: TokenKind.Word, Quote: 0 } && words.Contains(token.Word);

    private static string From(string text, IReadOnlyList<Token> tokens, int start, int end) => start < end ? text[tokens[start].Start..tokens[end - 1].End] : "";
}
