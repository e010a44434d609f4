using System.Globalization;
using System.Text;
using Domain.Opportunities;

namespace Domain.Hygiene;

/// <summary>Open deals that may be the same one, entered twice.</summary>
public static class Duplicates
{
    /// <summary>How far apart the close dates may be.</summary>
    public const int Days = 92;

    /// <summary>How much greater the greater amount may be.</summary>
    public const decimal AmountTolerance = 0.05m;

    /// <summary>The deals that have a twin among the others. The account must be known; a number in a name ("line 3", "2027") must be the same.</summary>
    public static IReadOnlySet<RecordId> Among(IEnumerable<Opportunity> open, DealFacts facts)
    {
        var twins = new HashSet<RecordId>();
        foreach (var account in open.Where(deal => deal.Name is not null && deal.Account is not null).GroupBy(facts.AccountOf))
        {
            var deals = account.Select(deal => (Deal: deal, Amount: facts.AmountOf(deal), Name: Name.Of(deal.Name!))).ToArray();
            for (var at = 0; at < deals.Length; at++)
                for (var other = at + 1; other < deals.Length; other++)
                    if (IsNear(deals[at].Amount, deals[other].Amount) && IsNear(deals[at].Deal.Close, deals[other].Deal.Close) && deals[at].Name.IsNear(deals[other].Name))
                        twins.UnionWith([deals[at].Deal.Id, deals[other].Deal.Id]);
        }

        return twins;
    }

    private static bool IsNear(decimal? one, decimal? other) => one is { } a && other is { } b ? Math.Abs(a - b) <= Math.Max(a, b) * AmountTolerance : one is null && other is null;

    private static bool IsNear(DateOnly? one, DateOnly? other) => !(Math.Abs((one?.DayNumber - other?.DayNumber) ?? 0) > Days);

    /// <param name="Letters">Without case, accents and marks.</param>
    /// <param name="Digits">All numbers in it, in order.</param>
    private readonly record struct Name(string Letters, string Digits)
    {
        /// <summary>One letter in this many may differ.</summary>
        private const int LettersPerSlip = 8;

        public static Name Of(string text)
        {
            var (letters, digits) = (new StringBuilder(text.Length), new StringBuilder());
            foreach (var character in text.Normalize(NormalizationForm.FormD))
                if (char.IsDigit(character))
                    digits.Append(character);
                else if (char.IsLetter(character))
                    letters.Append(char.ToUpper(character, CultureInfo.InvariantCulture));
                else if (digits is [.., not ' '])
                    digits.Append(' ');
            return new(letters.ToString(), digits.ToString().TrimEnd());
        }

        public bool IsNear(Name other)
        {
            if (Digits != other.Digits)
                return false;
            var most = Math.Max(Letters.Length, other.Letters.Length) / LettersPerSlip;
            return Math.Abs(Letters.Length - other.Letters.Length) <= most && Distance(Letters, other.Letters) <= most;
        }

        /// <summary>Letters to add, drop or change to get from one to the other.</summary>
        private static int Distance(string one, string other)
        {
            var row = Enumerable.Range(0, other.Length + 1).ToArray();
            for (var at = 1; at <= one.Length; at++)
            {
                var diagonal = row[0];
                row[0] = at;
                for (var to = 1; to <= other.Length; to++)
                {
                    var changed = diagonal + (one[at - 1] == other[to - 1] ? 0 : 1);
                    diagonal = row[to];
                    row[to] = Math.Min(changed, Math.Min(row[to], row[to - 1]) + 1);
                }
            }

            return row[^1];
        }
    }
}
