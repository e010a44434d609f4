namespace Bot.Playground;

internal static class PlaygroundRegistration
{
    /// <summary>In Development, starts the Agents Playground, an emulated Teams in the browser, beside the bot.</summary>
    public static WebApplicationBuilder AddPlayground(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(PlaygroundOptions.Section);
        if (!builder.Environment.IsDevelopment() || !section.GetValue(nameof(PlaygroundOptions.Enabled), true))
            return builder;
        builder.Services.Configure<PlaygroundOptions>(section);
        builder.Services.AddHostedService<PlaygroundService>();
        return builder;
    }
}
