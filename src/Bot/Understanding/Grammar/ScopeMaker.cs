using System.Collections.Immutable;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

internal sealed record MadeScope(AccountScope Scope, ImmutableArray<DealFilter> Filters, ImmutableArray<Slot> Slots);

/// <summary>Which accounts a draft is about: those named, "my", "this account", else those of the conversation, else all.</summary>
internal static class ScopeMaker
{
    public static MadeScope Make(Draft draft, Reading reading)
    {
        if (draft.Accounts.Count > 0)
        {
            var withFamily = draft.WithFamily ?? true;
            Slot[] slots = withFamily && draft.WithFamily is null && draft.Accounts.Exists(reading.HasSubsidiaries) ? [new("family", "", "with subsidiaries", true)] : [];
            return new(AccountScope.Of(withFamily, [.. draft.Accounts]), Own(draft, reading), [.. slots]);
        }

        if (draft.Has(Concept.MyTeam) && reading.Self(DealDimension.Manager) is { } team)
            return new(AccountScope.Everything, [team], [new("owner", "my team", "the people who report to you", false)]);
        if (draft.Has(Concept.Me) && draft.Has(Concept.Owner) && reading.Self(DealDimension.Owner) is { } self)
            return new(new(ScopeReading.OwnedDeals, [], true), [self], [new("scope", "me", "the deals you own", false)]);
        if (draft.Has(Concept.My) || draft.Has(Concept.Me))
        {
            var own = reading.Own();
            return new(own.Scope, own.Filter is { } filter ? [filter] : [], [new("scope", "my", own.Words, false)]);
        }

        if (draft.Has(Concept.Everything))
            return new(AccountScope.Everything, [], []);
        if (draft.Has(Concept.ThisAccount) && reading.Context.Linked.IsEmpty && reading.Context.Last is { Scope.Accounts.Length: > 0 } last)
            return new(last.Scope, [], [new("account", "this account", "the account of your last question", true)]);
        return !reading.Context.Linked.IsEmpty && draft.Deal is null
            ? new(AccountScope.Of(true, reading.Context.Linked), [], [new("account", "", "what this conversation is linked to", true)])
            : new(AccountScope.Everything, [], []);
    }

    /// <summary>"My deals at Acme": the account is said, so only the ownership is left of "my".</summary>
    private static ImmutableArray<DealFilter> Own(Draft draft, Reading reading) =>
        draft.HasAny(Concept.My, Concept.Me) && reading.Own().Filter is { } filter ? [filter] : [];
}
