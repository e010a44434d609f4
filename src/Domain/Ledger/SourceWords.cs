namespace Domain.Ledger;

/// <summary>
/// What one source has said of one record, undone rows included: an import compares with it, so that it neither repeats itself nor says again what a person
/// has undone.
/// </summary>
/// <remarks>Starts from the ledger and grows with what is about to be written. Not for concurrent use.</remarks>
public sealed class SourceWords
{
    private readonly Dictionary<string, List<(DateTimeOffset On, FieldValue Value)>> words = [];

    /// <param name="changes">The changes of ONE record; those of other sources are passed over.</param>
    public SourceWords(IEnumerable<Change> changes, Source source)
    {
        foreach (var change in changes.Where(c => c.Source == source && c.Operation != Operation.Undo).OrderBy(c => c.On).ThenBy(c => c.Sequence))
        {
            Any = true;
            IsRemoved = change.Operation == Operation.Remove;
            foreach (var (field, value) in change.Fields)
                Of(field).Add((change.On, value));
        }
    }

    /// <summary>False when the source has never said anything of the record.</summary>
    public bool Any { get; }

    /// <summary>True when the source's last word was that the record has ended.</summary>
    public bool IsRemoved { get; }

    /// <summary>The last word on a field; <see cref="FieldValue.Empty"/> when there is none.</summary>
    public FieldValue Last(string field) => words.TryGetValue(field, out var said) ? said[^1].Value : FieldValue.Empty;

    /// <summary>Since when the last word on a field holds; null when there is none.</summary>
    public DateTimeOffset? LastOn(string field) => words.TryGetValue(field, out var said) ? said[^1].On : null;

    /// <summary>What the source says the field was at a moment; <see cref="FieldValue.Empty"/> before its first word.</summary>
    public FieldValue At(string field, DateTimeOffset moment) =>
        words.TryGetValue(field, out var said) && said.FindLastIndex(word => word.On <= moment) is >= 0 and var at ? said[at].Value : FieldValue.Empty;

    /// <summary>True when the source says already that the field was so at a moment, or has said so of exactly that moment and corrected itself.</summary>
    public bool Says(string field, DateTimeOffset moment, FieldValue value) =>
        At(field, moment).Equals(value) || (words.TryGetValue(field, out var said) && said.Contains((moment, value)));

    public void Add(string field, DateTimeOffset on, FieldValue value)
    {
        var said = Of(field);
        said.Insert(said.FindLastIndex(word => word.On <= on) + 1, (on, value));
    }

    private List<(DateTimeOffset On, FieldValue Value)> Of(string field)
    {
        if (!words.TryGetValue(field, out var said))
            words[field] = said = [];
        return said;
    }
}
