using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Asking;

namespace Bot.Understanding.Languages;

/// <summary>A text as it is read: its tokens in English words, with abbreviations written out and misspelt ones put right, and the language it is in.</summary>
/// <param name="IsAnother">It is in none of the languages spoken here.</param>
internal sealed record SaidText(List<Token> Tokens, Language Language, bool IsAnother)
{
    /// <param name="locale">The reader's.</param>
    public static SaidText Read(string text, string locale, NameFinder names)
    {
        var order = locale == "en-US" ? DateOrder.MonthFirst : DateOrder.DayFirst;
        var tokens = Tokeniser.Read(text, order);
        var language = LanguageOfText.Of(tokens, Language.OfLocale(locale), names);
        var isAnother = LanguageOfText.IsAnother(tokens, language);
        if (language != Language.English && Glossary.Of(language) is { } glossary && !isAnother)
            tokens = glossary.InEnglish(glossary.Spelling.Mend(Tokeniser.Read(text, DateOrder.DayFirst, glossary.Writing.DecimalMark), names), names);
        if (language == Language.English)
            tokens = Abbreviations.WrittenOut(tokens, names);
        return new(Spelling.English.Mend(tokens, names), language, isAnother);
    }
}
