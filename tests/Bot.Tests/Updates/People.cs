using Bot.Ledger;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Contacts;
using Domain.Ledger;
using Domain.Reviews;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Updates;

/// <summary>The small portfolio with two of the client's people and a review that is planned.</summary>
internal static class People
{
    public static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

    public static readonly RecordId Chiara = new("chiara");

    public static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        var home = Partition.Account(SmallPortfolio.Orbis);
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(
            new("test", "Test", Source.Import("test"), "people",
                [
                    AContact("chiara", "Chiara Bernasconi"), AContact("olivier", "Olivier Rochat"),
                    Draft.Set(home, Review.Kind, new("qbr"), "a review").With(Review.Fields.Account, SmallPortfolio.Orbis).With(Review.Fields.Type, ReviewType.Qbr)
                        .With(Review.Fields.State, ReviewState.Planned).With(Review.Fields.Date, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(20)).With(Review.Fields.AttendeesWanted, ["Olivier Rochat"]),
                ]),
            CancellationToken.None);
        return desk;

        Draft AContact(string id, string name) => Draft.Set(home, Contact.Kind, new(id), name)
            .With(Contact.Fields.Account, SmallPortfolio.Orbis).With(Contact.Fields.Name, name).With(Contact.Fields.Status, "active");
    }

    /// <summary>Says it, looks that it asks, and confirms.</summary>
    public static async Task<string> ConfirmedAsync(Desk desk, string order, Someone? who = null)
    {
        var where = Somewhere.With(who ?? Someone.Dana);
        var asks = await desk.AskAsync(who ?? Someone.Dana, where, order);
        Assert.True(asks.Button(Verbs.Apply) is not null, asks.Words());
        await desk.PressAsync(who ?? Someone.Dana, where, asks, Verbs.Apply);
        return asks.Words();
    }

    public static async Task<T> OneAsync<T>(Desk desk, RecordKind<T> kind, Func<T, bool>? which = null) where T : class =>
        (await desk.JournalAsync()).Now.Of(kind, Clearance.Restricted).Single(which ?? (_ => true));
}
