using System.Collections.Immutable;
using Bot.Import.Maps;
using Domain;
using Domain.Ledger;
using Domain.Settings;

namespace Bot.Import.Reading;

/// <summary>Reads all files of a map; the settings among them first, since they say where days begin and fiscal years start.</summary>
internal sealed class FolderReader(ImportMap map, Portfolio portfolio, DateTimeOffset now, DateOnly? today, IImportWatcher watcher)
{
    /// <summary>The day that days told from today are counted from.</summary>
    public DateOnly Today { get; private set; }

    public Gathered Read(IReadOnlyList<(FileMap? Map, string Path)> files)
    {
        var convention = Convention(portfolio.Settings, portfolio.TimeZone, portfolio.Calendar);
        foreach (var (file, path) in files.Where(file => file.Map?.Records.Any(record => record.Kind == CompanySettings.Kind.Name) == true))
        {
            // Twice: days in the settings themselves are told in the calendar that they set.
            var scratch = new Gathered();
            new FileReader(map, convention, scratch, now, new SilentWatcher()).Read(file!, path);
            if (scratch.OfKind(CompanySettings.Kind.Name) is [var settings])
                convention = Convention(settings.Values);
        }

        var gathered = new Gathered();
        AddStages(gathered);
        foreach (var (file, path) in files)
            if (file is null)
                new ChangesReader(map, convention, gathered, now, watcher).Read(path);
            else
                new FileReader(map, convention, gathered, now, watcher).Read(file, path);
        return gathered;
    }

    private Convention Convention(Dictionary<string, FieldValue> values)
    {
        var none = ImmutableDictionary<string, FieldValue>.Empty;
        var told = Journal.Empty.With(Partition.Shared,
            [new(1, now, now, "", "", Operation.Set, CompanySettings.Kind.Name, CompanySettings.Kind.Version, CompanySettings.TheOne, "", none.SetItems(values), none, Source.Person, "")]).Now;
        return Convention(told.Settings, told.TimeZone, told.Calendar);
    }

    private Convention Convention(CompanySettings settings, TimeZoneInfo zone, FiscalCalendar calendar)
    {
        Today = today ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return new(map, Today, calendar, zone, Currency.IsCode(settings.ReportingCurrency) ? new(settings.ReportingCurrency!) : null);
    }

    private void AddStages(Gathered gathered)
    {
        foreach (var (stage, line) in map.Stages ?? new Dictionary<string, StageLine>())
        {
            var bound = new BoundRecord(new() { Kind = StageMeaning.Kind.Name, Id = new() { Value = stage }, Fields = new Dictionary<string, FieldSource>() }, []);
            gathered.Add(new(StageMeaning.Kind, stage, new($"map {map.Name}", 0, []), bound, new()
            {
                [StageMeaning.Fields.Stage.Name] = new FieldValue.Text(stage),
                [StageMeaning.Fields.Status.Name] = line.Status is { } status ? new FieldValue.Text(status) : FieldValue.Empty,
                [StageMeaning.Fields.Category.Name] = line.Category is { } category ? new FieldValue.Text(category) : FieldValue.Empty,
                [StageMeaning.Fields.Order.Name] = line.Order is { } order ? new FieldValue.Number(order) : FieldValue.Empty,
            }));
        }
    }
}
