using System.Collections.Immutable;
using Bot.Answers;
using Bot.Rendering;
using Bot.Understanding.Grammar;
using Domain.Asking;
using Domain.People;

namespace Bot.Understanding;

/// <summary>How a text would be read and why: for an administrator who wants to know what the bot took it for. Nothing is answered, executed or written.</summary>
internal static class ReadingReply
{
    private static readonly Receipt NoReceipt = new("", [], [], ImmutableSortedDictionary<string, long>.Empty, null);

    /// <param name="propose">Turns an order into a proposal, or says why not; it writes nothing.</param>
    public static Reply Of(string text, UnderstandingContext context, Func<UpdateOrder, Reply> propose)
    {
        if (context.View.Reader.Role != Role.Administrator)
            return new Reply.Refused(Sentence.Of($"How a text is read is shown to administrators only."));
        if (!context.View.Reader.MaySeeReadings)
            return new Reply.Refused(Sentence.Of($"How a text is read is shown in our private chat only: please write it there."));
        var read = Understander.Read(text, context);
        var number = read.Intents.Length;
        return new Reply.Answered(new()
        {
            Question = new() { Topic = Topics.Help },
            Subject = ["How a text is read"],
            Headline = number == 1 ? Sentence.Of($"{Kind(read.Intents[0])}.") : Sentence.Of($"{number} parts."),
            Details = [Sentence.Of($"Nothing was done or written.")],
            Facts =
            [
                new("Text", Sentence.Of($"{Excerpt.Of(text, Excerpt.OnCard)}")),
                new("In short", Sentence.Of($"{string.Join(" & ", read.Intents.Select(Notation.Of))}")),
                new("Not understood", Sentence.Of($"{(read.NotUnderstood.IsEmpty ? "nothing" : Excerpt.Of(Quoted(read.NotUnderstood), Excerpt.OnCard))}")),
            ],
            Sections = [.. read.Intents.Select((intent, at) => new AnswerSection(Title(intent, number == 1 ? "" : $"{at + 1}. "), [.. Rows(intent, propose)])).Where(section => !section.Rows.IsEmpty)],
            Receipt = NoReceipt,
        });
    }

    private static string Kind(Intent intent) => intent switch
    {
        Intent.Ask => "A question",
        Intent.Order => "An order",
        Intent.Show => "A page of the bot's own",
        Intent.Explain => "A text to be parsed",
        Intent.Export => "An answer as a file",
        Intent.Rows => "Other rows of the last answer",
        Intent.StartOver => "A fresh start",
        Intent.Courtesy => "A greeting or thanks",
        Intent.Clarify => "Not clear: asked back",
        Intent.Unsupported => "Understood, but not held or not done",
        Intent.NotUnderstood => "Not understood",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Sentence Title(Intent intent, string number) => intent switch
    {
        Intent.Ask { Question: var question } => Sentence.Of($"{number}{QuestionTitle.Of(question)}"),
        Intent.Export { Question: var question } => Sentence.Of($"{number}As a file: {QuestionTitle.Of(question)}"),
        // The headline says the kind of the only part.
        _ when number.Length > 0 => Sentence.Of($"{number}{Kind(intent)}"),
        Intent.Order => Sentence.Of($"What it would change"),
        _ => Sentence.Of($"Why"),
    };

    private static IEnumerable<AnswerRow> Rows(Intent intent, Func<UpdateOrder, Reply> propose) => intent switch
    {
        Intent.Ask { Question: var question } => Slots(question),
        Intent.Export { Question: var question } => Slots(question),
        Intent.Order { Update: var order } => [Row($"Kind: {Notation.Camel(order.Kind)}"), .. order.Assumed.Select(assumed => Row("Assumed", assumed)), .. Changes(propose(order))],
        Intent.Show { Page: var page } => [Row($"Page: {Notation.Camel(page)}")],
        Intent.Clarify { Which: var which, Choices: var choices } => [Row("Would be asked", which), .. Offered(choices)],
        Intent.Unsupported { Kind: var kind, Why: var why, Nearest: var nearest } => [Row($"Kind: {kind}", why), .. Offered(nearest)],
        Intent.NotUnderstood { Nearest: var nearest } => Offered(nearest),
        _ => [],
    };

    private static IEnumerable<AnswerRow> Slots(Question question) => question.Slots
        .Select(slot => Row($"{FirstLetter.Upper(slot.Name)}: {slot.Resolved}", (slot.Said.Length > 0, slot.Assumed) switch
        {
            (true, true) => $"from \"{slot.Said}\", the rest was assumed",
            (true, false) => $"from \"{slot.Said}\"",
            (false, true) => "assumed: it was not said",
            _ => "",
        })).Prepend(Row($"Topic: {question.Topic}"));

    private static IEnumerable<AnswerRow> Changes(Reply reply) => reply switch
    {
        Reply.Proposed { Proposal: var proposal } =>
        [
            Row("Would be proposed", proposal.Summary),
            .. proposal.Parts.Select(part => Row("Of that", part.Summary)),
            .. proposal.Values.Select(value => Row(value.Field, value.Old is { } old ? $"{Excerpt.Of(old, Excerpt.OnCard)} → {Excerpt.Of(value.New, Excerpt.OnCard)}" : Excerpt.Of(value.New, Excerpt.OnCard))),
            .. proposal.Missing.Select(missing => Row("Would be asked", missing.Ask)),
        ],
        Reply.Clarify { Ask: var ask, Choices: var choices } => [Row("Would be asked", ask), .. Offered(choices)],
        Reply.Unsupported { Why: var why } => [Row("Would not be done", why)],
        Reply.Refused { Why: var why } => [Row("Would be refused", why)],
        _ => [],
    };

    private static IEnumerable<AnswerRow> Offered(ImmutableArray<NextQuestion> choices) => choices.Select(choice => Row($"Offered: {choice.Title}"));

    private static AnswerRow Row(string label, string note) => note.Length == 0 ? Row(label) : Row(label, Sentence.Of($"{note}"));

    private static AnswerRow Row(string label, Sentence? note = null) => new(label, []) { Note = note };

    private static string Quoted(ImmutableArray<string> words) => string.Join(", ", words.Select(word => $"\"{word}\""));
}
