using Bot.Search.Links;
using Bot.Turns.Dialogs;

namespace Bot.Turns.MessageExtensions;

internal static class MessageExtensionsRegistration
{
    /// <summary>What people can do where they write: look for records, log what they read, fill in dialogs.</summary>
    public static IServiceCollection AddMessageExtensions(this IServiceCollection services)
    {
        services.AddOptions<RecordLinkOptions>().BindConfiguration(RecordLinkOptions.Section)
            .Validate(options => options.IsValid, $"{RecordLinkOptions.Section}: each address must be one of https with {RecordLinkOptions.IdMark} once, and {nameof(RecordLinkOptions.Source)} must say whose ids they are.")
            .ValidateOnStart();
        return services
            .AddSingleton<ComposeBox>()
            .AddSingleton<SearchTurn>()
            .AddSingleton<LinkTurn>()
            .AddSingleton<DialogTurn>();
    }
}
