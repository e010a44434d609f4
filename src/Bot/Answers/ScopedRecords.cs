using Domain;
using Domain.Accounts;
using Domain.Ledger;
using Domain.People;

namespace Bot.Answers;

/// <summary>Records of a scope, and the names they are known by.</summary>
internal static class ScopedRecords
{
    public static IReadOnlyList<T> Of<T>(this View view, RecordKind<T> kind, AskedScope scope) where T : class =>
        scope.Accounts is { } accounts ? view.Of(kind, accounts) : view.Of(kind);

    /// <summary>The name of the account that counts; "no account" for none.</summary>
    public static string AccountName(this View view, RecordId? account) => account is null
        ? "no account"
        : view.Find(Account.Kind, view.CanonicalAccount(account))?.Name is { Length: > 0 } name ? name : "(not shown)";

    /// <summary>Null when nobody is named, or nobody who is shown.</summary>
    public static string? PersonName(this View view, RecordId? person) => view.Find(Person.Kind, person)?.Name is { Length: > 0 } name ? name : null;
}
