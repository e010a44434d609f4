using System.Text;

namespace BotFramework;

/// <summary>JSON that was written already, for the members typed <see cref="object"/>: it goes out as it is, so it must be valid.</summary>
public sealed class RawJson
{
    public RawJson(ReadOnlyMemory<byte> utf8) => Utf8 = utf8;

    public RawJson(string json) => Utf8 = Encoding.UTF8.GetBytes(json);

    /// <summary>The JSON in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
