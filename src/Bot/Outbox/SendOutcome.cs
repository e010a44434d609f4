namespace Bot.Outbox;

/// <summary>What became of a call to Teams, as far as anybody can know.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    /// <summary>Teams has it.</summary>
    public sealed record Taken(string ActivityId) : SendOutcome;

    /// <summary>Surely not taken; later it may be.</summary>
    /// <param name="After">How long Teams wants to be left alone; null when it does not say.</param>
    /// <param name="IsThrottled">Too many calls of all conversations together.</param>
    public sealed record NotTaken(string Trouble, TimeSpan? After = null, bool IsThrottled = false) : SendOutcome;

    /// <summary>Nobody knows: the answer was lost.</summary>
    public sealed record Unknown(string Trouble) : SendOutcome;

    /// <summary>The conversation takes nothing from the bot any more.</summary>
    public sealed record Closed : SendOutcome;

    /// <summary>The message that was to be edited is no more.</summary>
    public sealed record Gone : SendOutcome;

    /// <summary>This very message is wrong: sending it again changes nothing.</summary>
    public sealed record Rejected(string Trouble) : SendOutcome;
}
