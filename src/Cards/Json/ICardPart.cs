using System.Text.Json;

namespace Cards;

/// <summary>
/// Anything that is an object in the JSON of a card. Parts write themselves: the serializer's generated metadata made the first card of a process
/// cost a quarter of a second, most of it compiling generic code for each enum, and later ones three times as much.
/// </summary>
internal interface ICardPart
{
    void WriteTo(Utf8JsonWriter json);
}
