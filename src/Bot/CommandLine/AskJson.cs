using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Rendering;
using Bot.Understanding;
using Bot.Understanding.Memory;
using Domain.Asking;

namespace Bot.CommandLine;

/// <summary>Replies as JSON, one object a line. Sentences are written as in en-US; numbers are exact. The fields are listed in <c>docs/ask.md</c>.</summary>
/// <param name="today">The day that was answered for.</param>
internal sealed class AskJson(TextWriter output, DateOnly today) : IAskWriter
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Locale locale = Locale.Default;

    public void Write(string text, Asked asked, ImmutableArray<string> applied)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("text", text);
            json.WriteString("outcome", NameOf(asked.Outcome));
            json.WriteString("today", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteStartArray("answers");
            foreach (var answered in asked.Replies.Select(reply => reply.Reply).OfType<Reply.Answered>())
                Write(json, answered.Answer);
            json.WriteEndArray();
            Strings(json, "notUnderstood", asked.NotUnderstood);
            json.WriteStartArray("replies");
            foreach (var reply in asked.Replies.Where(reply => reply.Reply is not Reply.Answered))
                Write(json, reply);
            json.WriteEndArray();
            Strings(json, "applied", applied);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    private static string NameOf(Outcome outcome) => JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());

    private void Write(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject();
        json.WriteString("topic", answer.Question.Topic);
        json.WritePropertyName("question");
        json.WriteRawValue(QuestionJson.Write(answer.Question));
        Strings(json, "subject", answer.Subject);
        json.WriteString("headline", Wording.Say(answer.Headline, locale));
        Sentences(json, "details", answer.Details);
        json.WriteStartArray("facts");
        foreach (var fact in answer.Facts)
        {
            json.WriteStartObject();
            json.WriteString("name", fact.Name);
            json.WriteString("value", Wording.Say(fact.Value, locale));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Values(json, answer.Values);
        json.WriteStartArray("sections");
        foreach (var section in answer.Sections)
        {
            json.WriteStartObject();
            json.WriteString("title", Wording.Say(section.Title, locale));
            Rows(json, section.Rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Rows(json, answer.Rows);
        json.WriteNumber("rowCount", answer.RowCount);
        json.WriteNumber("covered", answer.Covered);
        json.WriteNumber("total", answer.Total);
        Sentences(json, "omitted", answer.Omitted);
        Sentences(json, "assumptions", answer.Assumptions);
        json.WritePropertyName("receipt");
        Write(json, answer.Receipt);
        json.WritePropertyName("card");
        json.WriteRawValue(AnswerCard.Of(answer, locale).Card.ToJson());
        json.WriteEndObject();
    }

    private void Rows(Utf8JsonWriter json, ImmutableArray<AnswerRow> rows)
    {
        json.WriteStartArray("rows");
        foreach (var row in rows)
            Write(json, row);
        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, AnswerRow row)
    {
        json.WriteStartObject();
        json.WriteString("label", row.Label);
        Values(json, row.Values);
        if (row.Aside is { } aside)
            json.WriteString("aside", Wording.Say(aside, locale));
        if (row.Note is { } note)
            json.WriteString("note", Wording.Say(note, locale));
        if (row.Record is { } record)
            json.WriteString("record", record.Value);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Receipt receipt)
    {
        json.WriteStartObject();
        json.WriteString("formula", receipt.Formula);
        Sentences(json, "definitions", receipt.Definitions);
        Strings(json, "records", receipt.Records.Select(record => record.Value));
        json.WriteStartObject("position");
        foreach (var (partition, sequence) in receipt.Position)
            json.WriteNumber(partition, sequence);
        json.WriteEndObject();
        if (receipt.RecordedAt is { } recorded)
            json.WriteString("recordedAt", recorded);
        json.WriteEndObject();
    }

    /// <summary>What is not an answer: why not, and what could be asked instead; or what would be written.</summary>
    private void Write(Utf8JsonWriter json, AskedReply reply)
    {
        json.WriteStartObject();
        json.WriteString("outcome", NameOf(reply.Outcome));
        switch (reply.Reply)
        {
            case Reply.Clarify clarify:
                Message(json, clarify.Ask, clarify.Choices);
                break;
            case Reply.Unsupported unsupported:
                Message(json, unsupported.Why, unsupported.Nearest);
                break;
            case Reply.NotUnderstood unclear:
                json.WriteString("message", unclear.Text);
                Choices(json, unclear.Nearest);
                break;
            case Reply.Refused refused:
                Message(json, refused.Why, []);
                break;
            case Reply.Proposed { Proposal: var proposal }:
                Message(json, proposal.Summary, []);
                Strings(json, "missing", proposal.Missing.SelectMany(missing => missing.Choices.Select(choice => choice.Title)));
                json.WriteBoolean("needsConfirmation", proposal.NeedsConfirmation);
                break;
        }

        json.WriteEndObject();
    }

    private void Message(Utf8JsonWriter json, Sentence message, ImmutableArray<NextQuestion> choices)
    {
        json.WriteString("message", Wording.Say(message, locale));
        Choices(json, choices);
    }

    private static void Choices(Utf8JsonWriter json, ImmutableArray<NextQuestion> choices) => Strings(json, "choices", choices.Select(choice => choice.Title));

    private static void Values(Utf8JsonWriter json, ImmutableArray<NamedValue> values)
    {
        json.WriteStartArray("values");
        foreach (var value in values)
        {
            json.WriteStartObject();
            json.WriteString("name", value.Name);
            json.WriteNumber("number", value.Value.Number);
            json.WriteString("unit", value.Value.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Sentences(Utf8JsonWriter json, string name, IEnumerable<Sentence> sentences) =>
        Strings(json, name, sentences.Select(sentence => Wording.Say(sentence, locale)));

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
