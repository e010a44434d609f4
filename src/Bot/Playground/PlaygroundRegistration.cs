namespace Bot.Playground;

internal static class PlaygroundRegistration
{
    private const string Switch = "--no-playground";

    /// <summary>The arguments with <c>--no-playground</c> written as the setting it stands for; a bare switch would swallow the argument after it.</summary>
    public static string[] Translate(string[] arguments) =>
        [.. arguments.Select(argument => argument == Switch ? $"--{PlaygroundOptions.Section}:{nameof(PlaygroundOptions.Enabled)}=false" : argument)];

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
