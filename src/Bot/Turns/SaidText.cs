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
        return text is null ? "" : Blanks.Replace(text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase), " ").Trim();
    }

    [GeneratedRegex(@"[ \t\u00A0]+")]
    private static partial Regex Blanks { get; }
}
