using Domain;

namespace Bot.Understanding.Text;

/// <summary>Amounts and shares as people write them into a field: 95k, 1.2m, USD 95,000, 40 %.</summary>
internal static class EnteredAmount
{
    public const string Allowed = "Write an amount as 95k, 1.2m or 95000, with its currency where it is another one.";

    /// <summary>Null for what is no amount, or more than one.</summary>
    public static (decimal Value, string? Currency)? Read(string text)
    {
        var tokens = Tokeniser.Read(text, DateOrder.DayFirst);
        if (text.TrimStart().StartsWith('-') || text.TrimStart().StartsWith('−') || tokens.Where(token => token.Number is not null).ToArray() is not [{ Number: { IsPercent: false, IsOrdinal: false } number }])
            return null;
        return tokens.Where(token => token.Number is null).ToArray() switch
        {
            [] => (number.Value, number.Currency),
            [{ Kind: TokenKind.Word } code] when number.Currency is null && Currency.IsCode(text[code.Start..code.End].ToUpperInvariant()) => (number.Value, text[code.Start..code.End].ToUpperInvariant()),
            _ => null,
        };
    }

    /// <summary>A share from 0 to 1, of a text as 40 or 40 %; null for anything else.</summary>
    public static decimal? ReadShare(string text) =>
        decimal.TryParse(text.Trim().TrimEnd('%').Trim(), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100
            ? percent / 100
            : null;
}
