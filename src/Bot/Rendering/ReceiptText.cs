using Domain.Asking;

namespace Bot.Rendering;

/// <summary>The lines of a receipt that say which rows a number rests on.</summary>
internal static class ReceiptText
{
    private const int MostNamed = 12;

    /// <summary>How many records, by name as far as the answer names them: ids say nothing to a reader, and the ledger has them.</summary>
    public static string Records(Answer answer, Locale locale)
    {
        var records = answer.Receipt.Records;
        if (records.IsEmpty)
            return locale.In("No single records stand behind it.");
        var labels = answer.Rows.Concat(answer.Sections.SelectMany(section => section.Rows)).Where(row => row.Record is not null).ToLookup(row => row.Record!.Value, row => row.Label);
        var named = records.Where(labels.Contains).Select(record => labels[record].First()).Take(MostNamed).ToArray();
        // A receipt lists the first hundred.
        var count = Math.Max(records.Length, answer.Covered);
        var counted = locale.Fill($"Rests on {count} {(count == 1 ? "record" : "records")}");
        return named.Length == 0 ? $"{counted}." : $"{counted}{(named.Length < count ? locale.In(", among them") : "")}: {string.Join("; ", named)}";
    }

    public static string Position(Receipt receipt, Locale locale) => receipt.Position.IsEmpty
        ? locale.In("The ledger is empty.")
        : locale.In("Ledger") + ": " + string.Join(", ", receipt.Position.Take(MostNamed).Select(read => $"{read.Key} {read.Value}"))
            + (receipt.Position.Count > MostNamed ? " " + locale.Fill($"and {receipt.Position.Count - MostNamed} more") : "");
}
