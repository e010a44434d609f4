using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>What somebody types into the search of a message extension.</summary>
public class MessagingExtensionQuery
{
    /// <summary>Which search of the manifest; clients may leave it out.</summary>
    public string? CommandId { get; set; }

    public IList<MessagingExtensionParameter>? Parameters { get; set; }

    public MessagingExtensionQueryOptions? QueryOptions { get; set; }

    public string? State { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}

public class MessagingExtensionParameter
{
    public string? Name { get; set; }

    [JsonConverter(typeof(PayloadConverter))]
    public object? Value { get; set; }
}

/// <summary>Which results are wanted.</summary>
public class MessagingExtensionQueryOptions
{
    public int? Skip { get; set; }

    public int? Count { get; set; }
}

/// <summary>The answer to a search, or to a link.</summary>
public class MessagingExtensionResponse
{
    public MessagingExtensionResult? ComposeExtension { get; set; }
}

public class MessagingExtensionResult
{
    /// <summary><c>list</c> or <c>grid</c>.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary><c>result</c> or <c>message</c>.</summary>
    public string? Type { get; set; }

    public IList<MessagingExtensionAttachment>? Attachments { get; set; }

    /// <summary>What a <c>message</c> says.</summary>
    public string? Text { get; set; }
}

/// <summary>A card to insert, and how it looks in the list of results.</summary>
public class MessagingExtensionAttachment : Attachment
{
    public MessagingExtensionAttachment()
    {
    }

    public MessagingExtensionAttachment(
        string? contentType = null, string? contentUrl = null, object? content = null, string? name = null, string? thumbnailUrl = null, Attachment? preview = null)
        : base(contentType, contentUrl, content, name, thumbnailUrl) => Preview = preview;

    public Attachment? Preview { get; set; }
}

/// <summary>An action of a message extension is opened, or its dialog is sent.</summary>
public class MessagingExtensionAction : TaskModuleRequest
{
    public string? CommandId { get; set; }

    /// <summary><c>message</c>, <c>compose</c> or <c>commandbox</c>.</summary>
    public string? CommandContext { get; set; }

    /// <summary>The message it is about; null from anywhere but a message.</summary>
    public MessageActionsPayload? MessagePayload { get; set; }

    public string? State { get; set; }
}

/// <summary>What the client does next: go on with the dialog, or insert a card.</summary>
public class MessagingExtensionActionResponse
{
    [JsonConverter(typeof(WrittenAsItIs<TaskModuleResponseBase>))]
    public TaskModuleResponseBase? Task { get; set; }

    public MessagingExtensionResult? ComposeExtension { get; set; }
}

/// <summary>A link that was pasted.</summary>
public class AppBasedLinkQuery
{
    public string? Url { get; set; }

    public string? State { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}
