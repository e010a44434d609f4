using Bot.Answers.Changes;
using Domain;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Answers;

/// <summary>Where a person overrides a source, or sources differ: both values, who says which, and whether the source has moved since.</summary>
internal static class Disagreements
{
    public static IEnumerable<Sentence> On(RecordKind kind, RecordId id, View view)
    {
        foreach (var (field, counts) in view.DisagreementsOn(kind, id))
            foreach (var other in counts.Disagreeing)
                yield return new Phrase()
                    .Add($"Sources differ on {FieldMove.Words(field.Name)}: ").Add(FieldMove.Written(field, counts.Value, view))
                    .Add($" counts, from {NameOf(counts.Source)}; {NameOf(other.Source)} says ").Add(FieldMove.Written(field, other.Value, view))
                    .Add(other.On > counts.On ? Sentence.Of($", and has said so since.") : Sentence.Of($" from before."))
                    .ToSentence();
    }

    /// <summary>To let the other source count where a person overrides it; null where nobody does.</summary>
    public static AnswerAct? ActOn(RecordKind kind, RecordId id, View view)
    {
        SourceRank[] overridden = [.. view.DisagreementsOn(kind, id).Where(one => one.Counts.Source.Rank == SourceRank.Person).Select(one => one.Counts.Disagreeing[0].Source.Rank)];
        return overridden.Length == 0 ? null : new(overridden.Contains(SourceRank.Crm) ? RowAction.UseCrmValue : RowAction.UseImportedValue, id);
    }

    internal static string NameOf(Source source) => source.Rank switch
    {
        SourceRank.Person => "a person",
        SourceRank.Crm => $"the CRM ({source.Name})",
        _ => $"the import ({source.Name})",
    };
}
