using System.Globalization;
using Domain.Ledger;

namespace Bot.Updates;

/// <summary>The rows of one update, as a button carries them: opaque to the client, and looked up and authorised anew when it is pressed.</summary>
internal readonly record struct RowRange(Partition Partition, long First, long Last)
{
    private const int MostRows = Bot.Ledger.AppendRequest.MostChanges;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Partition}#{First}-{Last}");

    /// <summary>Null for what no button of ours carries.</summary>
    public static RowRange? Parse(string? text)
    {
        if (text is null || text.LastIndexOf('#') is not (> 0 and var hash) || text.IndexOf('-', hash) is not (> 0 and var dash))
            return null;
        return long.TryParse(text.AsSpan(hash + 1, dash - hash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && long.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && first >= 1 && last >= first && last - first < MostRows
            ? new(new(text[..hash]), first, last)
            : null;
    }
}
