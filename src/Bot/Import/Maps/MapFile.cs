using System.Security.Cryptography;
using System.Text.Json;
using Domain.Ledger;

namespace Bot.Import.Maps;

/// <summary>Reads mapping files and checks that what they name exists.</summary>
internal static class MapFile
{
    /// <param name="place">The file, for messages.</param>
    /// <exception cref="ImportException">With the place of the mistake.</exception>
    public static ImportMap Read(ReadOnlySpan<byte> json, string place)
    {
        ImportMap map;
        try
        {
            map = JsonSerializer.Deserialize(json.StartsWith("\uFEFF"u8) ? json[3..] : json, MapJson.Default.ImportMap)
                ?? throw new ImportException($"{place}: the map is empty.");
        }
        catch (JsonException mistake)
        {
            throw new ImportException($"{place}({mistake.LineNumber + 1},{mistake.BytePositionInLine + 1}): {mistake.Message}", mistake);
        }

        map.Fingerprint = Convert.ToHexStringLower(SHA256.HashData(json));
        if (map.Layout is not (null or CanonicalLayout.Name))
            throw new ImportException($"{place}: layout \"{map.Layout}\" is not known; \"{CanonicalLayout.Name}\" is the only one.");
        if (map.Currency is { } currency && !Domain.Currency.IsCode(currency))
            throw new ImportException($"{place}: currency \"{currency}\" is not an ISO code such as EUR.");
        if (map.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            throw new ImportException($"{place}: time zone \"{zone}\" is not known.");
        foreach (var file in map.Files ?? [])
            for (var at = 0; at < file.Records.Count; at++)
                Check(file.Records[at], $"{place}: {file.File}, records[{at}]");
        foreach (var (stage, line) in map.Stages ?? new Dictionary<string, StageLine>())
            CheckStage(line, $"{place}: stages \"{stage}\"");
        return map;
    }

    private static void Check(RecordMap record, string place)
    {
        if (RecordKinds.Named(record.Kind) is not { } kind)
            throw new ImportException($"{place}: there is no kind of record \"{record.Kind}\"; there are {string.Join(", ", RecordKinds.All.Select(k => k.Name))}.");
        CheckSource(record.Id, $"{place}.id");
        if (record.History && record.On is null)
            throw new ImportException($"{place}: history needs \"on\".");
        foreach (var (name, source) in record.Fields)
        {
            if (kind.FieldNamed(name) is not { } field)
                throw new ImportException($"{place}.fields: {kind.Name} has no field \"{name}\"; it has {string.Join(", ", kind.Fields.Select(f => f.Name))}.");
            CheckSource(source, $"{place}.fields.{name}");
            if (source.Via is { } via && (kind.FieldNamed(via) is not { RefersTo: { } other } || RecordKinds.Named(other)?.FieldNamed(source.Field ?? "") is not { RefersTo: null }))
                throw new ImportException($"{place}.fields.{name}: \"via\" names a field that refers to another kind, and \"field\" a plain field of that kind.");
            if (field.Allowed is { IsEmpty: false } allowed && Written(source).FirstOrDefault(value => !allowed.Contains(value)) is { } wrong)
                throw new ImportException($"{place}.fields.{name}: \"{wrong}\" is none of {string.Join(", ", allowed)}.");
        }
    }

    /// <summary>The values that the map itself writes.</summary>
    private static IEnumerable<string> Written(FieldSource source) => (source.Values?.Values ?? []).Concat(new[] { source.Value, source.IfEmpty }.OfType<string>());

    private static void CheckSource(FieldSource source, string place)
    {
        var ways = (source.Column is null ? 0 : 1) + (source.Columns is null ? 0 : 1) + (source.Value is null ? 0 : 1) + (source.Via is null ? 0 : 1);
        if (ways != 1)
            throw new ImportException($"{place}: exactly one of \"column\", \"columns\", \"value\" and \"via\" is wanted.");
        if (source.Currency is { } currency)
            CheckSource(currency, $"{place}.currency");
    }

    private static void CheckStage(StageLine line, string place)
    {
        var fields = (Status: Domain.Settings.StageMeaning.Fields.Status.Allowed, Category: Domain.Settings.StageMeaning.Fields.Category.Allowed);
        if (line.Status is { } status && !fields.Status.Contains(status))
            throw new ImportException($"{place}: status \"{status}\" is none of {string.Join(", ", fields.Status)}.");
        if (line.Category is { } category && !fields.Category.Contains(category))
            throw new ImportException($"{place}: category \"{category}\" is none of {string.Join(", ", fields.Category)}.");
    }
}
