using Bot.Understanding.Names;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

internal sealed partial class ClauseReader
{
    private int ReadName(int at, Span.Named named)
    {
        NoteMisspelling(named);
        // "X's team" is the people X manages.
        if (named.Is(NameKind.Person) && (IsWordAt(at + 1, Concept.TeamOf) || IsWordAt(at + 1, Concept.Team)))
        {
            AddFilter(DealDimension.Manager, named);
            return 2;
        }

        // "What Jane Roe changed": what she wrote, not what was changed of hers.
        if (named.Is(NameKind.Person) && Ahead<Span.Word>(at + 1) is { Concept: Concept.Change or Concept.Moved or Concept.Log, Said: "changed" or "change" or "updated" or "update" or "moved" or "wrote" or "write" or "logged" or "log" } verb && !spans.Skip(at + 2).Any(span => span.IsWord(Concept.By)))
        {
            draft.Said.Add(Concept.Log);
            AddFilter(DealDimension.Owner, named);
            return verb.Concept == Concept.Log ? 1 : 2;
        }

        // "Deals that Northwind won", "won by Northwind": what a competitor wins is lost.
        if (named.Is(NameKind.Competitor) && !IsWordAt(at - 1, Concept.Versus) && !IsWordAt(at - 1, Concept.Competitor)
            && (IsWordAt(at + 1, Concept.Won) || (IsWordAt(at - 1, Concept.By) && IsWordAt(at - 2, Concept.Won))))
        {
            AddFilter(DealDimension.Competitor, named);
            draft.Statuses.Remove(DealStatus.Won);
            AddStatus(DealStatus.Lost, (Span.Word)spans[IsWordAt(at + 1, Concept.Won) ? at + 1 : at - 2]);
            return IsWordAt(at + 1, Concept.Won) ? 2 : 1;
        }

        switch (named.Name.Kind)
        {
            case NameKind.Account:
                AddAccount(named);
                break;
            case NameKind.Deal:
                draft.Deal = new(named.Name.Key);
                draft.Slot("deal", named.Said, named.Name.Display);
                break;
            default:
                AddFilter(DimensionOf(named), named);
                break;
        }

        return 1;
    }

    private void AddAccount(Span.Named named)
    {
        var id = new RecordId(named.Name.Key);
        if (draft.Accounts.Contains(id))
            return;
        draft.Accounts.Add(id);
        draft.Slot("account", named.Said, named.Name.Display);
    }

    /// <summary>A person is an owner of deals; one who only manages people stands for their team. Risks, reviews and promises have owners who own no deals, and managers submit calls.</summary>
    private DealDimension DimensionOf(Span.Named named) =>
        named.Is(NameKind.Person) && !spans.Exists(span => span is Span.Word { Concept: Concept.Risk or Concept.Review or Concept.Call or Concept.Called or Concept.Grade or Concept.Promise or Concept.OurPromise or Concept.TheirPromise or Concept.Leader }) && names.IsManager(named.Name) && !names.IsOwner(named.Name)
            ? DealDimension.Manager : named.Name.Dimension!.Value;

    private void AddFilter(DealDimension dimension, Span.Named named)
    {
        draft.Slot(Dimensions.Words(dimension), named.Said, named.Name.Display);
        if (draft.Filters.OfType<DealFilter.In>().FirstOrDefault(filter => filter.Dimension == dimension) is { } same)
            draft.Filters[draft.Filters.IndexOf(same)] = new DealFilter.In(dimension, [.. same.Keys.Add(named.Name.Key).Distinct()]);
        else
            draft.Filters.Add(new DealFilter.In(dimension, [named.Name.Key]));
    }

    private void NoteMisspelling(Span.Named named)
    {
        if (named.Matches[0].Likeness < 1)
            draft.Slot("spelling", named.Said, $"{named.Name.Display} ({named.Matches[0].Likeness:P0} alike)", assumed: true);
    }

    /// <summary>A filter on what the span names; null when it names nothing that deals are filtered by.</summary>
    private DealFilter? FilterOf(int at)
    {
        switch (at < spans.Count ? spans[at] : null)
        {
            case Span.Named { Name.Dimension: { } dimension } named:
                NoteMisspelling(named);
                return new DealFilter.In(named.Is(NameKind.Person) ? DimensionOf(named) : dimension == DealDimension.Account ? DealDimension.Account : dimension, [named.Name.Key]);
            case Span.Word { Concept: Concept.Won }:
                return Status(DealStatus.Won);
            case Span.Word { Concept: Concept.Lost }:
                return Status(DealStatus.Lost);
            case Span.Word { Concept: Concept.Open }:
                return Status(DealStatus.Open);
            case Span.Word { Concept: Concept.Overdue }:
                return new DealFilter.Overdue();
            default:
                return null;
        }

        static DealFilter Status(DealStatus status) => new DealFilter.In(DealDimension.Status, [DealFacts.NameOf(status)]);
    }
}
