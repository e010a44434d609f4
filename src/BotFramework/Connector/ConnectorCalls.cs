namespace BotFramework;

/// <summary>For whoever repeats calls themselves, with a memory that outlives the process.</summary>
public static class ConnectorCalls
{
    private static readonly AsyncLocal<bool> Once = new();

    internal static bool AreMadeOnce => Once.Value;

    /// <summary>Until it is disposed of, what fails in this flow is told at once and not repeated.</summary>
    public static IDisposable MadeOnce()
    {
        Once.Value = true;
        return new Scope();
    }

    private sealed class Scope : IDisposable
    {
        public void Dispose() => Once.Value = false;
    }
}
