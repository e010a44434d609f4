using System.Collections.Immutable;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.People;

namespace Bot.Answers.Help;

/// <summary>What can be asked and told, in examples that work as they stand, for this reader and their accounts.</summary>
internal sealed class HelpTopic : ITopic
{
    public string Name => Topics.Help;

    public Honours Honours(Question question) => new() { Ownership = false };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var scope = AskedScope.Of(question with { Scope = AccountScope.Everything }, inquiry.View);
        var count = inquiry.View.Accounts.Count;
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = ["Help"],
            Headline = Sentence.Of($"Ask in your own words."),
            Details = [Sentence.Of($"{count} {Plural.Of(count, "account")} can be asked about here. For example:")],
            Sections = [.. HelpExamples.For(inquiry.View).Select(group => new AnswerSection(Sentence.Of($"{group.Title}"), [.. group.Examples.Select(Row)]))],
            Values = [new("accounts", Quantity.Count(count))],
            Covered = count,
            Total = count,
            Receipt = Receipts.Of(question, inquiry, scope, "", [], []),
            Next = NextQuestions.ForEverybody,
        });
    }

    private static AnswerRow Row(string example) => new($"“{example}”", []);
}

/// <summary>Examples in groups. Every one of them is answered: a test asks them all.</summary>
internal static class HelpExamples
{
    public static ImmutableArray<(string Title, ImmutableArray<string> Examples)> For(View view)
    {
        var account = AccountOf(view);
        return
        [
            ("Forecast", ["what is our commit this quarter?", "forecast by region", "gap to target next quarter", "what if EUR falls 5 %?"]),
            ("Deals", ["top 5 open deals", "win rate by product", "deals past their close date", .. Exports(view.Reader)]),
            .. account is null ? [] : new[] { ("An account", ImmutableArray.Create($"how is {account} doing?", $"what changed at {account} this week?", $"commit of {account} as of last month")) },
            ("Reviews and risks", ["upcoming QBRs", "open risks over 100k"]),
            ("Write and take back", [account is null ? "note: met the new CFO" : $"note on {account}: met the new CFO", .. DealOf(view) is { } deal ? new[] { $"push {deal} two weeks" } : [], "undo"]),
            ("Set up", ReferenceEquals(view.Reader.Audience, Audience.Private) ? ["my settings", .. account is null ? [] : new[] { $"who may see {account}?" }, .. Administration(view.Reader)] : ["setup"]),
        ];
    }

    /// <summary>A file goes to one person alone.</summary>
    private static string[] Exports(Reader reader) => ReferenceEquals(reader.Audience, Audience.Private) ? ["top 5 open deals as Excel"] : [];

    private static string[] Administration(Reader reader) => reader.Role == Role.Administrator ? ["people", "status"] : [];

    /// <summary>An open deal that the reader may change, with a name that is its alone.</summary>
    private static string? DealOf(View view) => view.Of(Opportunity.Kind)
        .Where(deal => deal is { Name.Length: > 0, Close: not null } && deal.Name.Contains(' ', StringComparison.Ordinal) && view.StatusOf(deal) == DealStatus.Open && view.ClearanceFor(deal.Account) >= Clearance.Money)
        .OrderByDescending(deal => deal.Account is { } account && view.Reader.Leads.Contains(account)).ThenBy(deal => deal.Close).ThenBy(deal => deal.Id)
        .FirstOrDefault()?.Name;

    /// <summary>One the reader leads, sponsors or works on, else the first they may see the amounts of: the top of its family.</summary>
    private static string? AccountOf(View view)
    {
        var own = view.Reader.Leads.Concat(view.Reader.Sponsors).ToHashSet();
        var worked = view.Of(Opportunity.Kind).Where(deal => deal.Owner is { } owner && owner == view.Reader.Person).Select(deal => deal.Account).OfType<RecordId>().Select(view.Families.Root).ToHashSet();
        return view.Of(Account.Kind)
            .Where(account => account is { Name.Length: > 0, Parent: null } && view.ClearanceFor(account.Id) >= Clearance.Money)
            .OrderByDescending(account => own.Contains(account.Id)).ThenByDescending(account => worked.Contains(account.Id) || view.Reader.Accounts.ContainsKey(account.Id)).ThenBy(account => account.Name, StringComparer.Ordinal)
            .FirstOrDefault()?.Name;
    }
}
