using Bot.Outbox;
using Bot.Rendering;
using Domain.People;

namespace Bot.Tests.Outbox;

/// <summary>Teams, as far as the outbox goes: it notes each call, and takes all unless it is told what to answer.</summary>
internal sealed class StandInTeams(TimeProvider clock) : IDelivery
{
    private readonly Lock noting = new();

    public List<Call> Calls { get; } = [];

    /// <summary>The answers to the next calls.</summary>
    public Queue<SendOutcome> Next { get; } = new();

    /// <summary>Recipients whose conversation is silent.</summary>
    public HashSet<string> Silent { get; } = [];

    /// <summary>Set: the next post has arrived, and is answered when this is done.</summary>
    public TaskCompletionSource? Holding { get; set; }

    /// <summary>Who listens; somebody who sees nothing unless a test says otherwise.</summary>
    public Func<Recipient, Reader> Reader { get; set; } = to => new() { Name = to.Key, Role = Role.GlobalAccountManager };

    public IEnumerable<string> Texts => Calls.Select(call => call.Text);

    public ValueTask<string?> LocateAsync(Recipient to, CancellationToken cancellation) => ValueTask.FromResult(Silent.Contains(to.Key) ? null : to.Key);

    public ValueTask<Listeners?> ListenAsync(Recipient to, CancellationToken cancellation) =>
        ValueTask.FromResult(Silent.Contains(to.Key) ? null : new Listeners(to.Key, Reader(to)));

    public async Task<SendOutcome> PostAsync(string conversation, OutgoingMessage message, string? under, CancellationToken cancellation)
    {
        var answer = Note("post", conversation, message, under, null);
        if (Holding is { } holding)
        {
            Holding = null;
            await holding.Task;
        }

        return answer;
    }

    public Task<SendOutcome> EditAsync(string conversation, string activityId, OutgoingMessage message, CancellationToken cancellation) =>
        Task.FromResult(Note("edit", conversation, message, null, activityId));

    private SendOutcome Note(string what, string conversation, OutgoingMessage message, string? under, string? edited)
    {
        lock (noting)
        {
            Calls.Add(new(clock.GetUtcNow(), what, conversation, message.Text, under));
            return Next.TryDequeue(out var answer) ? answer : new SendOutcome.Taken(edited ?? $"m{Calls.Count}");
        }
    }

    internal sealed record Call(DateTimeOffset At, string What, string Conversation, string Text, string? Under);
}
