using Domain.Ledger;

namespace Domain.WorkingTimes;

/// <summary>A day on which people in a country do not work.</summary>
public sealed record Holiday
{
    public required RecordId Id { get; init; }

    /// <summary>As persons and accounts write it.</summary>
    public string? Country { get; init; }

    public DateOnly? Day { get; init; }

    public string? Name { get; init; }

    public static RecordKind<Holiday> Kind { get; } = new(
        "holiday", 1, Home.Shared,
        [Fields.Country, Fields.Day, Fields.Name],
        fields => new Holiday
        {
            Id = fields.Id,
            Country = fields.Get(Fields.Country),
            Day = fields.Get(Fields.Day),
            Name = fields.Get(Fields.Name),
        })
    { TitleField = Fields.Name };

    public static class Fields
    {
        public static readonly Field<string?> Country = Field.Text("country");
        public static readonly Field<DateOnly?> Day = Field.Day("day");
        public static readonly Field<string?> Name = Field.Text("name");
    }
}
