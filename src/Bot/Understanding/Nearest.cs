using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bot.Understanding.Grammar;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Accounts;
using Domain.Asking;

namespace Bot.Understanding;

/// <summary>Questions to offer where something cannot be answered: examples of <c>nearest.json</c>, and what is asked in similar words.</summary>
internal static class Nearest
{
    /// <summary>How many are offered.</summary>
    private const int Enough = 3;

    /// <summary>Offered when nothing comes nearer.</summary>
    private static readonly string[] Always = ["summary", "changes", "forecast", "help"];

    /// <summary>The examples name nothing, so they are the same question for every reader of a portfolio on a day.</summary>
    private static readonly ConditionalWeakTable<Portfolio, ConcurrentDictionary<(string Title, DateOnly Today), Question?>> Made = [];

    private static readonly FrozenDictionary<string, string> Titles =
        Words.File("nearest.json").EnumerateObject().ToFrozenDictionary(entry => entry.Name, entry => entry.Value.GetString()!);

    /// <summary>The example questions with these names, and more until there are three, as the bot itself understands them.</summary>
    /// <param name="accounts">What they shall be about; empty for everything.</param>
    /// <exception cref="KeyNotFoundException">When there is none of that name.</exception>
    public static ImmutableArray<NextQuestion> For(IEnumerable<string> names, UnderstandingContext context, params IReadOnlyCollection<RecordId> accounts) =>
        [.. names.Concat(Always).Distinct().Take(Enough).SelectMany(name => Known(Titles[name], context)).Select(next => About(next, accounts, context))];

    /// <summary>What is asked in the words that were understood, most words in common first, of different topics.</summary>
    public static ImmutableArray<NextQuestion> Like(IReadOnlyList<Span> spans, UnderstandingContext context)
    {
        var account = spans.OfType<Span.Named>().FirstOrDefault(named => named.Is(Names.NameKind.Account));
        var similar = SimilarExamples.To(spans.Select(span => span.Said), account is not null).Take(Enough).SelectMany(example => Read(example.About(account?.Name.Display ?? "", ""), context)).ToList();
        return [.. similar, .. For([], context).Take(Enough - similar.Count)];
    }

    internal static IEnumerable<string> All => Titles.Keys;

    private static IEnumerable<NextQuestion> Known(string title, UnderstandingContext context) =>
        Made.GetOrCreateValue(context.Portfolio).GetOrAdd((title, context.Today), key => Read(key.Title, context).FirstOrDefault()?.Question) is { } question ? [new NextQuestion(title, question)] : [];

    private static IEnumerable<NextQuestion> Read(string title, UnderstandingContext context) =>
        Understander.ReadPlainly(title, context with { Linked = [], Last = null }) is { } question ? [new NextQuestion(title, question)] : [];

    private static NextQuestion About(NextQuestion next, IReadOnlyCollection<RecordId> accounts, UnderstandingContext context) =>
        accounts.Count != 1 || next.Question.Topic == Topics.Help || context.View.Find(Account.Kind, accounts.First()) is not { Name: { } name }
            ? next
            : new($"{next.Title.TrimEnd('?')}, {name}", next.Question with { Scope = AccountScope.Of(true, [.. accounts]) });
}
