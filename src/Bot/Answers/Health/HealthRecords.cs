using System.Collections.Immutable;
using System.Globalization;
using Domain;
using Domain.Accounts;
using Domain.Contacts;
using Domain.Health;
using Domain.Ledger;
using Domain.Notes;
using Domain.Payments;
using Domain.Promises;
using Domain.Tickets;
using Domain.Touches;
using Domain.Usages;

namespace Bot.Answers.Health;

/// <summary>What the records that health is measured from are called.</summary>
internal static class HealthRecords
{
    public static ImmutableArray<RecordKind> Kinds { get; } = [Ticket.Kind, Touch.Kind, Payment.Kind, Usage.Kind, Promise.Kind, Assessment.Kind, Note.Kind, Contact.Kind];

    /// <summary>Null for what the reader may not see, and for other kinds.</summary>
    public static string? NameOf(string kind, RecordId id, View view) => kind switch
    {
        "usage" => view.Find(Usage.Kind, id) is { Day: { } day } usage ? $"{UnitOf(usage.Unit, view) ?? view.AccountName(usage.Account)}{Product(usage.Product, view)}: {Number(usage.Active)} of {Number(usage.Entitled)} seats, {Day(day)}" : null,
        "ticket" => view.Find(Ticket.Kind, id) is { } ticket ? $"{(ticket.Title is { Length: > 0 } title ? title : "A ticket")} ({string.Join(", ", new[] { UnitOf(ticket.Unit, view), ticket.Priority, Standing(ticket, view) }.OfType<string>())})" : null,
        "payment" => view.Find(Payment.Kind, id) is { Due: { } due } payment ? $"Payment due {Day(due)}{(payment.State == PaymentState.Paid && payment.Paid is { } paid ? $", paid {Day(paid)}" : ", open")}" : null,
        "touch" => view.Find(Touch.Kind, id) is { At: { } at } touch ? $"{FirstLetter.Upper(touch.Channel is { Length: > 0 } channel ? channel : "contact")} with {view.Find(Contact.Kind, touch.Contact)?.Name ?? "somebody of theirs"}, {Day(view.DayOf(at))}" : null,
        "assessment" => view.Find(Assessment.Kind, id) is { Day: { } day, Measure: { } measure } assessed ? $"{FirstLetter.Upper(measure)} assessed at {Number(assessed.Score)}, {Day(day)}" : null,
        "healthOverride" => view.Find(HealthOverride.Kind, id) is { Colour: { } colour } ? $"Health set to {HealthBands.NameOf(colour)}" : null,
        _ => null,
    };

    private static string Standing(Ticket ticket, View view) => ticket switch
    {
        { IsOpen: true, Due: { } due } => $"open, due {Day(view.DayOf(due))}",
        { IsOpen: true } => "open",
        { Due: { } due, Closed: { } closed } when closed > due => $"closed {Day(view.DayOf(closed))}, due {Day(view.DayOf(due))}",
        { Closed: { } closed } => $"closed {Day(view.DayOf(closed))}",
        _ => "closed",
    };

    private static string Product(RecordId? product, View view) => view.Find(Domain.Products.Product.Kind, product)?.Name is { } name ? $", {name}" : "";

    private static string? UnitOf(RecordId? unit, View view) => view.Find(Unit.Kind, unit)?.Name;

    private static string Number(decimal? number) => (number ?? 0).ToString("#,0.#", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
