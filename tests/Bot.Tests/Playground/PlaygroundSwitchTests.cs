using Bot.Playground;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Bot.Tests.Playground;

public sealed class PlaygroundSwitchTests
{
    [Fact]
    public void The_switch_turns_the_Playground_off_and_leaves_the_argument_after_it_alone()
    {
        var settings = new ConfigurationBuilder().AddCommandLine(PlaygroundRegistration.Translate(["--no-playground", "--urls", "http://127.0.0.1:4000"])).Build();

        Assert.False(settings.GetValue("Playground:Enabled", true));
        Assert.Equal("http://127.0.0.1:4000", settings["urls"]);
    }
}
