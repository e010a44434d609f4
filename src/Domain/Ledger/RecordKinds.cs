using System.Collections.Frozen;
using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Alerts;
using Domain.Calls;
using Domain.Channels;
using Domain.Contacts;
using Domain.Crm;
using Domain.Escalations;
using Domain.Health;
using Domain.Notes;
using Domain.Opportunities;
using Domain.Payments;
using Domain.People;
using Domain.Products;
using Domain.Promises;
using Domain.Qualifications;
using Domain.Rates;
using Domain.Revenues;
using Domain.Reviews;
using Domain.Risks;
using Domain.Scenarios;
using Domain.Settings;
using Domain.Targets;
using Domain.Teams;
using Domain.Tickets;
using Domain.Touches;
using Domain.Usages;
using Domain.WorkingTimes;

namespace Domain.Ledger;

/// <summary>Every kind of record there is: the one registration line of each.</summary>
public static class RecordKinds
{
    public static ImmutableArray<RecordKind> All { get; } =
    [
        Account.Kind,
        Unit.Kind,
        Person.Kind,
        Contact.Kind,
        Product.Kind,
        Opportunity.Kind,
        Qualification.Kind,
        Target.Kind,
        Revenue.Kind,
        Rate.Kind,
        Risk.Kind,
        Mitigation.Kind,
        Escalation.Kind,
        Holiday.Kind,
        Review.Kind,
        Promise.Kind,
        Note.Kind,
        ChannelLink.Kind,
        CompanySettings.Kind,
        StageMeaning.Kind,
        Submission.Kind,
        ForecastCall.Kind,
        SavedScenario.Kind,
        WriteBack.Kind,
        TeamRole.Kind,
        Usage.Kind,
        Ticket.Kind,
        Payment.Kind,
        Touch.Kind,
        Assessment.Kind,
        HealthOverride.Kind,
        AlertLimitSetting.Kind,
        AlertResponse.Kind,
        Subscription.Kind,
    ];

    /// <summary>Kinds of which somebody of ours is the owner.</summary>
    public static ImmutableArray<(RecordKind Kind, Field<RecordId?> Owner)> Owned { get; } =
        [.. All.SelectMany(kind => kind.FieldNamed("owner") is Field<RecordId?> owner ? [(kind, owner)] : Array.Empty<(RecordKind, Field<RecordId?>)>())];

    private static readonly FrozenDictionary<string, RecordKind> ByName = All.ToFrozenDictionary(kind => kind.Name);

    /// <summary>The kind of that name, or null for one that this version does not know; its changes survive untouched.</summary>
    public static RecordKind? Named(string name) => ByName.GetValueOrDefault(name);
}
