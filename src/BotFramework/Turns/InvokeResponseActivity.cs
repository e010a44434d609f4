namespace BotFramework;

/// <summary>How a handler hands the answer to an invoke to its adapter: as an activity that is never sent.</summary>
internal static class InvokeResponseActivity
{
    internal const string Type = "invokeResponse";
}
