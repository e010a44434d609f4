using Domain;

namespace Bot.Understanding.Grammar;

/// <summary>What people call a currency. Names that several currencies share (crowns, pesos) are none.</summary>
internal static class CurrencyWords
{
    /// <summary>The ISO code that a word says by itself; null for any other word.</summary>
    public static string? CodeOf(string word) => word switch
    {
        "dollar" or "dollars" => "USD",
        "euro" or "euros" => "EUR",
        "pound" or "pounds" or "sterling" => "GBP",
        "yen" => "JPY",
        "franc" or "francs" => "CHF",
        "rupee" or "rupees" => "INR",
        "reais" => "BRL",
        "yuan" or "renminbi" => "CNY",
        "usd" or "eur" or "gbp" or "chf" or "jpy" or "cad" or "aud" or "sek" or "nok" or "dkk" or "inr" or "cny" or "brl" => word.ToUpperInvariant(),
        _ => null,
    };

    /// <summary>The currency that a phrase of the vocabulary names: "US dollars", "pounds".</summary>
    public static Currency? Named(string said) => CodeOf(said.Split(' ')[^1].ToLowerInvariant()) is { } code ? new Currency(code) : Currency.IsCode(said.ToUpperInvariant()) ? new Currency(said.ToUpperInvariant()) : null;
}
