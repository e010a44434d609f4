namespace Bot.Ledger.Tables;

/// <summary>Azure Table storage's documented limits, enforced by us because Azurite does not.</summary>
public static class TableLimits
{
    public const int WritesPerBatch = 100;
    public const int BytesPerBatch = 4 * 1024 * 1024;
    public const int BytesPerRow = 1024 * 1024;
    public const int PropertiesPerRow = 252;
    public const int CharactersPerString = 32_768;
    public const int BytesPerBinary = 65_536;
    public const int CharactersPerKey = 1_024;
}
