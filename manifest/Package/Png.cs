using System.Buffers.Binary;
using System.IO.Compression;

namespace AppPackage;

/// <summary>The pixels of a small PNG with 8 bits a channel, in colour or colour and transparency.</summary>
public sealed class Png
{
    private const int Signature = 8, Rgb = 2, Rgba = 6;
    private readonly byte[] pixels;
    private readonly int channels;

    private Png(int width, int height, int channels, byte[] pixels) => (Width, Height, this.channels, this.pixels) = (width, height, channels, pixels);

    public int Width { get; }

    public int Height { get; }

    public bool IsOpaque => channels == 3 || Pixels.All(pixel => pixel[3] == byte.MaxValue);

    /// <summary>True when whatever can be seen is white, and something cannot.</summary>
    public bool IsWhiteOnTransparent =>
        channels == 4 && Pixels.Any(pixel => pixel[3] == 0) && Pixels.Any(pixel => pixel[3] > 0)
        && Pixels.All(pixel => pixel[3] == 0 || pixel[..3].All(value => value == byte.MaxValue));

    private IEnumerable<byte[]> Pixels => pixels.Chunk(channels);

    /// <summary>Null for what is no such picture.</summary>
    public static Png? Read(byte[] file)
    {
        if (file.Length < 33 || !file.AsSpan(0, Signature).SequenceEqual((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]))
            return null;
        var header = file.AsSpan(Signature + 8);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        var channels = header[9] switch { Rgb => 3, Rgba => 4, _ => 0 };
        // Eight bits, not interlaced.
        return header[8] != 8 || channels == 0 || header[12] != 0 || width is < 1 or > 1024 || height is < 1 or > 1024
            ? null
            : new(width, height, channels, Unfiltered(Inflated(file), width * channels, height, channels));
    }

    private static byte[] Inflated(byte[] file)
    {
        using var data = new MemoryStream();
        for (var at = Signature; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
                data.Write(file, at + 8, length);
            at += length + 12;
        }

        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        using var raw = new MemoryStream();
        zlib.CopyTo(raw);
        return raw.ToArray();
    }

    // Each line begins with the way in which it was predicted from its neighbours.
    private static byte[] Unfiltered(byte[] raw, int stride, int height, int channels)
    {
        var pixels = new byte[stride * height];
        for (var row = 0; row < height; row++)
            for (var column = 0; column < stride; column++)
            {
                var left = column < channels ? 0 : pixels[(row * stride) + column - channels];
                var up = row == 0 ? 0 : pixels[((row - 1) * stride) + column];
                var corner = row == 0 || column < channels ? 0 : pixels[((row - 1) * stride) + column - channels];
                var predicted = raw[row * (stride + 1)] switch
                {
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => 0,
                };
                pixels[(row * stride) + column] = (byte)(raw[(row * (stride + 1)) + 1 + column] + predicted);
            }

        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
