using BotFramework;

// What the rules must find: each type breaks one in another way. Nothing uses them.
namespace Bot.Tests.Rules.Planted;

internal sealed class InAField
{
    public Activity? Said { get; set; }
}

internal static class InABodyOnly
{
    public static string Text() => new Activity { Text = "planted" }.Text!;
}

internal static class InALambda
{
    public static Func<object> Make() => () => new Activity();
}

internal static class InAGenericArgument
{
    public static IReadOnlyList<object> Make() => new List<Activity>();
}

internal static class InAnAsyncMethod
{
    public static async Task<object> MakeAsync()
    {
        await Task.Yield();
        return new Activity();
    }
}

internal sealed class AsABase : Activity;

internal sealed class SpeaksUnasked(Bot.Turns.IConversationSender sender)
{
    public Task<string?> SpeakAsync() => sender.SendAsync("19:somewhere", Bot.Rendering.OutgoingMessage.Words("planted"), CancellationToken.None);
}

internal static class DeliversUnasked
{
    public static Type Delivery() => typeof(Bot.Outbox.IDelivery);
}

internal static class ReadsAFile
{
    public static bool Exists() => File.Exists("planted");
}

internal static class Innocent
{
    public static string Text() => "nothing forbidden here";
}
