using Bot.Import.Reading;
using Domain;
using Domain.Ledger;

namespace Bot.Import.Matching;

/// <summary>The names of the records of one kind: those of the files, and those the ledger has.</summary>
internal sealed class KnownNames
{
    private const string Aliases = "aliases";
    private readonly List<(string Name, string Bare, string Title, RecordId Id)> names = [];

    public KnownNames(RecordKind kind, IEnumerable<(ImportedRecord Record, RecordId Id)> imported, IEnumerable<RecordState> known)
    {
        foreach (var (record, id) in imported)
            Add(record.Text(kind.TitleField), record.Values.GetValueOrDefault(Aliases), id);
        foreach (var state in known)
            Add((kind.TitleField is { } title ? state.ValueOf(title.Name) : null) is FieldValue.Text text ? text.Value : null, state.ValueOf(Aliases), state.Id);
    }

    /// <summary>The record one of whose names is nearest, by its title, and how sure that is; another one too, when it is as near.</summary>
    public (string Title, RecordId Id, decimal Confidence, string? Rival) Nearest(string spelling)
    {
        var bare = NameMatch.Bare(spelling);
        (string Title, RecordId Id, decimal Confidence, string? Rival) best = ("", default, 0, null);
        foreach (var (name, nameBare, title, id) in names)
        {
            var confidence = name == spelling ? 1 : name.Equals(spelling, StringComparison.OrdinalIgnoreCase) ? 0.99m : NameMatch.Plain(bare, nameBare);
            if (confidence > best.Confidence)
                best = (title, id, confidence, null);
            else if (confidence > 0 && confidence == best.Confidence && id != best.Id)
                best.Rival = title;
        }

        return best;
    }

    private void Add(string? title, FieldValue? aliases, RecordId id)
    {
        IEnumerable<string> all = aliases is FieldValue.List list ? list.Values : [];
        foreach (var name in all.Prepend(title).OfType<string>().Where(name => name.Length > 0))
            names.Add((name, NameMatch.Bare(name), title ?? name, id));
    }
}
