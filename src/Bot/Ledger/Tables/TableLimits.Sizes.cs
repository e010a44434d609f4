using System.Buffers;

namespace Bot.Ledger.Tables;

public static partial class TableLimits
{
    private const int PayloadPerWrite = 1_024;
    private const int PayloadPerProperty = 48;
    private const int PayloadPerEscape = 6;

    // What the SDK's JSON writer leaves as it is; everything else becomes \uXXXX.
    private static readonly SearchValues<char> PlainOnTheWire = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !#$%()*,-./:;=?@[]^_{|}~");

    /// <summary>The size of a row as the service counts it against <see cref="BytesPerRow"/>.</summary>
    public static long RowBytes(string partition, string row, IReadOnlyDictionary<string, object> properties)
    {
        long bytes = 4 + (2L * (partition.Length + row.Length));
        foreach (var (name, value) in properties)
            bytes += 8 + (2L * name.Length) + value switch
            {
                string text => 4 + (2L * text.Length),
                byte[] binary => 4 + binary.Length,
                bool => 1,
                int => 4,
                _ => 8,
            };
        return bytes;
    }

    /// <summary>
    /// Bytes of one write in the request of a batch, a little more than measured, for packing batches under <see cref="BytesPerBatch"/>.
    /// Quotation marks and every character outside ASCII take six.
    /// </summary>
    public static long PayloadBytes(string partition, RowWrite write) => Payload(partition, write, exact: true);

    private static long PayloadAtMost(string partition, RowWrite write) => Payload(partition, write, exact: false);

    private static long Payload(string partition, RowWrite write, bool exact)
    {
        // The keys stand in the address (percent-encoded, up to 9 bytes a character) and in the body.
        var bytes = PayloadPerWrite + ((9L + PayloadPerEscape) * (partition.Length + write.Row.Length));
        foreach (var (name, value) in PropertiesOf(write) ?? EmptyProperties)
            bytes += PayloadPerProperty + (2L * name.Length) + value switch
            {
                string text => exact ? OnTheWire(text) : (long)PayloadPerEscape * text.Length,
                byte[] binary => (binary.Length + 2) / 3 * 4,
                _ => 30,
            };
        return bytes;
    }

    private static readonly Dictionary<string, object> EmptyProperties = [];

    internal static IReadOnlyDictionary<string, object>? PropertiesOf(RowWrite write) => write switch
    {
        RowWrite.Insert insert => insert.Properties,
        RowWrite.Replace replace => replace.Properties,
        RowWrite.Put put => put.Properties,
        _ => null,
    };

    private static long OnTheWire(string text)
    {
        long bytes = 0;
        foreach (var character in text)
            bytes += PlainOnTheWire.Contains(character) ? 1 : PayloadPerEscape;
        return bytes;
    }
}
