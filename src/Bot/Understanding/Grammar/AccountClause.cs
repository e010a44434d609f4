using System.Collections.Immutable;
using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Standings;

namespace Bot.Understanding.Grammar;

/// <summary>
/// What of a clause says by what accounts have or lack which of them are meant: "accounts without a champion", "who have we not met in 60 days", "the most open
/// risks". What belongs to it becomes a <see cref="Span.Holding"/> each; the rest is read as ever.
/// </summary>
internal sealed class AccountClause
{
    /// <summary>Taken when nobody says since when.</summary>
    private const int UsualDays = 30;

    private readonly List<Span> spans;
    private readonly Reading reading;
    private readonly List<Candidate> candidates = [];
    private readonly HashSet<int> used = [];
    private readonly bool isNamed;

    private AccountClause(List<Span> spans, Reading reading)
    {
        (this.spans, this.reading) = (spans, reading);
        isNamed = spans.Exists(span => span is Span.Named named && named.Is(NameKind.Account));
    }

    private sealed record Candidate(int At, AccountAspect Aspect, bool IsLacking, int MoreThan, RecordId? Product, ImmutableArray<int> Parts);

    /// <summary>The spans with what was found in them; the same where nothing was. Words that only accounts are asked by are what they were without it.</summary>
    public static List<Span> Put(List<Span> spans, Reading reading)
    {
        var clause = new AccountClause(spans, reading);
        clause.Find();
        return [.. clause.Replaced().Select(Otherwise)];
    }

    private void Find()
    {
        List<int> negations = [], qualifiers = [];
        var (isLacking, isOfAccounts, moreThan) = (false, false, 0);
        for (var at = 0; at < spans.Count; at++)
        {
            if (IsOther(spans[at]) && !isOfAccounts && candidates.Count == 0)
                return;
            isOfAccounts |= spans[at] is Span.Word { Concept: Concept.Accounts or Concept.Account or Concept.Families or Concept.Who } || IsAllAccounts(spans[at]);
            // "No QBR planned and open risks": what is said to be open is there.
            if (isLacking && negations.Count == 0 && SaysThereIs(spans[at]) && at > 0 && spans[at - 1].IsWord(Concept.And))
                isLacking = false;
            switch (spans[at])
            {
                case Span.Word { Concept: Concept.Without or Concept.Not or Concept.Never }:
                    isLacking = true;
                    negations.Add(at);
                    break;
                case Span.Word { Concept: Concept.Filler } filler:
                    isLacking &= filler.Said.ToUpperInvariant() is not ("WITH" or "HAVE" or "HAS") || negations.Count > 0;
                    break;
                case Span.Word { Concept: Concept.Open or Concept.Overdue or Concept.Next or Concept.By or Concept.Bookings or Concept.Owner or Concept.Commit }:
                    qualifiers.Add(at);
                    if (AspectAt(at, isOfAccounts, isLacking) is { } verb)
                        goto case null;
                    break;
                case Span.Word { Concept: Concept.MoreThan } when at + 1 < spans.Count && spans[at + 1] is Span.Amount { IsMoney: false, IsPercent: false, Value: > 0 and < 1000 } amount:
                    moreThan = (int)amount.Value;
                    qualifiers.AddRange([at, at + 1]);
                    break;
                case null:
                default:
                    if (AspectAt(at, isOfAccounts, isLacking) is not { } aspect)
                        break;
                    var isQuiet = spans[at].IsWord(Concept.Quiet);
                    Add(new(at, IsOverdue(aspect, qualifiers) ? AccountAspect.OverduePromise : aspect, isLacking || isQuiet, moreThan, ProductAt(at), [.. negations, .. qualifiers, at]));
                    (negations, qualifiers, moreThan) = ([], [], 0);
                    break;
            }
        }
    }

    /// <summary>Said twice it is meant once: "when did we last have contact, when did we talk".</summary>
    private void Add(Candidate found)
    {
        var same = candidates.FindIndex(one => one.Aspect == found.Aspect && one.IsLacking == found.IsLacking && one.Aspect is AccountAspect.Touch or AccountAspect.Activity);
        if (same < 0)
            candidates.Add(found);
        else
            candidates[same] = candidates[same] with { MoreThan = Math.Max(candidates[same].MoreThan, found.MoreThan), Parts = [.. candidates[same].Parts, .. found.Parts] };
    }

    private static bool SaysThereIs(Span span) => span is Span.Word { Said: var said } && (said.StartsWith("open", StringComparison.OrdinalIgnoreCase) || said.StartsWith("overdue", StringComparison.OrdinalIgnoreCase));

    /// <summary>Something else than accounts that the clause would be about.</summary>
    private static bool IsOther(Span span) => span is Span.Word { Concept: Concept.Deal or Concept.Deals or Concept.ThisDeal or Concept.Risk or Concept.Promise or Concept.Review or Concept.Product or Concept.Region or Concept.Owner };

    private AccountAspect? AspectAt(int at, bool isOfAccounts, bool isLacking) => spans[at] switch
    {
        Span.Word { Concept: Concept.Contacted or Concept.Quiet } => AccountAspect.Touch,
        Span.Word { Concept: Concept.Activity } => AccountAspect.Activity,
        Span.Word { Concept: Concept.Champion } => AccountAspect.Champion,
        Span.Word { Concept: Concept.Executives } => AccountAspect.Executive,
        Span.Word { Concept: Concept.Sponsor } => AccountAspect.Sponsor,
        _ when !isOfAccounts => null,
        Span.Word { Concept: Concept.Change } changed when changed.Said.EndsWith("activity", StringComparison.OrdinalIgnoreCase) => AccountAspect.Activity,
        Span.Word { Concept: Concept.Review } => AccountAspect.Review,
        Span.Word { Concept: Concept.Leader } when !IsFollowedByAPerson(at) => AccountAspect.Lead,
        Span.Word { Concept: Concept.Log } when isLacking => AccountAspect.Activity,
        Span.Word { Concept: Concept.Deal or Concept.Deals or Concept.Pipeline or Concept.Forecast } => AccountAspect.OpenDeal,
        // "Who closed nothing" asks for people.
        Span.Word { Concept: Concept.Closing } when SpeaksOfAccounts => AccountAspect.OpenDeal,
        Span.Word { Concept: Concept.Risk } => AccountAspect.Risk,
        Span.Word { Concept: Concept.Promise } => AccountAspect.Promise,
        Span.Word { Concept: Concept.Target } => AccountAspect.Target,
        Span.Named { Matches: [{ Name.Kind: NameKind.Product }] } => AccountAspect.Product,
        _ => null,
    };

    /// <summary>"Led by Jane Roe" says who, not whether.</summary>
    private bool IsFollowedByAPerson(int at) => at + 1 < spans.Count && IsPerson(spans[at + 1]);

    private RecordId? ProductAt(int at) => spans[at] is Span.Named { Matches: [{ Name: { Kind: NameKind.Product } name }] } ? new(name.Key) : null;

    private bool IsOverdue(AccountAspect aspect, List<int> qualifiers) => aspect == AccountAspect.Promise && qualifiers.Exists(at => spans[at].IsWord(Concept.Overdue));

    private bool SpeaksOfAccounts => spans.Exists(span => span is Span.Word { Concept: Concept.Accounts or Concept.Account or Concept.Families } || IsAllAccounts(span));

    private static bool IsAllAccounts(Span span) => span is Span.Word { Concept: Concept.Everything, Said: var said } && (said.EndsWith("accounts", StringComparison.OrdinalIgnoreCase) || said.EndsWith("customers", StringComparison.OrdinalIgnoreCase) || said.EndsWith("clients", StringComparison.OrdinalIgnoreCase));

    private bool IsRanked => spans.Exists(span => span is Span.Word { Concept: Concept.Top or Concept.Bottom });

    private IEnumerable<Span> Replaced()
    {
        if (Meant() is not { IsEmpty: false } meant)
            return spans;
        var time = spans.FindAll(span => span is Span.Time { When.Bound: not (Bound.AsOf or Bound.KnownAt) }) is [Span.Time only] ? only.When : Length();
        var order = IsRanked || IsLookedUp(meant, time is not null) ? meant[0].Aspect : (AccountAspect?)null;
        var isTimed = false;
        var holdings = new Dictionary<int, Span>();
        foreach (var candidate in meant)
        {
            used.UnionWith(candidate.Parts);
            var within = time is not null && IsTimed(candidate.Aspect) ? PeriodOf(time, candidate) : null;
            isTimed |= within is not null;
            var isUsual = within is null && candidate is { Aspect: AccountAspect.Touch or AccountAspect.Activity, IsLacking: true } && !IsEver;
            var period = isUsual ? Back(UsualDays) : within;
            AccountCondition? condition = order is not null && candidate == meant[0] && candidate.MoreThan == 0 && within is null && (!candidate.IsLacking || isUsual) ? null
                : new(candidate.Aspect, candidate.IsLacking, period, candidate.MoreThan, candidate.Product);
            holdings[candidate.At] = new Span.Holding(condition, candidate == meant[0] ? order : null, isUsual && condition is not null, string.Join(' ', candidate.Parts.Order().Select(part => spans[part].Said)));
        }

        return spans.Index().Where(one => !IsUsedUp(one.Index, one.Item, isTimed, order) || holdings.ContainsKey(one.Index)).Select(one => holdings.GetValueOrDefault(one.Index, one.Item));
    }

    /// <summary>Which of the candidates count. What deals and risks can be asked by is asked of accounts only where something is lacking, ranked or counted.</summary>
    private ImmutableArray<Candidate> Meant()
    {
        if (candidates.Exists(one => one is { Aspect: AccountAspect.Touch, IsLacking: false }) && spans.Exists(isNamed ? IsOfSomebody : IsPerson))
            return [];
        // "Customers we should visit" have not been.
        if (candidates.Exists(one => one is { Aspect: AccountAspect.Touch, IsLacking: false }) && spans.Exists(IsWish))
            return [];
        var isOfProducts = candidates.Exists(one => one is { Aspect: AccountAspect.Product, IsLacking: true })
            || (SpeaksOfAccounts && candidates.Exists(one => one.Aspect == AccountAspect.Product) && candidates.Exists(one => one.IsLacking));
        Candidate[] all = [.. candidates.Where(one => one.Aspect != AccountAspect.Product || isOfProducts)];
        var counts = Array.Exists(all, one => IsAccountsAlone(one.Aspect) || (one.IsLacking && !(isNamed && one.Aspect is AccountAspect.OpenDeal or AccountAspect.Risk)) || one.MoreThan > 0
            || (one.Aspect is AccountAspect.Review or AccountAspect.Risk or AccountAspect.Promise or AccountAspect.OverduePromise && !isNamed && SpeaksOfAccounts) || (IsRanked && one.Aspect is AccountAspect.Risk));
        return counts ? [.. all] : [];
    }

    /// <summary>Who of us was in touch is not known of every contact.</summary>
    private static bool IsOfSomebody(Span span) => span.IsWord(Concept.Who) || (span is Span.Named named && named.Is(NameKind.Person));

    private static bool IsWish(Span span) => span is Span.Word { Concept: Concept.Me, Said: "do i" or "do I" } || span.IsWord(Concept.Filler) && span.Said.ToUpperInvariant() is "SHOULD" or "NEED TO" or "WANT TO" or "COULD";

    private static bool IsPerson(Span span) => span is Span.Named named && named.Is(NameKind.Person);

    private static bool IsAccountsAlone(AccountAspect aspect) => aspect is AccountAspect.Touch or AccountAspect.Activity or AccountAspect.Champion or AccountAspect.Executive or AccountAspect.Sponsor;

    /// <summary>"When did we last meet Contoso?": how it stands, rather than whether.</summary>
    private bool IsLookedUp(ImmutableArray<Candidate> meant, bool isTimed) =>
        meant is [{ MoreThan: 0, Aspect: var aspect } only] && (!only.IsLacking || (isNamed && spans.Exists(span => span is Span.Word { Concept: Concept.When or Concept.HowLong }))) && IsAccountsAlone(aspect) && (isNamed || spans.Exists(span => span.IsWord(Concept.By) || span is Span.Word { Concept: Concept.When or Concept.HowLong })) && !isTimed;

    private bool IsUsedUp(int at, Span span, bool isTimed, AccountAspect? order) => used.Contains(at) || span switch
    {
        Span.Time { When.Bound: not (Bound.AsOf or Bound.KnownAt) } => isTimed,
        Span.Word { Concept: Concept.Who } => !isNamed,
        Span.Word { Concept: Concept.When or Concept.HowLong or Concept.Since or Concept.HowMany or Concept.AllTime or Concept.Did or Concept.Never } => true,
        Span.Word { Concept: Concept.Or } => used.Contains(at - 1) || used.Contains(at - 2),
        Span.Word { Concept: Concept.Next } => used.Contains(at - 1),
        Span.Word { Concept: Concept.Bookings } booked => used.Contains(at - 1) && booked.Said.Equals("booked", StringComparison.OrdinalIgnoreCase),
        Span.Word { Concept: Concept.Top or Concept.Bottom } => order is AccountAspect.Touch or AccountAspect.Activity,
        _ => false,
    };

    private bool IsEver => spans.Exists(span => span.IsWord(Concept.AllTime) || (span.IsWord(Concept.Never) && span.Said.Contains("never", StringComparison.OrdinalIgnoreCase)));

    /// <summary>"For 2 months", "60 days": a length alone, which reaches back from today.</summary>
    private When? Length()
    {
        for (var at = 1; at < spans.Count; at++)
            if (spans[at - 1] is Span.Amount { IsMoney: false, IsPercent: false, Value: > 0 and < 1000 } amount && decimal.Truncate(amount.Value) == amount.Value && DaysOf(spans[at].Said, (int)amount.Value) is { } days)
            {
                used.UnionWith([at - 1, at]);
                return When.Of(Back(days));
            }

        return null;
    }

    private int? DaysOf(string unit, int count) => unit.ToUpperInvariant() switch
    {
        "DAY" or "DAYS" => count,
        "WEEK" or "WEEKS" => 7 * count,
        "MONTH" or "MONTHS" => reading.Today.DayNumber - reading.Today.AddMonths(-count).DayNumber,
        "YEAR" or "YEARS" => reading.Today.DayNumber - reading.Today.AddYears(-count).DayNumber,
        _ => null,
    };

    private static bool IsTimed(AccountAspect aspect) => aspect is not (AccountAspect.Champion or AccountAspect.Executive or AccountAspect.Sponsor or AccountAspect.Lead or AccountAspect.OverduePromise);

    /// <summary>What we did lies behind, even where it is said as if it lay ahead: "not met in 60 days".</summary>
    private Period PeriodOf(When when, Candidate candidate)
    {
        var today = reading.Today;
        if (candidate.Aspect is not (AccountAspect.Touch or AccountAspect.Activity or AccountAspect.Product))
            return when.Ahead;
        var (start, end) = (when.Behind.Start, when.Behind.End);
        return start > today ? Back(when.Behind.Days) : start == today && end > today ? Back(when.Behind.Days - 1)
            : when.Bound == Bound.Since ? new(start, today, $"days since {PeriodLabel.Day(start)}")
            : when.Behind;
    }

    private Period Back(int days) => PeriodLabel.Named($"last {days} days", reading.Today.AddDays(1 - days), reading.Today);

    private static Span Otherwise(Span span) => span switch
    {
        Span.Word { Concept: Concept.Contacted or Concept.Quiet or Concept.Activity } => new Span.Far(Words.Kinds["activities"], span.Said),
        Span.Word { Concept: Concept.Champion or Concept.Executives } => new Span.Far(Words.Kinds["stakeholders"], span.Said),
        Span.Word { Concept: Concept.Sponsor } => new Span.Word(Concept.Leader, span.Said),
        Span.Word { Concept: Concept.Never } => new Span.Unknown(span.Said),
        _ => span,
    };
}
