namespace Bot.Turns.Events;

internal static class EventsRegistration
{
    /// <summary>What the bot does about what happens around the conversations, one line per kind of event.</summary>
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddSingleton<OncePerPlace>()
        .AddSingleton<OwnerNotices>()
        .AddSingleton<BotAdded>()
        .AddSingleton<BotUpgraded>()
        .AddSingleton<BotRemoved>()
        .AddSingleton<ChannelDeleted>()
        .AddSingleton<TeamDeleted>()
        .AddSingleton<TeamArchived>()
        .AddSingleton<PlaceRenamed>()
        .AddSingleton<GuestWarning>()
        .AddSingleton<MembersChanged>()
        .AddSingleton<ChannelKindNote>()
        .AddSingleton<EntryOffers>()
        .AddSingleton<LoggedMessageChanged>();
}
