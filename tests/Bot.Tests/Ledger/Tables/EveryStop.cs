using Bot.Ledger.Tables;
using Xunit;

namespace Bot.Tests.Ledger.Tables;

/// <summary>Stops a flow at every place where it touches storage, and looks at what a restart makes of it.</summary>
internal static class EveryStop
{
    /// <summary>
    /// Runs <paramref name="flow"/> once undisturbed to learn its calls, then twice per call on a fresh storage: stopped before it, and stopped after it.
    /// After each stop <paramref name="restartAndCheck"/> gets the storage as it was left. Returns the number of calls.
    /// </summary>
    /// <param name="fresh">A new storage in the state before the flow.</param>
    public static async Task<int> BeforeAndAfterEachCall(Func<Task<ITables>> fresh, Func<ITables, Task> flow, Func<ITables, Task> restartAndCheck)
    {
        var undisturbed = await fresh();
        var counting = new FaultyTables(undisturbed);
        await flow(counting);
        await restartAndCheck(undisturbed);
        foreach (var (index, call) in counting.Calls.Index())
            foreach (var fault in (Fault[])[new Fault.StopBefore(), new Fault.StopAfter()])
            {
                var storage = await fresh();
                var stopping = new FaultyTables(storage).At(index + 1, fault);
                try
                {
                    await Assert.ThrowsAnyAsync<Exception>(() => flow(stopping));
                    await restartAndCheck(storage);
                }
                catch (Exception exception)
                {
                    throw new InvalidOperationException($"{fault.GetType().Name} {call}: {exception.Message}", exception);
                }
            }
        return counting.Calls.Count;
    }
}
