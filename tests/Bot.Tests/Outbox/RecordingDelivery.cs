using Bot.Outbox;
using Bot.Rendering;
using Domain;
using Domain.People;

namespace Bot.Tests.Outbox;

/// <summary>Teams, as far as the outbox goes: every recipient has a conversation of their key, whose reader sees the accounts of Ines.</summary>
internal sealed class RecordingDelivery : IDelivery
{
    private int sent;

    public List<(string To, OutgoingMessage Message)> Sent { get; } = [];

    public bool Refuses { get; set; }

    /// <summary>The next look for a conversation times out, as a call may.</summary>
    public bool TimesOutOnce { get; set; }

    /// <summary>Done when that has happened.</summary>
    public TaskCompletionSource TimedOut { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the first message is sent.</summary>
    public TaskCompletionSource FirstSent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ValueTask<string?> LocateAsync(Recipient to, CancellationToken cancellation)
    {
        if (!TimesOutOnce)
            return ValueTask.FromResult<string?>(to.Key);
        TimesOutOnce = false;
        TimedOut.SetResult();
        throw new TaskCanceledException("The call timed out.");
    }

    public ValueTask<Listeners?> ListenAsync(Recipient to, CancellationToken cancellation) => ValueTask.FromResult<Listeners?>(new(to.Key, new Reader
    {
        Person = new("ines"),
        Name = "Inês",
        Role = Role.GlobalAccountManager,
        Leads = [new("brightwater")],
        Elsewhere = Clearance.Money,
        Locale = "en-GB",
        TimeZone = "Europe/Lisbon",
    }));

    public Task<SendOutcome> PostAsync(string conversation, OutgoingMessage message, string? under, CancellationToken cancellation)
    {
        if (Refuses)
            return Task.FromResult<SendOutcome>(new SendOutcome.Closed());
        lock (Sent)
            Sent.Add((conversation, message));
        FirstSent.TrySetResult();
        return Task.FromResult<SendOutcome>(new SendOutcome.Taken($"m{Interlocked.Increment(ref sent)}"));
    }

    public Task<SendOutcome> EditAsync(string conversation, string activityId, OutgoingMessage message, CancellationToken cancellation) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Taken(activityId));
}
