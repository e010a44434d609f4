using Bot.Import.Reading;
using Domain;
using Domain.Ledger;

namespace Bot.Import.Matching;

/// <summary>The names of the records of one kind: those of the files, and those the ledger has.</summary>
internal sealed class KnownNames
{
    private const string Aliases = "aliases";
    private readonly List<(string Name, string Bare, RecordId Id)> names = [];

    public KnownNames(RecordKind kind, IEnumerable<(ImportedRecord Record, RecordId Id)> imported, IEnumerable<RecordState> known)
    {
        foreach (var (record, id) in imported)
            Add(record.Text(kind.TitleField), record.Values.GetValueOrDefault(Aliases), id);
        foreach (var state in known)
            Add((kind.TitleField is { } title ? state.ValueOf(title.Name) : null) is FieldValue.Text text ? text.Value : null, state.ValueOf(Aliases), state.Id);
    }

    /// <summary>The record whose name is nearest, and how sure that is; the second nearest too, when another is as near.</summary>
    public (string Name, RecordId Id, decimal Confidence, string? Rival) Nearest(string spelling)
    {
        var bare = NameMatch.Bare(spelling);
        (string Name, RecordId Id, decimal Confidence, string? Rival) best = ("", default, 0, null);
        foreach (var (name, nameBare, id) in names)
        {
            var confidence = name == spelling ? 1 : name.Equals(spelling, StringComparison.OrdinalIgnoreCase) ? 0.99m : NameMatch.Plain(bare, nameBare);
            if (confidence > best.Confidence)
                best = (name, id, confidence, null);
            else if (confidence > 0 && confidence == best.Confidence && id != best.Id)
                best.Rival = name;
        }

        return best;
    }

    private void Add(string? name, FieldValue? aliases, RecordId id)
    {
        if (name is { Length: > 0 })
            names.Add((name, NameMatch.Bare(name), id));
        if (aliases is FieldValue.List list)
            names.AddRange(list.Values.Select(alias => (alias, NameMatch.Bare(alias), id)));
    }
}
