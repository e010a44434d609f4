using System.Collections.Immutable;
using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Domain.Asking;
using Domain.Health;

namespace Bot.Understanding.Orders.Health;

/// <summary><c>set Contoso's health to yellow until 15 December because the new CIO is not on board yet</c>, <c>clear the health override of Contoso</c>.</summary>
internal sealed class HealthReader(string text, NameFinder names, UnderstandingContext context)
{
    private static readonly ImmutableArray<string> Setting = ["set", "mark", "override", "change", "make", "put", "call", "turn", "flag", "keep"];

    private static readonly ImmutableArray<string> Ending = ["clear", "end", "remove", "lift", "drop", "reset", "delete"];

    private readonly PeriodReader periods = new(context.View.Calendar, context.Today);

    /// <summary>Null when it is no such order.</summary>
    public Intent? Read(List<Token> tokens)
    {
        if (tokens is [] or [.., { Word: "?" }] || tokens.FindIndex(token => token is { Word: "health", Quote: 0 }) is var health && health < 0)
            return null;
        if (Ending.Contains(tokens[0].Word))
            return new Intent.Order(new(UpdateKind.EndHealthOverride, text, "", names.AccountsIn(tokens)) { SaidOn = context.Today });
        if (!Setting.Contains(tokens[0].Word))
            return null;
        var because = tokens.FindIndex(1, token => token.Word is "because" or "reason" || token.IsMark(':') || token.IsMark('—'));
        var until = tokens.FindIndex(1, token => token.Word is "until" or "till" or "through");
        var said = until >= 0 ? periods.Read(tokens, until + 1) : null;
        var head = tokens.Take(because < 0 ? tokens.Count : because).ToList();
        if (head.Select(token => ColourOf(token.Word)).FirstOrDefault(colour => colour is not null) is not { } colour)
            return new Intent.Clarify(Sentence.Of($"To which colour? Write for example: set the health of Contoso to yellow until 15 December because the new CIO is not on board yet."), []);
        return new Intent.Order(new(UpdateKind.HealthOverride, text, ReasonFrom(tokens, because, until), names.AccountsIn(head))
        {
            Colour = colour,
            Day = said?.When.Ahead.End,
            SaidOn = context.Today,
            Assumed = said?.When.Assumed is { } assumed ? [assumed] : [],
        });
    }

    private static HealthBand? ColourOf(string word) => word switch { "red" => HealthBand.Red, "yellow" or "amber" => HealthBand.Yellow, "green" => HealthBand.Green, _ => null };

    /// <summary>What follows "because", up to the day where it is said behind; empty when no reason is given.</summary>
    private string ReasonFrom(List<Token> tokens, int because, int until)
    {
        var first = because < 0 ? -1 : tokens.FindIndex(because + 1, token => token.Kind != TokenKind.Mark);
        if (first < 0)
            return "";
        var end = until > because ? tokens[until].Start : text.Length;
        return text[tokens[first].Start..end].Trim().TrimEnd('.', ',', ';').Trim();
    }
}
