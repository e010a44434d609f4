using System.Collections.Immutable;
using Bot.Rendering;
using Bot.Rendering.Languages;
using Bot.Understanding;
using Domain.Asking;
using Domain.People;
using Spectre.Console;

namespace Bot.CommandLine;

/// <summary>Replies in words: the finding first, then why, a table, and what it rests on. Without colours and boxes when the output goes to a file.</summary>
internal sealed class AskText : IAskWriter
{
    private const int WidthOfFiles = 160;

    private readonly IAnsiConsole console;
    private readonly Locale own;
    private Locale locale;

    public AskText(TextWriter output, Reader reader)
    {
        locale = own = Locale.For(reader);
        console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected || output != Console.Out)
            console.Profile.Width = WidthOfFiles;
    }

    public void Write(string text, Asked asked, ImmutableArray<string> applied)
    {
        for (var at = 0; at < asked.Replies.Length; at++)
        {
            if (at > 0)
                console.WriteLine();
            (var reply, locale) = SpokenReply.Of(asked.Replies[at].Reply, own with { Wanted = asked.Language });
            Write(reply, !applied.IsEmpty);
        }

        foreach (var written in applied)
            Line(written);
        if (!asked.NotUnderstood.IsEmpty && asked.Outcome != Outcome.Answered)
            Line($"Not understood: {string.Join(", ", asked.NotUnderstood.Select(words => $"\"{words}\""))}.", Soft);
    }

    private static Style Bold { get; } = new(decoration: Decoration.Bold);

    private static Style Soft { get; } = new(foreground: Color.Grey);

    private void Write(Reply reply, bool isApplied)
    {
        switch (reply)
        {
            case Reply.Answered { Answer: var answer }:
                Write(answer);
                break;
            case Reply.Clarify clarify:
                Offer(Wording.Say(clarify.Ask, locale), clarify.Choices, locale.In("You could ask for:"));
                break;
            case Reply.Proposed { Proposal: { Missing.IsEmpty: false } proposal }:
                Line(Wording.Say(proposal.Summary, locale), Bold);
                foreach (var choice in proposal.Missing.SelectMany(missing => missing.Choices))
                    Line($"  {choice.Title}");
                foreach (var open in proposal.Missing.Where(missing => missing.Choices.IsEmpty))
                    Line($"  {Wording.Say(open.Ask, locale)}");
                Line(proposal.Missing.All(missing => missing.Choices.IsEmpty) ? "Nothing is written; please say it again with these." : "Nothing is written; please say it again with one of these.", Soft);
                break;
            case Reply.Proposed { Proposal: var proposal }:
                Line($"{Wording.Say(proposal.Summary, locale).TrimEnd('?')}.{(isApplied ? "" : " Nothing is written yet; say --yes to write it.")}", Bold);
                foreach (var value in proposal.Values)
                    Line(value.Old is { } old ? $"  {value.Field}: {old} → {value.New}" : $"  {value.Field}: {value.New}");
                foreach (var effect in proposal.Effects)
                    Line($"  {Wording.Say(effect, locale)}", Soft);
                break;
            case Reply.Unsupported unsupported:
                Offer(Wording.Say(unsupported.Why, locale), unsupported.Nearest, locale.In("What I can tell you instead:"));
                break;
            case Reply.NotUnderstood unclear:
                Offer(locale.In("I did not understand that."), unclear.Nearest, locale.In("You could ask for:"));
                break;
            case Reply.Refused refused:
                Line(Wording.Say(refused.Why, locale), Bold);
                break;
        }
    }

    private void Write(Answer answer)
    {
        if (!answer.Subject.IsEmpty)
            Line(string.Join(" · ", answer.Subject), Soft);
        Line(Wording.Say(answer.Headline, locale), Bold);
        foreach (var detail in answer.Details)
            Line(Wording.Say(detail, locale));
        if (MainFigures.Columns(answer) is { IsEmpty: false } columns)
            Line(string.Join(", ", columns.Select(value => $"{ValueLabels.Of(value.Name, locale)} {Wording.Say(value.Value, locale)}")));
        foreach (var fact in answer.Facts)
            Line($"{fact.Name}: {Wording.Say(fact.Value, locale)}");
        foreach (var section in answer.Sections)
        {
            Line(Wording.Say(section.Title, locale), Bold);
            foreach (var row in section.Rows)
                Line(AnswerText.Row(row, answer, locale));
        }

        if (!answer.Rows.IsEmpty)
            Table(answer);
        foreach (var remark in AnswerText.Remarks(answer, locale))
            Line(remark, Soft);
        if (answer.Receipt.Formula.Length > 0)
            Line(locale.Fill($"How: {answer.Receipt.Formula}."), Soft);
        foreach (var definition in answer.Receipt.Definitions)
            Line(Wording.Say(definition, locale), Soft);
    }

    private void Table(Answer answer)
    {
        var names = answer.Rows.SelectMany(row => row.Values.Select(value => value.Name)).Distinct().ToList();
        var hasAsides = answer.Rows.Any(row => row.Aside is not null);
        var hasNotes = answer.Rows.Any(row => row.Note is not null);
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(new Text(answer.RowHeading)));
        if (hasAsides)
            table.AddColumn(new TableColumn(new Text("")).RightAligned());
        foreach (var name in names)
            table.AddColumn(new TableColumn(new Text(ValueLabels.Of(name, locale))).RightAligned());
        if (hasNotes)
            table.AddColumn(new TableColumn(new Text("")));
        foreach (var row in answer.Rows)
            table.AddRow([
                new Text(row.Label),
                .. hasAsides ? [new Text(row.Aside is { } aside ? Wording.Say(aside, locale) : "")] : Array.Empty<Text>(),
                .. names.Select(name => new Text(row.Values.FirstOrDefault(value => value.Name == name) is { } value ? Wording.Say(value.Value, locale) : "")),
                .. hasNotes ? [new Text(CardParts.Joined(new[] { row.Under, row.Note }.OfType<Sentence>().Select(words => Wording.Say(words, locale))))] : Array.Empty<Text>(),
            ]);
        console.Write(table);
        if (AnswerText.Paging(answer, answer.Rows.Length, locale) is { Length: > 0 } paging)
            Line($"{paging}.", Soft);
    }

    private void Offer(string why, ImmutableArray<NextQuestion> questions, string heading)
    {
        Line(why, Bold);
        if (questions.IsEmpty)
            return;
        Line(heading);
        foreach (var question in questions)
            Line($"  {question.Title}");
    }

    private void Line(string text, Style? style = null)
    {
        console.Write(new Text(text, style));
        console.WriteLine();
    }
}
