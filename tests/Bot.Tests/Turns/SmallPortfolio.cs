using System.Collections.Immutable;
using Bot.Ledger;
using Domain;
using Domain.Accounts;
using Domain.Channels;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Domain.Settings;

namespace Bot.Tests.Turns;

/// <summary>Two accounts, their leads and teams. Dana leads Orbis and linked its channel; Lee leads Vanta; Tom is on the team of Orbis.</summary>
internal static class SmallPortfolio
{
    public static readonly RecordId Orbis = new("orbis");
    public static readonly RecordId Vanta = new("vanta");

    /// <summary>What is closed at Orbis this quarter: a number that stands nowhere else.</summary>
    public const string Won = "4,242,421";

    public static async Task LoadAsync(LedgerWriter writer)
    {
        await AppendAsync(
            writer,
            Draft.Set(Partition.Shared, CompanySettings.Kind, CompanySettings.TheOne, "Settings").With(CompanySettings.Fields.ReportingCurrency, "EUR"),
            Person("dana", Someone.Dana, Role.GlobalAccountManager),
            Person("lee", Someone.Lee, Role.GlobalAccountManager),
            Person("tom", Someone.Tom, Role.TeamMember).With(Domain.People.Person.Fields.Accounts, (ImmutableArray<RecordId>)[Orbis]),
            Person("ada", Someone.Ada, Role.Administrator),
            Person("nina", null, Role.TeamMember, Someone.Nina.Name).With(Domain.People.Person.Fields.Accounts, (ImmutableArray<RecordId>)[Orbis]),
            Draft.Set(Partition.Shared, ChannelLink.Kind, new("orbis-channel"), "Channel linked")
                .With(ChannelLink.Fields.Conversation, "19:orbis@thread.tacv2")
                .With(ChannelLink.Fields.Accounts, (ImmutableArray<RecordId>)[Orbis])
                .With(ChannelLink.Fields.LinkedBy, new RecordId("dana")));
        await AppendAsync(
            writer,
            Draft.Set(Partition.Account(Orbis), Account.Kind, Orbis, "Account").With(Account.Fields.Name, "Orbis Marine").With(Account.Fields.Leader, new RecordId("dana")),
            Deal("o-won", Orbis, "Fleet renewal", 4_242_421, DealStatus.Won));
        await AppendAsync(
            writer,
            Draft.Set(Partition.Account(Vanta), Account.Kind, Vanta, "Account").With(Account.Fields.Name, "Vanta Foods").With(Account.Fields.Leader, new RecordId("lee")),
            Deal("v-won", Vanta, "Cold chain", 1_313_131, DealStatus.Won));
    }

    private static Draft Person(string id, Someone? who, Role role, string? name = null)
    {
        var draft = Draft.Set(Partition.Shared, Domain.People.Person.Kind, new(id), "Person")
            .With(Domain.People.Person.Fields.Name, name ?? who!.Name).With(Domain.People.Person.Fields.Role, role);
        return who is null ? draft : draft.With(Domain.People.Person.Fields.AadObjectId, who.AadObjectId);
    }

    private static Draft Deal(string id, RecordId account, string name, decimal amount, DealStatus status) =>
        Draft.Set(Partition.Account(account), Opportunity.Kind, new(id), "Deal")
            .With(Opportunity.Fields.Account, account)
            .With(Opportunity.Fields.Name, name)
            .With(Opportunity.Fields.Status, status)
            .With(Opportunity.Fields.Amount, Money.Of(amount, Currency.Eur))
            .With(Opportunity.Fields.Margin, 0.313m)
            .With(Opportunity.Fields.Close, DateOnly.FromDateTime(DateTime.UtcNow));

    private static async Task AppendAsync(LedgerWriter writer, params ImmutableArray<Draft> drafts) =>
        await writer.AppendAsync(new("test", "Test", Source.Import("test"), "seed", drafts), CancellationToken.None);
}
