namespace Bot.Playground;

/// <summary>The section <c>Playground</c> of the configuration.</summary>
internal sealed class PlaygroundOptions
{
    internal const string Section = "Playground";

    /// <summary>False, or <c>--no-playground</c> on the command line: only the bot is started.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Where the page is served on 127.0.0.1. A free port is taken when this one is not.</summary>
    public int Port { get; set; } = 56150;

    /// <summary>Where the Playground's npm package is installed, once.</summary>
    public string Folder { get; set; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "AccountDesk", "playground");
}
