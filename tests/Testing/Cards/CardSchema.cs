using System.Text;
using System.Text.Json;

namespace Testing.Cards;

/// <summary>Whether a card is what Teams accepts: the official schema for what is classic, Teams' own element list for all of it.</summary>
public static class CardSchema
{
    /// <summary>One sentence for each thing wrong with the card; none when it is valid.</summary>
    public static IReadOnlyList<string> Problems(string json)
    {
        using var card = JsonDocument.Parse(json);
        return
        [
            .. TeamsElements.Instance.Problems(card.RootElement),
            .. OfficialSchema.Instance.Problems(ClassicCard.Of(card.RootElement)),
        ];
    }

    /// <inheritdoc cref="Problems(string)"/>
    public static IReadOnlyList<string> Problems(ReadOnlySpan<byte> utf8Json) => Problems(Encoding.UTF8.GetString(utf8Json));
}
