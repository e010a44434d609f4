using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Domain.Asking;

namespace Bot.Understanding.Vocabulary;

/// <summary>
/// What people say, with what it is taken for: for each topic from the <c>*.phrases.json</c> beside it, for all else from <c>out-of-reach-examples.json</c> and
/// <c>other-examples.json</c>. In a file named <c>*.{code}.phrases.json</c> they are in that language.
/// </summary>
internal static class Examples
{
    /// <summary>Stands for any account.</summary>
    public const string Account = "{account}";

    /// <summary>Stands for one of our people.</summary>
    public const string Person = "{person}";

    private const int OneOf = 5;

    /// <summary>Topics first, in the order of their files.</summary>
    public static IReadOnlyList<Example> All { get; } =
    [
        .. Words.Resources("phrases/").SelectMany(OfTopic),
        .. Listed(Words.File("out-of-reach-examples.json"), "unsupported:"),
        .. Listed(Words.File("other-examples.json"), ""),
    ];

    /// <summary>
    /// A fifth of the examples are for measuring alone: no word is added and no rule is changed for their sake. Which ones follows from their text, so that
    /// nobody picks them.
    /// </summary>
    public static bool IsHeldBack(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text.ToLowerInvariant()))[0] % OneOf == 0;

    private static IEnumerable<Example> OfTopic(string resource)
    {
        var file = Words.Resource(resource);
        var topic = file.GetProperty("topic").GetString()!;
        var readings = file.TryGetProperty("readings", out var listed) ? Listed(listed, "") : [];
        var language = Language.All.FirstOrDefault(language => resource.Contains($".{language.Code}.phrases.", StringComparison.Ordinal)) ?? Language.English;
        return [.. Texts(file.GetProperty("phrases")).Select(text => new Example(topic, text)).Concat(readings).Select(example => example with { Language = language })];
    }

    private static IEnumerable<Example> Listed(JsonElement lists, string before) =>
        lists.EnumerateObject().SelectMany(list => Texts(list.Value).Select(text => new Example(before + list.Name, text)));

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString()!);
}

/// <param name="Read">What it is taken for, as <see cref="Notation"/> writes it: a topic alone, or a whole question.</param>
/// <param name="Text">Both may hold <see cref="Examples.Account"/> and <see cref="Examples.Person"/>.</param>
internal sealed record Example(string Read, string Text)
{
    public Language Language { get; init; } = Language.English;

    public bool IsHeldBack { get; } = Examples.IsHeldBack(Text);

    /// <summary>The topic, or what is not a question.</summary>
    public string Head => Read.Split(' ')[0];

    /// <summary>Whether all slots are told, not the topic alone.</summary>
    public bool IsWhole => Read.Contains(' ', StringComparison.Ordinal);

    public string About(string account, string person) => Filled(Text, account, person);

    public string ReadAbout(string account, string person) => Filled(Read, account, person);

    private static string Filled(string text, string account, string person) =>
        text.Replace(Examples.Account, account, StringComparison.Ordinal).Replace(Examples.Person, person, StringComparison.Ordinal);
}
