using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Ledger.Tables;

/// <summary>Makes storage keys of ids from outside. Ordinary ids stay readable: <c>19:abc@thread.tacv2</c> is its own key.</summary>
public static class TableKeys
{
    /// <summary>The longest escaped part: five of them, joined, fit into a key.</summary>
    public const int CharactersPerPart = 200;

    private const char Mark = '~';
    private const char Separator = '|';
    private const string HashMark = "~h";

    /// <summary>
    /// Escapes one part of a key: what storage forbids, <c>% ' | ~</c> and surrogates become <c>~2F</c> or <c>~uD83D</c>. Different parts give different keys.
    /// A result above <see cref="CharactersPerPart"/> becomes <c>~h</c> and its SHA-256, which cannot be unescaped.
    /// </summary>
    public static string Escape(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (part.Length <= CharactersPerPart && part.All(IsPlain))
            return part;
        var escaped = new StringBuilder(part.Length + 16);
        foreach (var character in part)
        {
            if (IsPlain(character))
                escaped.Append(character);
            else if (character <= 0xFF)
                escaped.Append(CultureInfo.InvariantCulture, $"{Mark}{(int)character:X2}");
            else
                escaped.Append(CultureInfo.InvariantCulture, $"{Mark}u{(int)character:X4}");
        }
        // The escaped text is hashed, not the part: it is well-formed even when the part is not.
        return escaped.Length <= CharactersPerPart
            ? escaped.ToString()
            : HashMark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(escaped.ToString())));
    }

    /// <summary>The part that <see cref="Escape"/> was given; null when only its hash was kept. Throws <see cref="FormatException"/> for what Escape never made.</summary>
    public static string? Unescape(string escaped)
    {
        ArgumentNullException.ThrowIfNull(escaped);
        if (escaped.StartsWith(HashMark, StringComparison.Ordinal))
            return null;
        if (!escaped.Contains(Mark, StringComparison.Ordinal))
            return escaped;
        var part = new StringBuilder(escaped.Length);
        for (var at = 0; at < escaped.Length; at++)
        {
            if (escaped[at] != Mark)
            {
                part.Append(escaped[at]);
                continue;
            }
            var (start, digits) = escaped.AsSpan(at + 1).StartsWith("u") ? (at + 2, 4) : (at + 1, 2);
            if (start + digits > escaped.Length || !ushort.TryParse(escaped.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                throw new FormatException($"'{escaped}' is not an escaped part of a key.");
            part.Append((char)code);
            at = start + digits - 1;
        }
        return part.ToString();
    }

    /// <summary>Escapes the parts, then joins them with <c>|</c>. Different lists give different keys; a list's key begins with the key of its beginning and <c>|</c>.</summary>
    public static string Join(params ReadOnlySpan<string> parts)
    {
        if (parts.IsEmpty)
            throw new ArgumentException("A key has at least one part.", nameof(parts));
        var key = new StringBuilder(Escape(parts[0]));
        foreach (var part in parts[1..])
            key.Append(Separator).Append(Escape(part));
        return key.ToString();
    }

    /// <summary>The parts that <see cref="Join"/> was given; null for those of which only the hash was kept.</summary>
    public static IReadOnlyList<string?> Split(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return [.. key.Split(Separator).Select(Unescape)];
    }

    /// <summary>The bound just above all keys that begin with <paramref name="prefix"/>: with it as <c>from</c>, a range of exactly those.</summary>
    public static string After(string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        // Keys have no surrogates, and a bound may not have them either.
        var next = prefix[^1] == '\uD7FF' ? '\uE000' : (char)(prefix[^1] + 1);
        return $"{prefix.AsSpan(0, prefix.Length - 1)}{next}";
    }

    /// <summary>Which of <paramref name="count"/> buckets (1 to 100) an id belongs to, as two digits; the same on every machine and in every version.</summary>
    public static string Bucket(string id, int count)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 100);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return (BinaryPrimitives.ReadUInt32BigEndian(hash) % count).ToString("D2", CultureInfo.InvariantCulture);
    }

    private static bool IsPlain(char character) =>
        character is not ('%' or '\'' or Separator or Mark or '\uFFFE' or '\uFFFF') && TableLimits.MayStandInKey(character);
}
