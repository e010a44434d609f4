namespace Bot.Import;

/// <summary>What to import, and how.</summary>
/// <param name="Folder">Its files; subfolders are not read.</param>
public sealed record ImportRequest(string Folder)
{
    /// <summary>A mapping file, or the name of a map that comes with the program. Null: recognised by files and columns.</summary>
    public string? Map { get; init; }

    /// <summary>Compare and tell, write nothing to the ledger.</summary>
    public bool DryRun { get; init; }

    /// <summary>The files are complete: what the source said before and they no longer have is removed.</summary>
    public bool Complete { get; init; }

    /// <summary>For days told from today; null: the clock's, in the company's time zone.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The name of the source in the ledger; null: the map's.</summary>
    public string? Source { get; init; }

    /// <summary>Where refused rows are written; null: nowhere. Never the folder itself.</summary>
    public string? RejectsFolder { get; init; }
}
