using System.Security.Cryptography;
using Domain.Asking;

namespace Bot.Understanding.Memory;

/// <summary>The id under which a question is kept: made of its content, so that the same question is kept once, however often its button is drawn.</summary>
public static class QuestionKey
{
    private const int Bytes = 16;

    public static string Of(Question question) => Convert.ToHexStringLower(SHA256.HashData(QuestionJson.ToUtf8(question)).AsSpan(0, Bytes));

    /// <summary>True for what could be a key: data of a button is whatever a client sends.</summary>
    public static bool IsOne(string? text) => text is { Length: 2 * Bytes } && text.All(char.IsAsciiHexDigitLower);
}
