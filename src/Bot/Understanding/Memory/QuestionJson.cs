using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Scenarios;

namespace Bot.Understanding.Memory;

/// <summary>Questions as JSON, for those that are kept: behind buttons, and the last one of a thread. What equals a default is not written.</summary>
public static class QuestionJson
{
    private static readonly JsonTypeInfo<Question> Info = (JsonTypeInfo<Question>)Options().GetTypeInfo(typeof(Question));

    public static byte[] ToUtf8(Question question) => JsonSerializer.SerializeToUtf8Bytes(question, Info);

    public static string Write(Question question) => JsonSerializer.Serialize(question, Info);

    /// <summary>Null for what this version cannot read, such as a question kept by a later one.</summary>
    public static Question? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Info) is { Version: 1, Scenario: null or { Version: 1 } } question ? question : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(QuestionJsonContext.Default.Options)
        {
            TypeInfoResolver = QuestionJsonContext.Default.WithAddedModifier(NameFilters).WithAddedModifier(NameAssumptions),
        };
        options.MakeReadOnly();
        return options;
    }

    // Domain knows no JSON: which filters there are is said here.
    private static void NameFilters(JsonTypeInfo type)
    {
        if (type.Type == typeof(DealFilter))
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                TypeDiscriminatorPropertyName = "is",
                DerivedTypes =
                {
                    new(typeof(DealFilter.In), "in"), new(typeof(DealFilter.AmountBetween), "amount"), new(typeof(DealFilter.DateIn), "date"),
                    new(typeof(DealFilter.Missing), "missing"), new(typeof(DealFilter.Overdue), "overdue"), new(typeof(DealFilter.NameContains), "name"),
                    new(typeof(DealFilter.Not), "not"),
                },
            };
    }

    private static void NameAssumptions(JsonTypeInfo type)
    {
        if (type.Type == typeof(Assumption))
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                TypeDiscriminatorPropertyName = "is",
                DerivedTypes =
                {
                    new(typeof(Assumption.Slip), "slip"), new(typeof(Assumption.SlipTo), "slipTo"), new(typeof(Assumption.Discount), "discount"), new(typeof(Assumption.Worth), "worth"),
                    new(typeof(Assumption.Lost), "lost"), new(typeof(Assumption.Won), "won"), new(typeof(Assumption.RateMove), "rate"),
                },
            };
        // Which deals is said once, under the name of the kind's own property.
        if (type.Kind == JsonTypeInfoKind.Object && typeof(Assumption).IsAssignableFrom(type.Type) && type.Properties.FirstOrDefault(property => property.Name == "on") is { } on)
            type.Properties.Remove(on);
    }

    internal sealed class RecordIdConverter : JsonConverter<RecordId>
    {
        public override RecordId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { Length: > 0 } id && !string.IsNullOrWhiteSpace(id) ? new(id) : throw new JsonException("A record id is empty.");

        public override void Write(Utf8JsonWriter writer, RecordId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    internal sealed class CurrencyConverter : JsonConverter<Currency>
    {
        public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } code && Currency.IsCode(code) ? new(code) : throw new JsonException("That is no currency.");

        public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(QuestionJson.RecordIdConverter), typeof(QuestionJson.CurrencyConverter)])]
[JsonSerializable(typeof(Question))]
[JsonSerializable(typeof(DealFilter.In))]
[JsonSerializable(typeof(DealFilter.AmountBetween))]
[JsonSerializable(typeof(DealFilter.DateIn))]
[JsonSerializable(typeof(DealFilter.Missing))]
[JsonSerializable(typeof(DealFilter.Overdue))]
[JsonSerializable(typeof(DealFilter.NameContains))]
[JsonSerializable(typeof(DealFilter.Not))]
[JsonSerializable(typeof(ImmutableArray<DealFilter>))]
[JsonSerializable(typeof(Assumption.Slip))]
[JsonSerializable(typeof(Assumption.SlipTo))]
[JsonSerializable(typeof(Assumption.Discount))]
[JsonSerializable(typeof(Assumption.Worth))]
[JsonSerializable(typeof(Assumption.Lost))]
[JsonSerializable(typeof(Assumption.Won))]
[JsonSerializable(typeof(Assumption.RateMove))]
internal sealed partial class QuestionJsonContext : JsonSerializerContext;
