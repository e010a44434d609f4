using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>A dialog is opened, or what was entered in it is sent.</summary>
public class TaskModuleRequest
{
    /// <summary>What the button carried, merged with the inputs of the dialog.</summary>
    [JsonConverter(typeof(PayloadConverter))]
    public object? Data { get; set; }

    public TaskModuleRequestContext? Context { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}

public class TaskModuleRequestContext
{
    /// <summary>default, dark or contrast.</summary>
    public string? Theme { get; set; }
}

/// <summary>What the client does next: go on with a dialog, or say something.</summary>
public class TaskModuleResponse
{
    [JsonConverter(typeof(WrittenAsItIs<TaskModuleResponseBase>))]
    public TaskModuleResponseBase? Task { get; set; }
}

public class TaskModuleResponseBase
{
    public TaskModuleResponseBase()
    {
    }

    public TaskModuleResponseBase(string? type = null) => Type = type;

    /// <summary><c>continue</c> or <c>message</c>.</summary>
    public string? Type { get; set; }
}

/// <summary>Shows this dialog, in place of one that is open.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleContinueResponse() : base("continue")
    {
    }

    public TaskModuleContinueResponse(TaskModuleTaskInfo? value = null) : base("continue") => Value = value;

    public TaskModuleTaskInfo? Value { get; set; }
}

/// <summary>Closes the dialog and says something.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public TaskModuleMessageResponse() : base("message")
    {
    }

    public TaskModuleMessageResponse(string? value = null) : base("message") => Value = value;

    public string? Value { get; set; }
}

/// <summary>A dialog.</summary>
public class TaskModuleTaskInfo
{
    public string? Title { get; set; }

    /// <summary>Pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    [JsonConverter(typeof(PayloadConverter))]
    public object? Height { get; set; }

    /// <summary>Pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    [JsonConverter(typeof(PayloadConverter))]
    public object? Width { get; set; }

    public Attachment? Card { get; set; }
}
