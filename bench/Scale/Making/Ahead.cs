namespace Scale.Making;

/// <summary>The system's clock, put forward by hand: what a copy of the ledger looks at for a minute after a change is then long past.</summary>
internal sealed class Ahead : TimeProvider
{
    private TimeSpan by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;

    public void Move(TimeSpan further) => by += further;
}
