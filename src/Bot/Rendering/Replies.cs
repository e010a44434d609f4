using System.Collections.Immutable;
using Bot.Rendering.Languages;
using Cards;
using Domain;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>Replies as messages.</summary>
public static class Replies
{
    private const int LongestQuote = 200;

    /// <summary>One message for one reply; <see cref="Reply.Proposed"/> is drawn as something to confirm.</summary>
    /// <param name="proposalKey">Under which a proposal waits; only for those that must be confirmed.</param>
    /// <param name="trail">What the card showed before, for a reply that takes its place.</param>
    public static OutgoingMessage Message(Reply reply, Locale locale, string? proposalKey = null, Trail trail = default)
    {
        var (said, spoken) = SpokenReply.Of(reply, locale);
        return Drawn(said, spoken, proposalKey, trail) with { Language = spoken.Language };
    }

    private static OutgoingMessage Drawn(Reply reply, Locale locale, string? proposalKey, Trail trail) => reply switch
    {
        Reply.Answered { Answer: var answer } => Answered(answer, locale, trail),
        Reply.Clarify clarify => Choice([], Wording.Say(clarify.Ask, locale), clarify.Choices, locale.In("Which one?")),
        Reply.Unsupported unsupported => Choice([], Wording.Say(unsupported.Why, locale), unsupported.Nearest, locale.In("What I can tell you instead:")),
        Reply.NotUnderstood unclear => Choice(
            [], locale.In("I did not understand that."), unclear.Nearest, locale.Fill($"You wrote: {Quoted(unclear.Text)}"), locale.In("Ask me for help to see what I can do.")),
        Reply.Refused refused => Refused(Wording.Say(refused.Why, locale), locale),
        Reply.Proposed { Proposal: var proposal } => ProposalCards.Proposed(proposal, locale, proposalKey),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A greeting or thanks.</summary>
    public static OutgoingMessage Words(Sentence words, Locale locale) => OutgoingMessage.Words(Wording.Say(Phrasebook.Of(locale.Wanted)?.Say(words) ?? words, locale));

    /// <summary>Several as one message when they fit into one card, in order; else each its own.</summary>
    public static ImmutableArray<OutgoingMessage> Together(ImmutableArray<OutgoingMessage> messages)
    {
        if (messages.Length < 2 || messages.Any(message => message.File is not null))
            return messages;
        var cards = messages.Select(message => message.Card ?? Plain(message.Text)).ToArray();
        var joined = new AdaptiveCard
        {
            FallbackText = string.Join("\n\n", cards.Select(card => card.FallbackText)),
            Body =
            [
                .. cards.Select((card, at) => new AdaptiveContainer
                {
                    Separator = at > 0,
                    Spacing = at > 0 ? AdaptiveSpacing.Large : AdaptiveSpacing.Default,
                    Items = [.. card.Body.Select(element => Distinct(element, at)), .. Buttons(card, at)],
                }),
            ],
        };
        return joined.FitsTeams()
            ? [new(string.Join("; ", messages.Select(message => message.Summary)), string.Join("\n\n", messages.Select(message => message.Text)))
            {
                Card = joined,
                Questions = [.. messages.SelectMany(message => message.Questions)],
                Shown = [.. messages.SelectMany(message => message.Shown).Distinct()],
            }]
            : messages;
    }

    /// <summary>Something broke on our side.</summary>
    /// <param name="number">Under which it is logged.</param>
    public static OutgoingMessage Failed(string number)
    {
        const string Heading = "Something went wrong on my side";
        const string Next = "Nothing that I confirmed is lost. Please try again.";
        var ask = $"If it stays, tell your administrator this number: {number}";
        return new($"{Heading}. Please try again.", $"{Heading}. {Next} {ask}.")
        {
            Card = new AdaptiveCard
            {
                FallbackText = $"{Heading}. {Next} {ask}.",
                Body = [CardParts.Subject(["Not done"]), CardParts.Heading(Heading), CardParts.Line(Next, AdaptiveSpacing.Small), CardParts.Quiet(ask, AdaptiveSpacing.Small)],
            },
        };
    }

    private static OutgoingMessage Refused(string why, Locale locale) => new(why, why)
    {
        Card = new AdaptiveCard { FallbackText = why, Body = [CardParts.Subject([locale.In("Not here")]), CardParts.Line(why, AdaptiveSpacing.Small)] },
    };

    private static OutgoingMessage Answered(Answer answer, Locale locale, Trail trail)
    {
        var (card, questions) = AnswerCard.Of(answer, locale, trail);
        return new(AnswerText.Summary(answer, locale), AnswerText.Whole(answer, locale)) { Card = card, Questions = questions, Shown = ShownBy(answer) };
    }

    private static ImmutableArray<RecordId> ShownBy(Answer answer) => answer.Question switch
    {
        { Subject: { } subject } => [subject],
        { Topic: Topics.AccountSummary, Scope.Accounts: [var account] } => [account],
        { Topic: Topics.Deals or Topics.Risks or Topics.Promises or Topics.Deadlines or Topics.NextReview or Topics.Hygiene or Topics.AccountSummary } => [.. answer.Rows.Select(row => row.Record).OfType<RecordId>().Distinct()],
        _ => [],
    };

    private static OutgoingMessage Choice(string[] subject, string heading, ImmutableArray<NextQuestion> choices, params string[] lines)
    {
        if (choices.IsEmpty)
            return OutgoingMessage.Words(string.Join(' ', [heading, .. lines.Where(line => !line.EndsWith(':') && !line.EndsWith('?'))]));
        var titles = string.Join(", ", choices.Select(choice => choice.Title));
        return new(heading, $"{heading} {titles}")
        {
            Questions = [.. choices.Select(choice => choice.Question)],
            Card = new AdaptiveCard
            {
                FallbackText = $"{heading} {titles}",
                Body =
                [
                    .. subject.Length > 0 ? [CardParts.Subject(subject)] : Array.Empty<AdaptiveElement>(),
                    CardParts.Heading(heading),
                    .. lines.Select(line => CardParts.Line(line)),
                    .. choices.Take(6).Select((choice, at) => new AdaptiveActionSet
                    {
                        Spacing = at == 0 ? AdaptiveSpacing.Default : AdaptiveSpacing.Small,
                        Actions = [CardParts.Button(choice.Title, Verbs.Ask, Verbs.QuestionKey, Understanding.Memory.QuestionKey.Of(choice.Question))],
                    }),
                ],
            },
        };
    }

    private static string Quoted(string text) => $"“{Excerpt.Of(text, LongestQuote)}”";

    private static AdaptiveCard Plain(string text) => new() { FallbackText = text, Body = [CardParts.Line(text, AdaptiveSpacing.Default)] };

    // Ids are unique within a card: those of joined cards get their place.
    private static AdaptiveElement Distinct(AdaptiveElement element, int at) => element.Id is { } id ? element with { Id = $"{id}{at}" } : element;

    private static AdaptiveActionSet[] Buttons(AdaptiveCard card, int at) => card.Actions.Count == 0
        ? []
        : [new() { Actions = [.. card.Actions.Select(action => action switch
            {
                AdaptiveToggleVisibilityAction toggle => toggle with { TargetElements = [.. toggle.TargetElements.Select(target => target with { ElementId = $"{target.ElementId}{at}" })] },
                // One answer cannot take the place of several.
                AdaptiveExecuteAction { Verb: Verbs.Ask } ask => ask with { Verb = Verbs.AskBelow },
                _ => action,
            })] }];
}
