using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>Teams writes the names in these events now with a capital, now without.</summary>
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(ReadReceiptInfo))]
[JsonSerializable(typeof(MeetingStartEventDetails))]
[JsonSerializable(typeof(MeetingEndEventDetails))]
[JsonSerializable(typeof(MeetingParticipantsEventDetails))]
internal sealed partial class EventJson : JsonSerializerContext;
