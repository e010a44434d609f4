using Domain.Asking;

namespace Bot.Rendering;

/// <summary>The lines of a receipt that say which rows a number rests on.</summary>
internal static class ReceiptText
{
    private const int MostNamed = 12;

    public static string Records(Receipt receipt, Locale locale)
    {
        if (receipt.Records.IsEmpty)
            return "No single records stand behind it.";
        var named = string.Join(", ", receipt.Records.Take(MostNamed));
        var more = receipt.Records.Length - MostNamed;
        return more > 0 ? $"Records: {named} and {more.ToString("#,0", locale.Culture)} more" : $"Records: {named}";
    }

    public static string Position(Receipt receipt) => receipt.Position.IsEmpty
        ? "The ledger is empty."
        : "Ledger: " + string.Join(", ", receipt.Position.Take(MostNamed).Select(read => $"{read.Key} {read.Value}"))
            + (receipt.Position.Count > MostNamed ? $" and {receipt.Position.Count - MostNamed} more" : "");
}
