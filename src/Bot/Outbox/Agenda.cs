namespace Bot.Outbox;

/// <summary>What this instance knows to be waiting, by conversation and in order. A hint: whether something may be sent is decided by the rows.</summary>
internal sealed class Agenda
{
    private readonly Dictionary<string, Queue<Waiting>> lanes = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> ready = new();

    public int Count => lanes.Values.Sum(lane => lane.Count);

    /// <summary>The earliest moment at which there may be something to send; null when nothing waits.</summary>
    public DateTimeOffset? NextAt => ready.TryPeek(out _, out var at) ? at : null;

    /// <summary>What is waiting now. Two instances begin with different conversations, so that they seldom meet.</summary>
    public void Fill(IEnumerable<Waiting> waiting, Random chance)
    {
        lanes.Clear();
        ready.Clear();
        foreach (var lane in waiting.GroupBy(one => one.Conversation, StringComparer.Ordinal))
            lanes.Add(lane.Key, new(lane.OrderBy(one => one.Row, StringComparer.Ordinal)));
        var conversations = lanes.Keys.ToArray();
        chance.Shuffle(conversations);
        foreach (var conversation in conversations)
            ready.Enqueue(conversation, lanes[conversation].Peek().DueAt);
    }

    /// <summary>The first of a conversation whose time has come; nobody gets it again before it is put back.</summary>
    public Waiting? Take(DateTimeOffset now)
    {
        if (!ready.TryPeek(out var conversation, out var at) || at > now)
            return null;
        ready.Dequeue();
        return lanes[conversation].Peek();
    }

    /// <summary>It could not be sent; the conversation is looked at again at the moment.</summary>
    public void PutBack(Waiting waiting, DateTimeOffset at)
    {
        // Filled meanwhile, the conversation is on the list already.
        if (lanes.TryGetValue(waiting.Conversation, out var lane) && lane.Count > 0 && lane.Peek() == waiting)
            ready.Enqueue(waiting.Conversation, at);
    }

    /// <summary>It is finished; the next of its conversation may follow.</summary>
    public void Finish(Waiting waiting, DateTimeOffset now)
    {
        var lane = lanes[waiting.Conversation];
        lane.Dequeue();
        if (lane.TryPeek(out var next))
            ready.Enqueue(waiting.Conversation, next.DueAt > now ? next.DueAt : now);
        else
            lanes.Remove(waiting.Conversation);
    }
}
