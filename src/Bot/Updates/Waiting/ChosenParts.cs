using System.Globalization;
using Bot.Rendering;
using Bot.Understanding;
using Bot.Understanding.Text;
using Domain;
using Domain.Asking;

namespace Bot.Updates.Waiting;

/// <summary>An order with what was chosen on its card.</summary>
internal static class ChosenParts
{
    /// <summary>The order without the changes whose boxes were cleared; null when all of them were.</summary>
    public static UpdateOrder? Of(UpdateOrder order, Func<string, string?> input)
    {
        if (order.Parts.IsEmpty)
            return order;
        UpdateOrder[] ticked = [.. order.Parts.Where((_, place) => input(Verbs.PartInput + place.ToString(CultureInfo.InvariantCulture)) != "false")];
        return ticked.Length == 0 ? null : order with { Parts = [.. ticked] };
    }

    /// <summary>The order with the records that its card offers and with what it asks to be entered: nothing else can be chosen there.</summary>
    public static UpdateOrder Offering(UpdateOrder order, Proposal proposal) => order with
    {
        Candidates = order.Candidates.IsEmpty && proposal.Missing.FirstOrDefault(part => part.Name == MissingPart.Record) is { } offered
            ? [.. offered.Choices.Select(choice => new RecordId(choice.Value))] : order.Candidates,
        Entries = [.. proposal.Missing.Where(part => part.Choices.IsEmpty).Select(part => part.Name)],
    };

    /// <summary>The order with the deal, the amount, the account and the record that were chosen. Deals and amounts must have been offered; all else is looked at again when it is proposed anew.</summary>
    public static UpdateOrder Filled(UpdateOrder order, Func<string, string?> input)
    {
        if (input(MissingPart.Deal) is { } deal && order.Candidates.Contains(new RecordId(deal)))
            order = order with { Deal = new RecordId(deal), Candidates = [] };
        if (input(MissingPart.Record) is { Length: > 0 and < 200 } record && order.Candidates.Contains(new RecordId(record)))
            order = order with { Record = new RecordId(record), Candidates = [] };
        if (decimal.TryParse(input(MissingPart.Amount), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) && order.Amounts.Contains(amount))
            order = order with { Amount = amount, Amounts = [] };
        if (!order.Entries.IsEmpty)
            order = Entered(order, input);
        if (input(MissingPart.Reason) is { Length: > 0 and < 300 } reason && order.Text.Length == 0)
            order = order with { Text = reason };
        // Whether the account may be written to is decided when it is proposed anew.
        if (input(MissingPart.Account) is { Length: > 0 and < 200 } account && order.Accounts.Length != 1)
            order = order with { Accounts = [new RecordId(account)], Called = order.Kind == UpdateKind.Note ? null : order.Called };
        return order with { Parts = [.. order.Parts.Select(part => Filled(part, input))] };
    }

    /// <summary>What was open, as it was entered. What is left empty stays open; what is no amount is asked for again.</summary>
    private static UpdateOrder Entered(UpdateOrder order, Func<string, string?> input)
    {
        var (typed, chosen) = (Of(MissingPart.Amount), Of(MissingPart.Day));
        var amount = EnteredAmount.Read(typed);
        var day = DateOnly.TryParseExact(chosen, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : (DateOnly?)null;
        return order with
        {
            Amount = amount?.Value ?? order.Amount,
            Currency = amount is null ? order.Currency : amount.Value.Currency,
            Day = day ?? order.Day,
            IsLeftOpen = (typed.Length == 0 || amount is not null) && (chosen.Length == 0 || day is not null),
            Entries = [],
        };

        string Of(string part) => order.Entries.Contains(part) ? input(part)?.Trim() ?? "" : "";
    }
}
