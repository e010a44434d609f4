namespace Client.Tests;

/// <summary>The conversations of the Playground, as its list names them. Tests share them in any order: each leaves a place as it found it.</summary>
internal static class Places
{
    public const string Personal = "Personal Chat";

    /// <summary>A group chat that is linked to nothing.</summary>
    public const string DealRoom = "Deal room";

    /// <summary>Linked to Velmora Foods by the sample portfolio.</summary>
    public const string Velmora = "Global accounts - Velmora Foods";

    /// <summary>Linked to nothing.</summary>
    public const string General = "Global accounts - General";
}
