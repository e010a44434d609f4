using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bot.Understanding.Text;
using Domain;
using Domain.Accounts;
using Domain.Contacts;
using Domain.Opportunities;
using Domain.Risks;

namespace Bot.Search;

/// <summary>Everything that can be looked for in a portfolio. Made once per portfolio and shared by all readers: what each may find is decided when they search.</summary>
internal sealed class RecordIndex
{
    private static readonly ConditionalWeakTable<Portfolio, RecordIndex> Made = [];

    private readonly Portfolio portfolio;

    private RecordIndex(Portfolio portfolio)
    {
        this.portfolio = portfolio;
        Entries =
        [
            .. portfolio.Of(Account.Kind, Clearance.Open).Where(account => account.MergedInto is null).Select(Of),
            .. portfolio.Of(Opportunity.Kind, Clearance.Open).Select(Of),
            .. portfolio.Of(Contact.Kind, Clearance.Open).Select(Of),
            .. portfolio.Of(Risk.Kind, Clearance.Open).Select(Of),
        ];
    }

    public static RecordIndex Of(Portfolio portfolio) => Made.GetValue(portfolio, static made => new(made));

    public ImmutableArray<RecordEntry> Entries { get; }

    private RecordEntry Of(Account account) =>
        Entry(new(Sought.Accounts, Account.Kind, account.Id, account.Name ?? account.Id.Value, account.Id, account.Leader, true, null),
            [.. account.Aliases], [account.Industry, account.Country]);

    private RecordEntry Of(Opportunity deal) =>
        Entry(new(Sought.Deals, Opportunity.Kind, deal.Id, deal.Name ?? deal.Id.Value, Canonical(deal.Account), deal.Owner, portfolio.StatusOf(deal) == DealStatus.Open, deal.Close),
            [], [AccountName(deal.Account)]);

    private RecordEntry Of(Contact contact) =>
        Entry(new(Sought.Contacts, Contact.Kind, contact.Id, contact.Name ?? contact.Id.Value, Canonical(contact.Account), null, contact.Status is not ("left" or "moved"), null),
            [], [AccountName(contact.Account), contact.Title]);

    private RecordEntry Of(Risk risk) =>
        Entry(new(Sought.Risks, Risk.Kind, risk.Id, risk.Title ?? risk.Id.Value, Canonical(risk.Account), risk.Owner, risk.IsOpen, risk.Due),
            [], [AccountName(risk.Account)]);

    private static RecordEntry Entry(RecordEntry entry, ImmutableArray<string> otherNames, IEnumerable<string?> around)
    {
        ImmutableArray<string> names = [entry.Title, .. otherNames];
        return entry with
        {
            Names = [.. names.Append(entry.Id.Value).Select(Normal.Compact).Where(name => name.Length > 0).Distinct()],
            Words = [.. names.SelectMany(SearchWords.Of).Distinct()],
            Around = [.. around.OfType<string>().SelectMany(SearchWords.Of).Distinct()],
        };
    }

    private RecordId? Canonical(RecordId? account) => account is { } id ? portfolio.Families.Canonical(id) : null;

    private string? AccountName(RecordId? account) => Canonical(account) is { } id && portfolio.State(Account.Kind, id) is { } state ? state.Read(Account.Kind, Clearance.Open).Name : null;
}

/// <summary>The words of a text as they are compared.</summary>
internal static class SearchWords
{
    public static IEnumerable<string> Of(string text) => Tokeniser.Read(text, DateOrder.DayFirst).Where(token => token.Kind != TokenKind.Mark && token.Word.Length > 0).Select(token => token.Word);
}
