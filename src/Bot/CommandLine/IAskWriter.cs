using System.Collections.Immutable;
using Bot.Understanding;

namespace Bot.CommandLine;

/// <summary>Tells what came of one text.</summary>
internal interface IAskWriter
{
    /// <param name="applied">What was written, a sentence each; empty when nothing was.</param>
    void Write(string text, Asked asked, ImmutableArray<string> applied);
}
