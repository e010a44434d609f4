using System.Collections.Immutable;
using Domain.Ledger;

namespace Domain.Crm;

/// <summary>What becomes of a person's change of a field on which a CRM has a say.</summary>
public enum OwnershipRule
{
    /// <summary>The person's value stands beside the CRM's and counts, until the CRM says the same or the person lets go of it.</summary>
    Override,

    /// <summary>The same, and the CRM is asked to take it.</summary>
    Propose,

    /// <summary>It is changed in the CRM only.</summary>
    Refuse,
}

/// <param name="Reason">Why it is changed in the CRM only, a sentence for whoever wanted to; null when nobody gave one.</param>
public sealed record FieldRule(OwnershipRule Rule, string? Reason = null);

/// <summary>The rule of every field that a CRM may own. A field on which no CRM has spoken has no owner, and no rule.</summary>
/// <param name="Usual">Of fields that have none of their own.</param>
/// <param name="Rules">By the kind's and the field's name: <c>opportunity.amount</c>.</param>
public sealed record FieldOwnership(OwnershipRule Usual, ImmutableDictionary<string, FieldRule> Rules)
{
    /// <summary>Whoever says something is believed, and nobody else is told.</summary>
    public static FieldOwnership Overriding { get; } = new(OwnershipRule.Override, ImmutableDictionary<string, FieldRule>.Empty);

    /// <summary>True when anything is to be sent to a CRM.</summary>
    public bool Proposes => Usual == OwnershipRule.Propose || Rules.Values.Any(rule => rule.Rule == OwnershipRule.Propose);

    public static string NameOf(RecordKind kind, Field field) => $"{kind.Name}.{field.Name}";

    public FieldRule Of(RecordKind kind, Field field) => Rules.GetValueOrDefault(NameOf(kind, field)) ?? new(Usual);
}

/// <summary>Which CRM has a say on a field.</summary>
public static class FieldOwners
{
    /// <summary>The name of the CRM that has spoken on the field; null for none.</summary>
    public static string? CrmOf(RecordState? state, Field field) => state?.Fields.GetValueOrDefault(field.Name) is { } now
        ? now.Disagreeing.Prepend(now).FirstOrDefault(word => word.Source.Rank == SourceRank.Crm)?.Source.Name
        : null;
}
