namespace Bot.Ledger.Tables;

/// <summary>
/// Azure Table storage's documented limits, enforced by us because Azurite and SQLite do not. Breaking one is a mistake of the caller and throws
/// <see cref="ArgumentException"/>. Three are ours: no characters outside the basic plane in keys (UTF-8 and UTF-16 would order them differently),
/// ASCII property names, and well-formed strings (the wire would replace half a surrogate pair without a word).
/// </summary>
public static partial class TableLimits
{
    public const int WritesPerBatch = 100;
    public const int BytesPerBatch = 4 * 1024 * 1024;
    public const int BytesPerRow = 1024 * 1024;
    public const int PropertiesPerRow = 252;
    public const int CharactersPerString = 32_768;
    public const int BytesPerBinary = 65_536;
    public const int CharactersPerKey = 1_024;
    public const int CharactersPerPropertyName = 255;

    /// <summary>The earliest storable moment.</summary>
    public static readonly DateTimeOffset EarliestMoment = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
