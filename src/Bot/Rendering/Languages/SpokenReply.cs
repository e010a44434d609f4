using System.Collections.Immutable;
using Bot.Understanding.Languages;
using Domain.Asking;

namespace Bot.Rendering.Languages;

/// <summary>
/// A reply in the language its reader wants: wholly, or wholly in English with a line that says so. Never a mixture: whether all of it can be said is found out
/// before anything is drawn. The records' own texts stay as they are.
/// </summary>
internal static class SpokenReply
{
    private static readonly Sentence EnglishOnly = Sentence.Of($"This kind of answer exists in English only so far.");

    /// <returns>The reply and the locale that it is drawn with.</returns>
    public static (Reply Reply, Locale Locale) Of(Reply reply, Locale locale)
    {
        var wanted = reply is Reply.Answered { Answer.Question.Language: { } code } ? Language.Coded(code) ?? locale.Wanted : locale.Wanted;
        if (Phrasebook.Of(wanted) is not { } phrasebook)
            return (reply, locale.Speaking(Language.English));
        return Said(reply, phrasebook, wanted == locale.Own ? null : wanted.Code) is { } said ? (said, locale.Speaking(wanted))
            : (InEnglish(reply, phrasebook.Say(EnglishOnly)!), locale.Speaking(Language.English));
    }

    /// <summary>With the line that says why.</summary>
    private static Reply InEnglish(Reply reply, Sentence why) => reply switch
    {
        Reply.Answered { Answer: var answer } => new Reply.Answered(answer with { Omitted = [.. answer.Omitted, why] }),
        Reply.Clarify clarify => clarify with { Ask = Both(clarify.Ask, why) },
        Reply.Unsupported unsupported => unsupported with { Why = Both(unsupported.Why, why) },
        Reply.Refused refused => refused with { Why = Both(refused.Why, why) },
        _ => reply,
    };

    private static Sentence Both(Sentence said, Sentence why) => new Answers.Phrase().Add(said).Add($" ").Add(why).ToSentence();

    private static Reply? Said(Reply reply, Phrasebook phrasebook, string? language)
    {
        switch (reply)
        {
            case Reply.Answered { Answer: var answer }:
                // Several names of accounts are joined by English words.
                return answer.Question.Scope.Accounts.Length < 2 && new SpokenAnswer(phrasebook).Of(answer) is { } said ? new Reply.Answered(said with { Next = AnswerLanguage.In(said.Next, answer.Question.Language) }) : null;
            case Reply.Clarify { Ask: var ask, Choices: var choices }:
                return phrasebook.Say(ask) is { } asked && Titles(choices, phrasebook, language) is { } titled ? new Reply.Clarify(asked, titled) : null;
            case Reply.Unsupported { Why: var why, Nearest: var nearest }:
                return phrasebook.Say(why) is { } reason && Titles(nearest, phrasebook, language) is { } offered ? new Reply.Unsupported(reason, offered) : null;
            case Reply.NotUnderstood unclear:
                return Titles(unclear.Nearest, phrasebook, language) is { } near ? unclear with { Nearest = near } : null;
            case Reply.Refused { Why: var refusal }:
                return phrasebook.Say(refusal) is { } refused ? new Reply.Refused(refused) : null;
            default:
                return null;
        }
    }

    /// <summary>Null when one of the titles is not known.</summary>
    private static ImmutableArray<NextQuestion>? Titles(ImmutableArray<NextQuestion> questions, Phrasebook phrasebook, string? language)
    {
        var titled = questions.Select(next => (next.Question, Title: phrasebook.Word(next.Title))).ToArray();
        return titled.Any(next => next.Title is null) ? null : AnswerLanguage.In([.. titled.Select(next => new NextQuestion(next.Title!, next.Question))], language);
    }
}
