using System.Globalization;
using Spectre.Console;

namespace Bot.Import.CommandLine;

/// <summary>A progress bar on a terminal, one plain line a file elsewhere.</summary>
internal static class ProgressWatcher
{
    public static async Task<T> RunAsync<T>(TextWriter output, Func<IImportWatcher, Task<T>> work)
    {
        if (output != Console.Out || Console.IsOutputRedirected)
            return await work(new Lines(output));
        return await AnsiConsole.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(progress => work(new Bar(progress.AddTask("Reading").IsIndeterminate())));
    }

    private sealed class Lines(TextWriter output) : IImportWatcher
    {
        public void Read(string file, int rows) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read {file}: {rows:N0} rows"));

        public void Written(int changes, int of) { }
    }

    private sealed class Bar(ProgressTask task) : IImportWatcher
    {
        public void Read(string file, int rows) => task.Description = string.Create(CultureInfo.InvariantCulture, $"Read {Markup.Escape(file)} ({rows:N0} rows)");

        public void Written(int changes, int of)
        {
            task.IsIndeterminate(false);
            task.Description = string.Create(CultureInfo.InvariantCulture, $"Writing {of:N0} changes");
            task.MaxValue = of;
            task.Value = changes;
        }
    }
}
