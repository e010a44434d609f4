using System.Collections.Immutable;
using Bot.Understanding;
using Domain.Asking;

namespace Bot.CommandLine;

/// <summary>Orders in the terminal.</summary>
internal static class TerminalUpdates
{
    public static Reply Propose(UpdateOrder order) => new Reply.Unsupported(Sentence.Of($"That can be written in Teams only."), []);

    public static Task<ImmutableArray<string>> ApplyAsync() => Task.FromResult(ImmutableArray<string>.Empty);
}
