using Bot.Understanding.Names;
using Bot.Understanding.Orders.Reports;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Notes;

namespace Bot.Understanding.Orders.Interactions;

/// <summary>
/// What a note tells of how we were in touch: <c>called Chiara on Friday, she is unhappy with the price</c> is a call, with Chiara, on Friday, taken badly. The note
/// keeps every word; what is not plainly said stays empty.
/// </summary>
internal sealed class InteractionReader(UnderstandingContext context)
{
    /// <summary>How we were in touch is said at the beginning.</summary>
    private const int Within = 6;

    private readonly PeriodReader periods = new(context.View.Calendar, context.Today);

    /// <param name="tokens">Of the whole order.</param>
    /// <param name="content">Of what is noted.</param>
    public UpdateOrder Read(UpdateOrder note, IReadOnlyList<Token> tokens, IReadOnlyList<Token> content)
    {
        if ((HowIn(tokens.Take(Within)) ?? HowIn(content.Take(2))) is not { } interaction)
            return note;
        return note with
        {
            Interaction = interaction,
            Contacts = [.. new ContactFinder(context.View, note.Accounts.IsEmpty ? context.Linked : note.Accounts).In(tokens).Select(contact => contact.Id)],
            Day = Day(tokens),
            Sentiment = MoodIn(tokens),
        };
    }

    /// <summary>What was said first of how we were in touch: "called after the meeting" is a call.</summary>
    public static Interaction? HowIn(IEnumerable<Token> said) => Cues(said).Select(InteractionOf).FirstOrDefault(interaction => interaction is not null);

    /// <summary>What was said last of how the client took it.</summary>
    public static Sentiment? MoodIn(IEnumerable<Token> said) => Cues(said).Select(SentimentOf).LastOrDefault(sentiment => sentiment is not null);

    /// <summary>When it was: a day in the first clause that is not to come.</summary>
    private DateOnly? Day(IReadOnlyList<Token> tokens)
    {
        Token[] first = [.. tokens.TakeWhile((token, at) => !token.IsMark('.') && !token.IsMark(';') && !token.IsMark(':') && !Speech.BeginsAt(tokens, at))];
        for (var at = 0; at < first.Length; at++)
            if (periods.Read(first, at) is { When: { IsDay: true, Behind.Start: var day } } && day <= context.Today)
                return day;
        return null;
    }

    private static IEnumerable<string> Cues(IEnumerable<Token> said)
    {
        Token[] tokens = [.. said];
        for (var at = 0; at < tokens.Length;)
            if (Words.Interactions.Longest(tokens, at) is { } cue)
            {
                yield return cue.Meaning.Name;
                at += cue.Length;
            }
            else
                at++;
    }

    private static Interaction? InteractionOf(string name) => name switch { "call" => Interaction.Call, "meeting" => Interaction.Meeting, "mail" => Interaction.Mail, _ => null };

    private static Sentiment? SentimentOf(string name) => name switch { "positive" => Sentiment.Positive, "neutral" => Sentiment.Neutral, "negative" => Sentiment.Negative, _ => null };
}
