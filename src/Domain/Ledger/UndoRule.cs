namespace Domain.Ledger;

/// <summary>When a row can be undone.</summary>
public static class UndoRule
{
    /// <summary>
    /// Null when the row can be undone; else why not, in words for the person. It is refused when it is undone already, when it is itself an undo,
    /// or when the same source has set one of its fields again since: undoing it would then change nothing.
    /// </summary>
    public static string? Refusal(Change row, IReadOnlyCollection<Change> changesOfRecord)
    {
        var undone = Fold.Undone(changesOfRecord);
        if (row.Operation == Operation.Undo)
            return "That was itself an undo.";
        if (undone.Contains(row.Sequence))
            return "That is undone already.";
        var later = changesOfRecord.Where(c => c.Source == row.Source && !undone.Contains(c.Sequence) && (c.On, c.Sequence).CompareTo((row.On, row.Sequence)) > 0)
            .Where(c => c.Operation == Operation.Remove || c.Fields.Keys.Any(row.Fields.ContainsKey))
            .OrderBy(c => c.Sequence).LastOrDefault();
        return later is null ? null : $"It was changed again since, by {later.ByName}: {later.Summary}";
    }
}
