using System.Collections.Immutable;
using Bot.Answers;
using Bot.Understanding.FollowUps;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Reviews;
using Domain.Risks;

namespace Bot.Understanding;

/// <summary>From text to replies: the one path that the command line and Teams share. Pure; nothing is written.</summary>
public static class Asker
{
    private static readonly Receipt NoReceipt = new("", [], [], ImmutableSortedDictionary<string, long>.Empty, null);

    /// <summary>Understands and answers.</summary>
    /// <param name="propose">Turns an order into a proposal, or says why not.</param>
    public static Asked Ask(string text, UnderstandingContext context, Func<UpdateOrder, Reply> propose)
    {
        ArgumentNullException.ThrowIfNull(propose);
        var understood = Understander.Read(text, context);
        var replies = understood.Intents.Select(intent => new AskedReply(intent, Reply(intent, context, propose))).ToImmutableArray();
        return new(replies, understood.NotUnderstood) { Language = understood.Language };
    }

    /// <summary>Answers a question that is already one: behind a button, or chosen from several.</summary>
    public static Reply Answer(Question question, UnderstandingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (question.Topic != Topics.Help && IsEmpty(context.Portfolio))
            return new Reply.Unsupported(Sentence.Of($"There is nothing in the portfolio yet. Import CSV files or load the sample."), []);
        var inquiry = new Inquiry(context.View, context.Today, (day, known) => At(context, day, known)) { Health = context.Health };
        return TopicCatalogue.Answer(question, inquiry) switch
        {
            Reply.Answered { Answer: var answer } when !context.Remarks.IsEmpty || context.View.ClearanceForAll < Clearance.Money =>
                new Reply.Answered(answer with { Omitted = [.. answer.Omitted, .. context.Remarks], Next = Answerable(answer.Next, inquiry) }),
            var reply => reply,
        };
    }

    /// <summary>Who may not see all amounts is offered nothing that would be refused.</summary>
    private static ImmutableArray<NextQuestion> Answerable(ImmutableArray<NextQuestion> next, Inquiry inquiry) =>
        inquiry.View.ClearanceForAll >= Clearance.Money ? next : [.. next.Where(offered => TopicCatalogue.Answer(offered.Question, inquiry) is Reply.Answered)];

    /// <summary>Answers again with what was known at a receipt's position, whatever was learned since. What the reader may see is decided by who they are now.</summary>
    public static Reply Replay(Question question, ImmutableSortedDictionary<string, long> position, UnderstandingContext context)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(context);
        return TopicCatalogue.Answer(question, new(At(null), context.Today, (day, _) => At(day)) { Health = context.Health });

        View At(DateOnly? day) => new(
            context.Portfolio.Journal.AtPosition(position, day is { } date ? EndOf(date, context.View.TimeZone) : null), context.View.Reader);
    }

    /// <summary>Whatever the reader may see: that nothing was ever brought in is no secret.</summary>
    private static bool IsEmpty(Portfolio portfolio) =>
        portfolio.States(Account.Kind).IsEmpty && portfolio.States(Opportunity.Kind).IsEmpty && portfolio.States(Risk.Kind).IsEmpty && portfolio.States(Review.Kind).IsEmpty;

    private static Reply Reply(Intent intent, UnderstandingContext context, Func<UpdateOrder, Reply> propose) => intent switch
    {
        Intent.Ask ask => Answer(ask.Question, context),
        Intent.Rows rows => OtherRows.Of(rows, context),
        Intent.StartOver => new Reply.Answered(Said(Sentence.Of($"Fresh start: what I was asked before is forgotten. What would you like to know?"))),
        Intent.Order order => propose(order.Update),
        Intent.Explain explain => ReadingReply.Of(explain.Text, context, propose),
        Intent.Export => new Reply.Unsupported(Sentence.Of($"Files are sent in Teams, in our personal chat. In the terminal, add --xlsx or --csv and a file name to the question."), []),
        Intent.Show => new Reply.Unsupported(Sentence.Of($"That is shown in Teams only."), []),
        Intent.Courtesy courtesy => new Reply.Answered(Said(courtesy.Answer)),
        Intent.Clarify clarify => new Reply.Clarify(clarify.Which, clarify.Choices),
        Intent.Unsupported unsupported => new Reply.Unsupported(unsupported.Why, unsupported.Nearest),
        Intent.NotUnderstood unclear => new Reply.NotUnderstood(unclear.Text, unclear.Nearest),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A sentence and nothing else.</summary>
    private static Answer Said(Sentence words) => new() { Question = new() { Topic = Topics.Help }, Subject = [], Headline = words, Receipt = NoReceipt };

    /// <summary>A past view keeps the reader: what somebody may see is decided by who they are now.</summary>
    private static View At(UnderstandingContext context, DateOnly? day, DateTimeOffset? known)
    {
        DateTimeOffset? asOf = day is { } date ? EndOf(date, context.View.TimeZone) : null;
        return new(context.Portfolio.Journal.At(asOf, known), context.View.Reader);
    }

    private static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone)
    {
        var next = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(next, zone.GetUtcOffset(next)).AddTicks(-1);
    }
}

/// <summary>What came of a text.</summary>
/// <param name="Replies">In the order of what was asked; never empty.</param>
/// <param name="NotUnderstood">The stretches of text that no meaning was found for.</param>
public sealed record Asked(ImmutableArray<AskedReply> Replies, ImmutableArray<string> NotUnderstood)
{
    /// <summary>The language that was spoken.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>The least certain of all.</summary>
    public Outcome Outcome => Replies.Max(reply => reply.Outcome);

    /// <summary>True when what was asked before shall be forgotten.</summary>
    public bool StartsOver => Replies.Any(reply => reply.Intent is Intent.StartOver);

    /// <summary>What a follow-up edits: the last question that was answered; null for none.</summary>
    public Question? Last => Replies.Select(reply => reply.Reply).OfType<Reply.Answered>()
        .LastOrDefault(answered => answered.Answer.Question.Topic != Topics.Help)?.Answer.Question;
}

public sealed record AskedReply(Intent Intent, Reply Reply)
{
    public Outcome Outcome => Reply switch
    {
        Reply.Answered => Outcome.Answered,
        Reply.Proposed => Outcome.Proposed,
        Reply.Clarify => Outcome.Clarify,
        Reply.Refused => Outcome.Refused,
        Reply.Unsupported => Outcome.Unsupported,
        _ => Outcome.NotUnderstood,
    };
}
