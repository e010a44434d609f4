using Bot.Understanding.Memory;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>Under an answer with rows, where files can be sent: all of its rows as a workbook.</summary>
internal static class ExportButton
{
    public static OutgoingMessage With(OutgoingMessage message, Answer answer)
    {
        if (message.Card is not { } card || answer.Rows.IsEmpty || answer.Question.Topic == Topics.Help)
            return message;
        var whole = answer.Question with { Skip = 0 };
        var drawn = card with { Actions = [.. card.Actions, CardParts.Button(Languages.Phrasebook.In(message.Language, "Export to Excel"), Verbs.Export, Verbs.QuestionKey, QuestionKey.Of(whole), isSecondary: true)] };
        return drawn.FitsTeams() ? message with { Card = drawn, Questions = [.. message.Questions, whole] } : message;
    }
}
