using System.Collections.Immutable;
using Domain.Asking;

namespace Bot.Rendering.Languages;

/// <summary>An answer in the words of a phrasebook.</summary>
internal sealed class SpokenAnswer(Phrasebook phrasebook)
{
    private bool isWhole = true;

    /// <summary>Null when one of its templates or titles is not known.</summary>
    public Answer? Of(Answer answer)
    {
        var said = answer with
        {
            Subject = [.. answer.Subject.Select(Name)],
            Headline = Say(answer.Headline),
            Details = Say(answer.Details),
            Facts = [.. answer.Facts.Select(fact => new AnswerFact(Title(fact.Name), Say(fact.Value)))],
            Sections = [.. answer.Sections.Select(section => new AnswerSection(Say(section.Title), [.. section.Rows.Select(Row)]))],
            Rows = [.. answer.Rows.Select(Row)],
            RowHeading = Title(answer.RowHeading),
            Counted = Title(answer.Counted),
            PeriodBasis = Title(answer.PeriodBasis),
            Omitted = Say(answer.Omitted),
            Assumptions = Say(answer.Assumptions),
            Receipt = answer.Receipt with { Formula = Title(answer.Receipt.Formula), Definitions = Say(answer.Receipt.Definitions) },
            Next = [.. answer.Next.Select(next => next with { Title = Title(next.Title) })],
        };
        return isWhole ? said : null;
    }

    private AnswerRow Row(AnswerRow row) => row with
    {
        Label = Name(row.Label),
        Under = row.Under is { } under ? Say(under) : null,
        Aside = row.Aside is { } aside ? Say(aside) : null,
        Note = row.Note is { } note ? Say(note) : null,
    };

    private ImmutableArray<Sentence> Say(ImmutableArray<Sentence> sentences) => [.. sentences.Select(Say)];

    private Sentence Say(Sentence sentence)
    {
        if (phrasebook.Say(sentence) is { } said)
            return said;
        isWhole = false;
        return sentence;
    }

    private string Title(string english)
    {
        if (english.Length == 0)
            return english;
        if (phrasebook.Word(english) is { } said)
            return said;
        isWhole = false;
        return english;
    }

    /// <summary>What is no word of ours is a name, and stays.</summary>
    private string Name(string said) => phrasebook.Word(said) ?? said;
}
