using System.Collections.Immutable;

namespace Domain.Asking;

/// <summary>
/// A sentence for people whose numbers, dates and amounts are still values, so that it can be written in the reader's own formats.
/// Arguments are <see cref="Quantity"/>, <see cref="Money"/>, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/>, int or string.
/// </summary>
public sealed record Sentence(string Template, ImmutableArray<object> Arguments)
{
    /// <summary>The pieces that it was put together of, each of which can be said in another language by itself; empty for one that was made as a whole.</summary>
    public ImmutableArray<Sentence> Parts { get; init; } = [];

    /// <summary>From an interpolated string: <c>Sentence.Of($"{amount} won in {period.Label}")</c>.</summary>
    /// <exception cref="ArgumentException">When an argument is of another type.</exception>
    public static Sentence Of(FormattableString text)
    {
        foreach (var argument in text.GetArguments())
            if (argument is not (Quantity or Money or DateOnly or DateTimeOffset or int or string))
                throw new ArgumentException($"A sentence cannot hold a {argument?.GetType().Name ?? "null"}: {text.Format}", nameof(text));
        return new(text.Format, [.. text.GetArguments().Select(argument => argument!)]);
    }

    public bool Equals(Sentence? other) =>
        other is not null && Template == other.Template && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan());

    public override int GetHashCode() => Arguments.Aggregate(Template.GetHashCode(StringComparison.Ordinal), HashCode.Combine);
}
