namespace Bot.Turns.MessageExtensions;

internal static class MessageExtensionsRegistration
{
    /// <summary>What people can do where they write: look for records.</summary>
    public static IServiceCollection AddMessageExtensions(this IServiceCollection services) => services
        .AddSingleton<ComposeBox>()
        .AddSingleton<SearchTurn>();
}
