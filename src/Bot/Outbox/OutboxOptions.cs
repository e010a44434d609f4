namespace Bot.Outbox;

/// <summary>Section <c>Outbox</c>: how what the bot says unasked goes out.</summary>
public sealed class OutboxOptions
{
    /// <summary>False: this instance says nothing by itself.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often it is looked whether something is due.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// For how long the instance that speaks in a conversation has it for itself. Longer than a call to Teams may take and than the clocks of two instances may
    /// differ, together.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How many messages of all instances together go out a second, on average. Teams allows an app 50 calls a second in a tenant; what is left is for answers.
    /// </summary>
    public double PerSecond { get; set; } = 40;

    /// <summary>How many conversations an instance speaks in at the same time.</summary>
    public int AtOnce { get; set; } = 16;

    /// <summary>How often a message is tried before it is given up.</summary>
    public int MostAttempts { get; set; } = 8;

    /// <summary>The wait after the first failure; it doubles with each further one.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait after a failure, unless Teams asks for a longer one.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long it is known what became of a message.</summary>
    public TimeSpan Kept { get; set; } = TimeSpan.FromDays(14);
}
