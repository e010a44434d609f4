using Bot.Understanding.Periods;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Asking;
using Domain.Movements;
using Domain.Opportunities;
using Domain.Rates;
using Domain.Risks;
using Domain.Standings;

namespace Bot.Understanding.Grammar;

/// <summary>What has been gathered from one clause, before it is known which question it makes.</summary>
internal sealed class Draft
{
    /// <summary>Everything that was said of measures, states, topics and openings, in order.</summary>
    public List<Concept> Said { get; } = [];

    /// <summary>The words that said it, for telling the reader what was not looked at.</summary>
    public Dictionary<Concept, string> Words { get; } = [];

    /// <summary>The thing the clause is about: deals, accounts, regions.</summary>
    public Concept? Subject { get; set; }

    public List<DealDimension> GroupBy { get; } = [];

    public List<DealFilter> Filters { get; } = [];

    public List<DealStatus> Statuses { get; } = [];

    public List<ForecastCategory> Categories { get; } = [];

    /// <summary>What accounts must have or lack.</summary>
    public List<AccountCondition> Conditions { get; } = [];

    /// <summary>The kind of risk that is asked for.</summary>
    public RiskType? RiskType { get; set; }

    /// <summary>"No key player": what is asked for of stakeholders is what accounts lack.</summary>
    public bool LacksStakeholders { get; set; }

    /// <summary>By what accounts are told and ranked.</summary>
    public AccountAspect? AccountOrder { get; set; }

    /// <summary>Names of the rules of alerts that are supposed to be told of too.</summary>
    public List<string> AlsoTold { get; } = [];

    public List<RecordId> Accounts { get; } = [];

    public bool? WithFamily { get; set; }

    public RecordId? Deal { get; set; }

    /// <summary>Of deals that changed: what of them did.</summary>
    public MovedField? Moved { get; set; }

    public List<(When When, string Said)> Times { get; } = [];

    /// <summary>"Pushed out of December": the period that something left.</summary>
    public (When When, string Said)? Left { get; set; }

    public When? ComparedWith { get; set; }

    /// <summary>The words of <see cref="ComparedWith"/>.</summary>
    public string ComparedWithSaid { get; set; } = "";

    public When? AsOf { get; set; }

    public When? KnownAt { get; set; }

    public bool? Top { get; set; }

    public int? RankCount { get; set; }

    public bool IsComparison { get; set; }

    /// <summary>"Pipeline over 1m": of whatever the sum is told by, the sum; of nothing, the deals in it.</summary>
    public bool IsLimitOfASum { get; set; }

    /// <summary>"How does a deal get to ...": how it is done, not which.</summary>
    public bool AsksHow { get; set; }

    public bool IsOnly { get; set; }

    public Currency? Currency { get; set; }

    public RateType? RateType { get; set; }

    public List<Slot> Slots { get; } = [];

    /// <summary>Words whose meaning could not be placed.</summary>
    public List<string> Leftover { get; } = [];

    /// <summary>What follow-ups take out.</summary>
    public List<DealFilter> Removed { get; } = [];

    public bool Has(Concept concept) => Said.Contains(concept);

    public bool HasAny(params ReadOnlySpan<Concept> concepts)
    {
        foreach (var concept in concepts)
            if (Said.Contains(concept))
                return true;
        return false;
    }

    public void Slot(string name, string said, string resolved, bool assumed = false) => Slots.Add(new(name, said, resolved, assumed));
}
