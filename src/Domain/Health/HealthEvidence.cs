using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Contacts;
using Domain.Escalations;
using Domain.Notes;
using Domain.Payments;
using Domain.Promises;
using Domain.Rates;
using Domain.Tickets;
using Domain.Touches;
using Domain.Usages;

namespace Domain.Health;

/// <summary>
/// What is known of some accounts' health on a day, at one place: the whole, a region or a unit. What is not told by region is taken from the accounts as a
/// whole, and what is not told by unit from its region.
/// </summary>
internal sealed record HealthEvidence
{
    public required DateOnly Day { get; init; }

    /// <summary>The end of the day in the company's zone.</summary>
    public required DateTimeOffset Now { get; init; }

    public required HealthModel Model { get; init; }

    public required Func<DateTimeOffset, DateOnly> DayOf { get; init; }

    public required Conversion Conversion { get; init; }

    public ImmutableArray<Placed<Usage>> Usages { get; init; } = [];

    public ImmutableArray<Placed<Touch>> Touches { get; init; } = [];

    public ImmutableArray<Placed<Contact>> Contacts { get; init; } = [];

    public ImmutableArray<Placed<Ticket>> Tickets { get; init; } = [];

    public ImmutableArray<Placed<Payment>> Payments { get; init; } = [];

    /// <summary>No promise belongs to a region.</summary>
    public ImmutableArray<Promise> Promises { get; init; } = [];

    /// <summary>No escalation belongs to a region. Those that are verified as resolved are left out.</summary>
    public ImmutableArray<Escalation> Escalations { get; init; } = [];

    public ImmutableArray<Placed<Assessment>> Assessments { get; init; } = [];

    public IEnumerable<string> Regions => Places.Select(place => place.Region).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<RecordId> Units => Places.Select(place => place.Unit).OfType<RecordId>().Distinct().Order();

    private IEnumerable<Place> Places => Usages.Select(one => one.Place).Concat(Touches.Select(one => one.Place)).Concat(Tickets.Select(one => one.Place))
        .Concat(Payments.Select(one => one.Place)).Concat(Assessments.Select(one => one.Place));

    /// <param name="day">Its end is the moment that counts; records that speak of later days do not.</param>
    public static HealthEvidence Of(View view, IReadOnlySet<RecordId> accounts, HealthModel model, DateOnly day)
    {
        var units = view.Of(Unit.Kind, accounts).ToDictionary(unit => unit.Id);
        var contacts = view.Of(Contact.Kind, accounts).ToDictionary(contact => contact.Id);
        return new()
        {
            Day = day,
            Now = view.EndOf(day),
            Model = model,
            DayOf = view.DayOf,
            Conversion = new(view.Rates, view.ReportingCurrency, RateType.Plan),
            Usages = [.. view.Of(Usage.Kind, accounts).Where(usage => usage.Day <= day).Select(usage => Put(usage, usage.Region, usage.Unit))],
            Touches = [.. view.Of(Touch.Kind, accounts).Concat(view.Of(Note.Kind, accounts).SelectMany(NotedTouches.Of)).Where(touch => touch.At is { } at && view.DayOf(at) <= day).Select(touch => Put(touch, null, touch.Unit ?? UnitOf(touch.Contact)))],
            Contacts = [.. contacts.Values.OrderBy(contact => contact.Id).Select(contact => Put(contact, null, contact.Unit))],
            Tickets = [.. view.Of(Ticket.Kind, accounts).Where(ticket => ticket.Opened is not { } opened || view.DayOf(opened) <= day).Select(ticket => Put(ticket, ticket.Region, ticket.Unit))],
            Payments = [.. view.Of(Payment.Kind, accounts).Where(payment => payment.Due <= day).Select(payment => Put(payment, payment.Region, payment.Unit))],
            Promises = [.. view.Of(Promise.Kind, accounts).Where(promise => promise.Due <= day)],
            Escalations = [.. view.Of(Escalation.Kind, accounts).Where(escalation => escalation.State is not (EscalationState.Verified or EscalationState.Closed) && (escalation.Opened is not { } opened || view.DayOf(opened) <= day))],
            Assessments = [.. view.Of(Assessment.Kind, accounts).Where(assessment => assessment.Day <= day).Select(assessment => Put(assessment, assessment.Region, assessment.Unit))],
        };

        RecordId? UnitOf(RecordId? contact) => contact is { } id ? contacts.GetValueOrDefault(id)?.Unit : null;

        Placed<T> Put<T>(T record, string? region, RecordId? unit) =>
            new(record, new(region is { Length: > 0 } ? region : unit is { } id && units.GetValueOrDefault(id)?.Region is { Length: > 0 } ofUnit ? ofUnit : null, unit));
    }

    /// <summary>What counts there, kind by kind.</summary>
    public HealthEvidence At(Place place) => this with
    {
        Usages = In(Usages, place),
        Touches = In(Touches, place),
        Contacts = In(Contacts, place),
        Tickets = In(Tickets, place),
        Payments = In(Payments, place),
        Escalations = place == Place.Whole ? Escalations : [],
        Assessments = [.. Assessments.GroupBy(one => one.Record.Measure).SelectMany(measure => In([.. measure], place))],
    };

    /// <summary>How many days ago; 0 for what lies ahead.</summary>
    public int Ago(DateOnly then) => Math.Max(0, Day.DayNumber - then.DayNumber);

    private static ImmutableArray<Placed<T>> In<T>(ImmutableArray<Placed<T>> all, Place place)
    {
        if (place.Unit is not null && all.Where(one => one.Place.Unit == place.Unit).ToImmutableArray() is { IsEmpty: false } ofUnit)
            return ofUnit;
        return place.Region is not { } region ? all
            : all.Where(one => string.Equals(one.Place.Region, region, StringComparison.OrdinalIgnoreCase)).ToImmutableArray() is { IsEmpty: false } ofRegion ? ofRegion
            : [.. all.Where(one => one.Place.Region is null)];
    }
}

/// <summary>Where something belongs.</summary>
/// <param name="Region">Null: to the account as a whole.</param>
public readonly record struct Place(string? Region, RecordId? Unit)
{
    public static Place Whole { get; }
}

internal readonly record struct Placed<T>(T Record, Place Place);
