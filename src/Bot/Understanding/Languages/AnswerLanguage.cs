using System.Collections.Immutable;
using Domain.Asking;
using Domain.People;

namespace Bot.Understanding.Languages;

/// <summary>
/// A question is answered in the language it was asked in, by whomever it is read and however often its card is pressed on; it carries that language where it is
/// not the reader's own.
/// </summary>
internal static class AnswerLanguage
{
    public static Understood For(Understood understood, Language spoken, Reader reader)
    {
        understood = understood with { Language = spoken };
        return spoken == Language.OfLocale(reader.Locale) && understood.Intents.All(intent => intent is not Intent.Ask { Question.Language: not null }) ? understood
            : understood with { Intents = [.. understood.Intents.Select(intent => In(intent, spoken == Language.OfLocale(reader.Locale) ? null : spoken.Code))] };
    }

    /// <summary>The questions that are offered, asked in the language of the one before.</summary>
    public static ImmutableArray<NextQuestion> In(ImmutableArray<NextQuestion> offered, string? language) =>
        [.. offered.Select(next => next with { Question = next.Question with { Language = language } })];

    private static Intent In(Intent intent, string? language) => intent switch
    {
        Intent.Ask ask => new Intent.Ask(ask.Question with { Language = language }),
        Intent.Export export => export with { Question = export.Question with { Language = language } },
        Intent.Clarify clarify => clarify with { Choices = In(clarify.Choices, language) },
        Intent.Unsupported unsupported => unsupported with { Nearest = In(unsupported.Nearest, language) },
        Intent.NotUnderstood unclear => unclear with { Nearest = In(unclear.Nearest, language) },
        _ => intent,
    };
}
