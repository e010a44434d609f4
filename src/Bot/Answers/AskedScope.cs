using System.Collections.Immutable;
using Domain;
using Domain.Accounts;
using Domain.Asking;

namespace Bot.Answers;

/// <summary>The accounts a question is about, found in the view, with the words for them.</summary>
/// <param name="Accounts">Canonical and visible; null for everything, records without an account included.</param>
/// <param name="Label">Short: "Contoso", "all accounts".</param>
/// <param name="Definition">What counts, in a sentence; for "my", which reading was used.</param>
internal sealed record AskedScope(ImmutableHashSet<RecordId>? Accounts, string Label, Sentence Definition)
{
    /// <summary>True when the question is about accounts and the reader may see none of them, be it that there are none.</summary>
    public bool IsEmpty => Accounts is { IsEmpty: true };

    /// <summary>Said alike of what is hidden and of what does not exist.</summary>
    public static Reply.Refused NothingToSee { get; } = new(Sentence.Of($"Nothing that this question is about is shown to you here."));

    /// <param name="owned">What it is that the reader may own: "deals", "risks".</param>
    public static AskedScope Of(Question question, View view, string owned = "deals")
    {
        var scope = question.Scope;
        var accounts = ScopedAccounts.Of(scope, view);
        return scope.Reading switch
        {
            ScopeReading.OwnedDeals => new(accounts, $"your {owned}", Sentence.Of($"\"My\" is read as the {owned} you own.")),
            ScopeReading.OwnRegion => new(accounts, "your region", Sentence.Of($"\"My\" is read as the region you work in.")),
            _ when accounts is null => new(null, "all accounts", Sentence.Of($"All accounts shown to you here; what has no account is included.")),
            ScopeReading.Led when accounts.IsSubsetOf(view.Reader.Leads) =>
                new(accounts, "the accounts you lead", Sentence.Of($"\"My\" is read as the accounts you lead, with their families: {accounts.Count} in all.")),
            ScopeReading.Sponsored when accounts.IsSubsetOf(view.Reader.Sponsors) =>
                new(accounts, "the accounts you sponsor", Sentence.Of($"\"My\" is read as the accounts you sponsor, with their families: {accounts.Count} in all.")),
            ScopeReading.OnTeam when accounts.IsSubsetOf(view.Reader.Accounts.Keys) =>
                new(accounts, "the accounts you are on", Sentence.Of($"\"My\" is read as the accounts whose team you are on: {accounts.Count} in all.")),
            _ => Named(scope, accounts, view),
        };
    }

    private static AskedScope Named(AccountScope scope, ImmutableHashSet<RecordId> accounts, View view)
    {
        var named = scope.Accounts.IsDefaultOrEmpty ? [.. accounts] : scope.Accounts;
        string[] names = [.. named.Select(id => view.CanonicalAccount(id)).Distinct().Select(id => view.Find(Account.Kind, id)).OfType<Account>().Select(NameOf)];
        var label = names switch
        {
            [] => "no account",
            [var one] => one,
            [var one, var other] => $"{one} and {other}",
            [var one, var other, var third] => $"{one}, {other} and {third}",
            _ => $"{names.Length} accounts",
        };
        var subsidiaries = accounts.Count - names.Length;
        return subsidiaries > 0 && scope.WithFamily
            ? new(accounts, $"{label} with subsidiaries", Sentence.Of($"{label} and {subsidiaries} {Plural.Of(subsidiaries, "subsidiary")}."))
            : new(accounts, label, Sentence.Of($"{label} alone, without subsidiaries."));
    }

    private static string NameOf(Account account) => account.Name is { Length: > 0 } name ? name : account.Id.Value;
}
