using System.Collections.Frozen;

namespace Domain;

/// <summary>An ISO 4217 currency. The default value has no code and stands for "no currency known".</summary>
public readonly record struct Currency
{
    private static readonly FrozenSet<string> WithoutMinorUnit =
        FrozenSet.Create("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF");

    private static readonly FrozenSet<string> WithThreeDigits = FrozenSet.Create("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");

    /// <summary>Of every code there can be: sums of many deals look this up again and again.</summary>
    private static readonly byte[] DigitsByPlace = [.. Enumerable.Range(0, Letters * Letters * Letters).Select(place => DigitsOf(CodeAt(place)))];

    private const int Letters = 'Z' - 'A' + 1;

    private readonly string? code;

    /// <param name="code">Three capital letters, such as EUR.</param>
    /// <exception cref="ArgumentException">When it is anything else.</exception>
    public Currency(string code)
    {
        if (!IsCode(code))
            throw new ArgumentException($"'{code}' is not an ISO 4217 currency code: three capital letters are wanted, such as EUR.", nameof(code));
        this.code = code;
    }

    public string Code => code ?? "";

    /// <summary>Digits after the decimal point in the currency's ordinary notation: 2 for most, 0 for the yen, 3 for the Kuwaiti dinar.</summary>
    public int MinorDigits => code is null ? 2 : DigitsByPlace[((code[0] - 'A') * Letters * Letters) + ((code[1] - 'A') * Letters) + code[2] - 'A'];

    public static Currency Eur { get; } = new("EUR");

    public static Currency Usd { get; } = new("USD");

    public static bool IsCode(string? text) => text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    public override string ToString() => Code;

    private static byte DigitsOf(string code) => (byte)(WithoutMinorUnit.Contains(code) ? 0 : WithThreeDigits.Contains(code) ? 3 : 2);

    private static string CodeAt(int place) =>
        new([(char)('A' + (place / (Letters * Letters))), (char)('A' + (place / Letters % Letters)), (char)('A' + (place % Letters))]);
}
