using System.Collections.Immutable;
using Bot.Ledger.Tables;
using Domain.Asking;

namespace Bot.Status;

/// <summary>Examines everything, in the order in which it would be read.</summary>
internal sealed class StatusDesk(IEnumerable<IStatusCheck> checks, TimeProvider clock)
{
    public async Task<StatusReport> ExamineAsync(CancellationToken cancellation)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var check in checks)
            if (await FindAsync(check, findings, cancellation) is { } finding)
                findings.Add(finding);
        return new(findings.ToImmutable(), clock.GetUtcNow());
    }

    // What cannot be looked at is a finding too, unless it is known already that storage does not work: that is one thing to mend, not seven.
    private static async Task<Finding?> FindAsync(IStatusCheck check, IEnumerable<Finding> before, CancellationToken cancellation)
    {
        try
        {
            return await check.FindAsync(cancellation);
        }
        catch (StorageException) when (before.Any(finding => finding.Level == Level.Bad))
        {
            return null;
        }
        catch (StorageException trouble)
        {
            return Finding.Bad(check.Area, $"This cannot be read: {Words(trouble.Trouble)}.", $"See what is said about storage.");
        }
    }

    internal static string Words(StorageTrouble trouble) => trouble switch
    {
        StorageTrouble.Unreachable => "storage cannot be reached",
        StorageTrouble.TimedOut => "storage does not answer in time",
        StorageTrouble.Busy => "storage is too busy",
        StorageTrouble.AccessDenied => "storage refuses access",
        StorageTrouble.TooLarge => "storage takes no more",
        _ => "storage reports trouble",
    };
}

internal sealed record StatusReport(ImmutableArray<Finding> Findings, DateTimeOffset At)
{
    public int NotGood => Findings.Count(finding => finding.Level != Level.Good);

    public bool IsBad => Findings.Any(finding => finding.Level == Level.Bad);

    public Sentence Headline => NotGood switch
    {
        0 => Sentence.Of($"All is well"),
        1 => Sentence.Of($"1 thing needs you"),
        var count => Sentence.Of($"{count} things need you"),
    };
}
