using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Domain;
using Domain.Opportunities;

namespace Bot.Understanding.Scenarios;

/// <summary>A stretch of what is assumed, with one meaning.</summary>
internal abstract record Piece(string Said)
{
    internal sealed record Cue(ScenarioCue Meaning, string Said) : Piece(Said);

    internal sealed record Named(IReadOnlyList<NameMatch> Matches, string Said) : Piece(Said);

    /// <summary>Deals of a forecast category: "the commit deals".</summary>
    internal sealed record OfCategory(ForecastCategory Category, string Said) : Piece(Said);

    /// <summary>"a quarter", "two months".</summary>
    internal sealed record Length(int Months, int Days, string Said) : Piece(Said);

    internal sealed record Time(When When, string Said) : Piece(Said);

    /// <param name="IsMoney">It can only be an amount.</param>
    internal sealed record Number(decimal Value, bool IsPercent, bool IsMoney, Currency? Currency, string Said) : Piece(Said);

    internal sealed record Money(Currency Currency, string Said) : Piece(Said);

    /// <summary>A comma, "and", the end of a sentence.</summary>
    internal sealed record Split(string Said) : Piece(Said);

    /// <summary>Part of a deal's name, or unknown.</summary>
    internal sealed record Word(string Compact, string Said) : Piece(Said);
}
