using System.Collections.Frozen;
using System.Collections.Immutable;
using Domain;
using Domain.Alerts;
using Domain.Health;
using Domain.People;

namespace Bot.Alerts.Pressing;

/// <summary>What the rules find on a day, by the top of the family it is about, and what was answered to it. For deciding who is told: it is never shown.</summary>
internal sealed class AlertFindings(View view, DateOnly day, ImmutableArray<AlertItem> items)
{
    private readonly FrozenDictionary<RecordId, ImmutableArray<AlertItem>> byRoot = items.Where(item => item.Account is not null)
        .GroupBy(item => view.Families.Root(item.Account!.Value)).ToFrozenDictionary(family => family.Key, family => family.DistinctBy(item => item.Key).ToImmutableArray());

    private readonly FrozenDictionary<string, AlertResponse> responses = view.Of(AlertResponse.Kind).ToFrozenDictionary(response => response.Id.Value);

    public View View => view;

    public DateOnly Day => day;

    /// <summary>What is new is told at once, unless somebody has answered it; the most pressing first, then most money.</summary>
    public ImmutableArray<AlertItem> Pressing => field.IsDefault
        ? field = [.. byRoot.Values.SelectMany(family => family).Where(Presses).OrderByDescending(item => item.Severity).ThenByDescending(item => item.AtStake?.MinorUnits ?? -1).ThenBy(item => item.Key, StringComparer.Ordinal)]
        : field;

    public ImmutableArray<AlertItem> Of(RecordId root) => byRoot.GetValueOrDefault(RootOf(root), []);

    /// <summary>The top of the family that counts now, merges followed.</summary>
    public RecordId RootOf(RecordId account) => view.Families.Root(view.Families.Canonical(account));

    /// <summary>What somebody answered, while that holds.</summary>
    public AlertResponse? AnswerTo(AlertItem item) => responses.GetValueOrDefault(item.Key) is { } response && response.Answers(item, day) ? response : null;

    public bool Presses(AlertItem item) => item is { IsLingering: false, Severity: >= AlertSeverity.High } && AnswerTo(item) is null;
}

/// <summary>Keeps what was found: when something moved, only the families that it touches are looked at again, and a tick in which nothing moved costs nothing.</summary>
internal sealed class AlertBoards(HealthModel health)
{
    /// <summary>Sees all, so that nothing is overlooked. What is said is cut for whoever hears it.</summary>
    private static readonly Reader All = new() { Person = new("account-desk"), Name = "", Role = Role.Administrator, Elsewhere = Clearance.Restricted };

    private readonly Lock looking = new();
    private readonly AlertBoard board = new();
    private (Portfolio Portfolio, AlertFindings Findings)? last;

    public AlertFindings On(DateOnly day, Portfolio portfolio)
    {
        lock (looking)
        {
            if (last is { } known && ReferenceEquals(known.Portfolio, portfolio) && known.Findings.Day == day)
                return known.Findings;
            var view = new View(portfolio, All);
            var findings = new AlertFindings(view, day, board.Find(view, day, health, [.. view.Accounts.Select(account => account.Id)]));
            last = (portfolio, findings);
            return findings;
        }
    }
}
