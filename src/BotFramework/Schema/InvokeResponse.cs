namespace BotFramework;

/// <summary>The answer to an invoke: the status and body of the HTTP response.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    /// <summary>A type of this library, a plain value or <see cref="RawJson"/>.</summary>
    public object? Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
