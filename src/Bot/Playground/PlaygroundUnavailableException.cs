namespace Bot.Playground;

/// <summary>The Playground cannot be had here; the message says why, in a few words that continue a sentence.</summary>
internal sealed class PlaygroundUnavailableException(string reason) : Exception(reason);
