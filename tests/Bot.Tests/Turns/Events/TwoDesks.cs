using System.Text.Json.Nodes;

namespace Bot.Tests.Turns.Events;

/// <summary>Two instances of the bot over one storage and one channel's service.</summary>
internal sealed class TwoDesks : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("desks-").FullName;

    private TwoDesks() { }

    public Desk One { get; private set; } = null!;

    public Desk Other { get; private set; } = null!;

    public static async Task<TwoDesks> OpenAsync()
    {
        var desks = new TwoDesks();
        var storage = Path.Combine(desks.folder, "desk.db");
        desks.One = await Desk.OpenAsync(storage);
        desks.Other = await Desk.OpenAsync(storage, desks.One.Connector);
        return desks;
    }

    /// <summary>The same activity, delivered to both at once and once more to each.</summary>
    public async Task PostToAllAsync(JsonNode activity)
    {
        await Task.WhenAll(One.PostAsync(activity.DeepClone()), Other.PostAsync(activity.DeepClone()));
        await One.PostAsync(activity.DeepClone());
        await Other.PostAsync(activity.DeepClone());
    }

    public async ValueTask DisposeAsync()
    {
        await Other.StopAsync();
        await One.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
