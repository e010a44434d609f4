namespace Bot.Status;

/// <summary>Looks at one thing that the bot needs.</summary>
internal interface IStatusCheck
{
    /// <summary>The name of what is looked at, should the look itself fail.</summary>
    string Area { get; }

    Task<Finding> FindAsync(CancellationToken cancellation);
}
