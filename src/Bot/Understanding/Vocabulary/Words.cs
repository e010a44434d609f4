using System.Text.Json;
using Bot.Understanding.Scenarios;
using Domain.People;

namespace Bot.Understanding.Vocabulary;

/// <summary>The vocabulary files, read once.</summary>
internal static class Words
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>What each phrase of <c>words.json</c> stands for.</summary>
    public static PhraseTrie<Vocable> Known { get; } = ReadKnown();

    /// <summary>The entries of <c>out-of-reach.json</c> by their kind.</summary>
    public static IReadOnlyDictionary<string, OutOfReach> Kinds { get; } = ReadKinds();

    /// <summary>What people ask for that the bot does not do or hold, from <c>out-of-reach.json</c>.</summary>
    public static PhraseTrie<OutOfReach> OutOfReach { get; } = ReadOutOfReach();

    /// <summary>How updates begin, from <c>orders.json</c>.</summary>
    public static PhraseTrie<OrderCue> Orders { get; } = ReadCues("orders.json");

    /// <summary>The words of orders that change a deal, from <c>deal-orders.json</c>.</summary>
    public static PhraseTrie<OrderCue> DealOrders { get; } = ReadCues("deal-orders.json");

    /// <summary>The words of orders for a new deal, from <c>new-deals.json</c>.</summary>
    public static PhraseTrie<OrderCue> NewDeals { get; } = ReadCues("new-deals.json");

    /// <summary>What searches of the log are made of, from <c>searches.json</c>.</summary>
    public static PhraseTrie<OrderCue> Searches { get; } = ReadCues("searches.json");

    /// <summary>How we were in touch and how the client took it, from <c>interactions.json</c>.</summary>
    public static PhraseTrie<OrderCue> Interactions { get; } = ReadCues("interactions.json");

    /// <summary>What becomes of a review, from <c>review-orders.json</c>.</summary>
    public static PhraseTrie<OrderCue> ReviewOrders { get; } = ReadCues("review-orders.json");

    /// <summary>What people reply to a card without naming what it shows, from <c>card-replies.json</c>.</summary>
    public static PhraseTrie<OrderCue> CardReplies { get; } = ReadCues("card-replies.json");

    /// <summary>How orders about alerts begin, from <c>alert-orders.json</c>.</summary>
    public static PhraseTrie<OrderCue> AlertOrders { get; } = ReadCues("alert-orders.json");

    /// <summary>What the rules of alerts are called, from <c>alerts.json</c>.</summary>
    public static PhraseTrie<OrderCue> AlertRules { get; } = ReadCues("alerts.json");

    /// <summary>The words of orders about people, from <c>people-orders.json</c>.</summary>
    public static PhraseTrie<OrderCue> PeopleOrders { get; } = ReadCues("people-orders.json");

    /// <summary>The words of orders that say how far a deal is qualified, from <c>qualification-orders.json</c>.</summary>
    public static PhraseTrie<OrderCue> QualificationOrders { get; } = ReadCues("qualification-orders.json");

    /// <summary>The words of orders that change a risk, from <c>risk-orders.json</c>.</summary>
    public static PhraseTrie<OrderCue> RiskOrders { get; } = ReadCues("risk-orders.json");

    /// <summary>What people call the roles, from <c>roles.json</c>.</summary>
    public static PhraseTrie<RoleName> Roles { get; } = ReadRoles();

    /// <summary>What is said of what-ifs, from <c>scenarios.json</c>.</summary>
    public static PhraseTrie<ScenarioPhrase> Scenarios { get; } = ReadScenarios();

    /// <summary>Every phrase of a concept, written out.</summary>
    public static IReadOnlyList<string> Phrases(Concept concept) =>
        [.. File("words.json").GetProperty(concept.ToString()).EnumerateArray().SelectMany(template => PhraseTemplate.Expand(template.GetString()!))];

    /// <summary>The root of an embedded vocabulary file.</summary>
    internal static JsonElement File(string name) => Resource("vocabulary/" + name);

    /// <summary>The names of the embedded files that begin so, in order.</summary>
    internal static IEnumerable<string> Resources(string beginning) =>
        typeof(Words).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(beginning, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">When no such file is embedded.</exception>
    internal static JsonElement Resource(string name)
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The file {name} is not embedded.");
        using var document = JsonDocument.Parse(stream, Lenient);
        return document.RootElement.Clone();
    }

    private static PhraseTrie<Vocable> ReadKnown()
    {
        var trie = new PhraseTrie<Vocable>();
        foreach (var entry in File("words.json").EnumerateObject())
        {
            var vocable = new Vocable(Enum.Parse<Concept>(entry.Name));
            foreach (var template in entry.Value.EnumerateArray())
                foreach (var phrase in PhraseTemplate.Expand(template.GetString()!))
                    trie.Add(phrase, vocable);
        }

        return trie;
    }

    private static PhraseTrie<OutOfReach> ReadOutOfReach()
    {
        var trie = new PhraseTrie<OutOfReach>();
        foreach (var entry in File("out-of-reach.json").EnumerateArray())
            foreach (var template in entry.GetProperty("words").EnumerateArray())
                foreach (var phrase in PhraseTemplate.Expand(template.GetString()!))
                    trie.Add(phrase, Kinds[entry.GetProperty("kind").GetString()!]);
        return trie;
    }

    private static Dictionary<string, OutOfReach> ReadKinds() => File("out-of-reach.json").EnumerateArray()
        .Select((entry, at) => new OutOfReach(
            entry.TryGetProperty("isDoing", out _) ? 1 + at : 0, entry.GetProperty("kind").GetString()!, entry.GetProperty("why").GetString()!,
            [.. entry.GetProperty("nearest").EnumerateArray().Select(name => name.GetString()!)]))
        .ToDictionary(reason => reason.Kind);

    private static PhraseTrie<OrderCue> ReadCues(string file)
    {
        var trie = new PhraseTrie<OrderCue>();
        foreach (var entry in File(file).EnumerateObject())
        {
            var cue = new OrderCue(entry.Name);
            foreach (var template in entry.Value.EnumerateArray())
                foreach (var phrase in PhraseTemplate.Expand(template.GetString()!))
                    trie.Add(phrase, cue);
        }

        return trie;
    }

    private static PhraseTrie<ScenarioPhrase> ReadScenarios()
    {
        var trie = new PhraseTrie<ScenarioPhrase>();
        foreach (var entry in File("scenarios.json").EnumerateObject())
        {
            var phrase = new ScenarioPhrase(Enum.Parse<ScenarioCue>(entry.Name));
            foreach (var template in entry.Value.EnumerateArray())
                foreach (var words in PhraseTemplate.Expand(template.GetString()!))
                    trie.Add(words, phrase);
        }

        return trie;
    }

    private static PhraseTrie<RoleName> ReadRoles()
    {
        var trie = new PhraseTrie<RoleName>();
        foreach (var entry in File("roles.json").EnumerateObject())
        {
            var role = new RoleName(Enum.Parse<Role>(entry.Name));
            foreach (var template in entry.Value.EnumerateArray())
                foreach (var phrase in PhraseTemplate.Expand(template.GetString()!))
                    trie.Add(phrase, role);
        }

        return trie;
    }
}

internal sealed record Vocable(Concept Concept);

/// <param name="Order">Of several in one sentence the one with the least is meant, and of those the first: what is asked about before what shall be done.</param>
/// <param name="Kind">What it is, in a word or two: "contracts".</param>
/// <param name="Why">One sentence for the reader.</param>
/// <param name="Nearest">Names of example questions that come close.</param>
internal sealed record OutOfReach(int Order, string Kind, string Why, string[] Nearest);

internal sealed record OrderCue(string Name);

internal sealed record RoleName(Role Role);
