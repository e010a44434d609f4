using Bot.Ledger.Tables;

namespace Bot.Tests.Ledger.Tables;

/// <summary>What goes wrong at one call of storage.</summary>
internal abstract record Fault
{
    private Fault() { }

    /// <summary>The process dies before the call: nothing is done, and nothing after it.</summary>
    public sealed record StopBefore : Fault;

    /// <summary>The process dies after the call was carried out, before its answer is seen.</summary>
    public sealed record StopAfter : Fault;

    /// <summary>The storage refuses to work: nothing is done. Busy (503) unless said otherwise.</summary>
    public sealed record Fails(StorageTrouble Trouble = StorageTrouble.Busy) : Fault;

    /// <summary>The call is carried out, and its answer is lost.</summary>
    public sealed record TimedOutAfterSuccess : Fault;

    /// <summary>The write is carried out, and then reported as refused: the client repeated it and met itself.</summary>
    public sealed record RefusedAfterSuccess : Fault;

    /// <summary>The write is refused (409, 412, 404) without anything being done, as if another had been there and gone.</summary>
    public sealed record Refuses(RefusalReason Reason, int Index = 0) : Fault;

    /// <summary>Someone else's work gets in just before the call, which then meets what it left.</summary>
    public sealed record Overtaken(Func<ITables, Task> By) : Fault;
}

/// <summary>The process is no more; only a test may catch it.</summary>
internal sealed class SimulatedCrash(string call) : Exception($"stopped at {call}");
