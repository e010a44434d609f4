using System.Diagnostics;
using Testing;
using Xunit;

namespace Bot.Tests.CommandLine;

public sealed class RunFolderTests
{
    [Fact]
    public async Task Dotnet_run_works_where_it_was_typed_so_that_a_folder_to_import_is_found()
    {
        using var asked = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", Repository.At("src", "Bot", "Bot.csproj"), "-getProperty:RunWorkingDirectory"])
        {
            RedirectStandardOutput = true,
        })!;
        var folder = await asked.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await asked.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, asked.ExitCode);
        Assert.Equal("", folder.Trim());
    }
}
