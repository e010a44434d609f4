using System.Text;
using System.Text.Json.Nodes;
using Bot.Rendering;
using Bot.Search.Briefs;
using BotFramework;
using Cards;

namespace Bot.Turns.MessageExtensions;

/// <summary>Records as what a message extension shows and inserts.</summary>
internal static class Results
{
    private const string Thumbnail = "application/vnd.microsoft.card.thumbnail";

    public static MessagingExtensionResponse Words(string text) => new() { ComposeExtension = new() { Type = "message", Text = text } };

    public static MessagingExtensionResponse List(IEnumerable<RecordBrief> briefs, Locale locale) => new()
    {
        ComposeExtension = new() { Type = "result", AttachmentLayout = "list", Attachments = [.. briefs.Select(brief => Attachment(brief, locale))] },
    };

    /// <summary>The card under a pasted address.</summary>
    public static MessagingExtensionResponse One(RecordBrief brief, Locale locale, Uri address) => new()
    {
        ComposeExtension = new() { Type = "result", AttachmentLayout = "list", Attachments = [Attachment(brief, locale, address)] },
    };

    private static MessagingExtensionAttachment Attachment(RecordBrief brief, Locale locale, Uri? url = null) => new(
        AdaptiveCard.ContentType, content: Wire.Raw(RecordCards.Of(brief, locale, url).CardJson!.Value), preview: Preview(brief, locale));

    /// <summary>A line of the list. Some clients read its text as markup, others show it as it stands: it holds nothing that is read differently.</summary>
    private static Attachment Preview(RecordBrief brief, Locale locale)
    {
        var thumbnail = new JsonObject { ["title"] = brief.Title, ["text"] = $"{brief.Subject[^1]}: {Wording.Say(brief.Line, locale)}".Replace('<', '‹').Replace('>', '›') };
        return new(Thumbnail, content: Wire.Raw(Encoding.UTF8.GetBytes(thumbnail.ToJsonString())));
    }
}
