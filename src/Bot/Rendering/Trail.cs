using System.Collections.Immutable;
using Bot.Understanding.Memory;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>
/// The questions whose answers a card showed before its present one, latest last: what "Back" goes back to. Buttons carry it, so that a card that is drilled
/// into needs no memory of ours. What a client sends back only names kept questions, which are answered anew for whoever presses.
/// </summary>
public readonly record struct Trail
{
    /// <summary>Further back is forgotten: buttons must stay small.</summary>
    private const int Longest = 4;

    private readonly ImmutableArray<string> keys;

    private Trail(ImmutableArray<string> keys) => this.keys = keys;

    public static Trail Empty { get; }

    /// <summary>The key of the question before; null at the beginning.</summary>
    public string? Last => Keys is [.., var last] ? last : null;

    private ImmutableArray<string> Keys => keys.IsDefault ? [] : keys;

    /// <summary>The trail without its last step: what is left after going back.</summary>
    public Trail Before => new(Keys is [] ? [] : Keys[..^1]);

    public Trail Then(Question question) => new([.. Keys.TakeLast(Longest - 1), QuestionKey.Of(question)]);

    /// <summary>As a button carried it; whatever is no trail of ours is empty.</summary>
    public static Trail Parse(string? text) => text is { Length: > 0 and < 200 } && text.Split(' ') is var said && said.Length <= Longest && said.All(QuestionKey.IsOne)
        ? new([.. said])
        : Empty;

    public override string ToString() => string.Join(' ', Keys);
}
