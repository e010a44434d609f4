using System.Security.Cryptography;
using System.Text;

namespace Bot.Understanding.Vocabulary;

/// <summary>What people say for each topic, from the <c>*.phrases.json</c> beside it.</summary>
internal static class Examples
{
    /// <summary>Stands for any account.</summary>
    public const string Account = "{account}";

    private const int OneOf = 5;

    /// <summary>Of all topics, in the order of their names.</summary>
    public static IReadOnlyList<Example> All { get; } = [.. typeof(Examples).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("phrases/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>
    /// A fifth of the examples are for measuring alone: no word is added and no rule is changed for their sake. Which ones follows from their text, so that
    /// nobody picks them.
    /// </summary>
    public static bool IsHeldBack(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text.ToLowerInvariant()))[0] % OneOf == 0;

    private static IEnumerable<Example> Read(string resource)
    {
        var file = Words.Resource(resource);
        var topic = file.GetProperty("topic").GetString()!;
        return [.. file.GetProperty("phrases").EnumerateArray().Select(phrase => new Example(topic, phrase.GetString()!, IsHeldBack(phrase.GetString()!)))];
    }
}

/// <param name="Text">May hold <see cref="Examples.Account"/>.</param>
internal sealed record Example(string Topic, string Text, bool IsHeldBack)
{
    public string About(string account) => Text.Replace(Examples.Account, account, StringComparison.Ordinal);
}
