using System.Collections.Immutable;
using Domain;
using Domain.Crm;
using Domain.Ledger;
using Domain.Opportunities;

namespace Bot.Updates.CrmValues;

/// <summary>The fields of a record in which a person's value stands beside a CRM's or an import's.</summary>
internal static class OverriddenFields
{
    private static readonly ImmutableArray<(Field Field, string Label)> OfDeals =
    [
        (Opportunity.Fields.Amount, "amount"), (Opportunity.Fields.Close, "close date"), (Opportunity.Fields.Stage, "stage"), (Opportunity.Fields.Category, "forecast category"),
        (Opportunity.Fields.Status, "status"), (Opportunity.Fields.Owner, "owner"), (Opportunity.Fields.Competitor, "competitor"), (Opportunity.Fields.NextStep, "next step"),
        (Opportunity.Fields.NextStepDue, "due"),
    ];

    /// <param name="most">What is above it is left out.</param>
    public static IEnumerable<Field> Of(RecordKind kind, RecordId id, Portfolio portfolio, Clearance most) => portfolio.State(kind, id) is not { } state ? []
        : kind.Fields.Where(field => field.Clearance <= most && state.Fields.GetValueOrDefault(field.Name) is { Source.Rank: SourceRank.Person, Disagreeing.IsEmpty: false });

    public static string LabelOf(RecordKind kind, Field field) =>
        (kind == (RecordKind)Opportunity.Kind ? OfDeals.FirstOrDefault(known => known.Field == field).Label : null) ?? Bot.Answers.Changes.FieldMove.Words(field.Name);

    /// <summary>Who says the other value: "the CRM (salesforce)".</summary>
    public static string? OtherOf(RecordKind kind, RecordId id, Field field, Portfolio portfolio) =>
        portfolio.State(kind, id)?.Fields.GetValueOrDefault(field.Name) is { Disagreeing: [var next, ..] } ? Bot.Answers.Disagreements.NameOf(next.Source) : null;

    /// <summary>The write-backs of the record and the fields that have not found their end: with the decision of a person they have.</summary>
    public static IEnumerable<WriteBack> Unsettled(RecordKind kind, RecordId id, IReadOnlyCollection<string> fields, Portfolio portfolio) => portfolio.Of(WriteBack.Kind, Clearance.Restricted)
        .Where(one => one.RecordKind == kind.Name && one.Record == id && one.State is null or WriteBackState.Conflicting or WriteBackState.Refused && one.Changed.Any(fields.Contains));
}
