using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Cards;

/// <summary>Cards as UTF-8: other scripts and signs readable, nothing that could act as HTML.</summary>
internal static class CardJson
{
    private const int LargerThanMostCards = 8 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? t_scratch;

    public static byte[] ToUtf8(AdaptiveCard card) => InScratch(card).ToArray();

    public static int Size(AdaptiveCard card) => InScratch(card).Length;

    public static void Write(ICardPart card, IBufferWriter<byte> destination)
    {
        using var writer = new Utf8JsonWriter(destination, Options);
        card.WriteTo(writer);
    }

    // Valid until the next card of this thread.
    private static ReadOnlySpan<byte> InScratch(ICardPart card)
    {
        var (buffer, writer) = t_scratch ??= NewScratch();
        buffer.ResetWrittenCount();
        writer.Reset();
        card.WriteTo(writer);
        writer.Flush();
        return buffer.WrittenSpan;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) NewScratch()
    {
        var buffer = new ArrayBufferWriter<byte>(LargerThanMostCards);
        return (buffer, new Utf8JsonWriter(buffer, Options));
    }
}
