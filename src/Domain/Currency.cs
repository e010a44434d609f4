using System.Collections.Frozen;

namespace Domain;

/// <summary>An ISO 4217 currency. The default value has no code and stands for "no currency known".</summary>
public readonly record struct Currency
{
    private static readonly FrozenSet<string> WithoutMinorUnit =
        FrozenSet.Create("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF");

    private static readonly FrozenSet<string> WithThreeDigits = FrozenSet.Create("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");

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
    public int MinorDigits => WithoutMinorUnit.Contains(Code) ? 0 : WithThreeDigits.Contains(Code) ? 3 : 2;

    public static Currency Eur { get; } = new("EUR");

    public static Currency Usd { get; } = new("USD");

    public static bool IsCode(string? text) => text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    public override string ToString() => Code;
}
