using System.Text.RegularExpressions;
using BotFramework;

namespace Bot.Turns;

/// <summary>What was said to the bot.</summary>
internal static partial class SaidText
{
    /// <summary>Without the bot's mention, which is found by id since its display text can be anything.</summary>
    public static string Of(Activity activity)
    {
        var text = activity.MentionsRecipient() ? activity.RemoveRecipientMention() : activity.Text;
        return text is null ? "" : Blanks.Replace(InsertedCard.Replace(text, "").Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase), " ").Trim();
    }

    /// <summary>Where in the text a card stands that was inserted by a message extension.</summary>
    [GeneratedRegex("<span class=\"inline-compose-card\".*?</span>\\s*</span>", RegexOptions.Singleline)]
    private static partial Regex InsertedCard { get; }

    [GeneratedRegex(@"[ \t\u00A0]+")]
    private static partial Regex Blanks { get; }
}
