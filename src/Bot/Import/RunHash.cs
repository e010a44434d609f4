using System.Security.Cryptography;
using System.Text;

namespace Bot.Import;

/// <summary>One hash over the files of an import and what is asked of them.</summary>
internal static class RunHash
{
    public static string Of(IEnumerable<string> paths, params ReadOnlySpan<string> asked)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var word in asked)
            Append(hash, word);
        var buffer = new byte[128 * 1024];
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            Append(hash, Path.GetFileName(path));
            using var file = File.OpenRead(path);
            for (int read; (read = file.Read(buffer)) > 0;)
                hash.AppendData(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string word)
    {
        var bytes = Encoding.UTF8.GetBytes(word);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
