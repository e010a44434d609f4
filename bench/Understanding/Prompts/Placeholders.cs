namespace Understanding.Prompts;

/// <summary>Some prompts are templates; their slots are filled with names that the portfolio holds.</summary>
internal static class Placeholders
{
    public const string Account = "Solvane Industries";
    public const string Person = "Ilse Brandt";
    public const string Product = "Meterline";
    public const string Competitor = "Brightfall";
    public const string Deal = "Solvane framework";

    private static readonly (string Slot, string Name)[] All =
    [
        ("[account]", Account), ("[company]", Account), ("[product]", Product), ("[competitor]", Competitor), ("[name]", Person), ("[rep name]", Person), ("[user]", Person), ("{deal}", Deal),
    ];

    public static string Named(string text) => All.Aggregate(text, (filled, slot) => filled.Replace(slot.Slot, slot.Name, StringComparison.Ordinal));

    public static bool Holds(string text) => Array.Exists(All, slot => text.Contains(slot.Slot, StringComparison.Ordinal));
}
