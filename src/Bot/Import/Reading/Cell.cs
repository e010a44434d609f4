using Domain.Ledger;

namespace Bot.Import.Reading;

/// <summary>A value read from text, or why it cannot be.</summary>
internal readonly record struct Cell(FieldValue? Value, string? Trouble)
{
    public static Cell Of(FieldValue value) => new(value, null);

    public static Cell Refused(string reason) => new(null, reason);
}
