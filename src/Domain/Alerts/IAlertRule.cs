using System.Collections.Immutable;
using Domain.Risks;

namespace Domain.Alerts;

/// <summary>
/// One kind of alert: one folder and one line in <see cref="AlertRules"/>. A pure function of the portfolio and the day: the same twice is the same. It finds what
/// holds, and as lingering what holds no longer but not yet by enough.
/// </summary>
public interface IAlertRule
{
    /// <summary>First part of the keys of its items, such as <c>deal.overdue</c>.</summary>
    string Name { get; }

    /// <summary>What it warns of as people say it, in the plural and small: "overdue deals".</summary>
    string Title { get; }

    AlertAudience Audience { get; }

    /// <summary>What a conversation must be cleared for to hear of it. What is <see cref="Clearance.Restricted"/> is told in private alone.</summary>
    Clearance Clearance => Clearance.Open;

    /// <summary>The kind of risk that a finding may be; null for none.</summary>
    RiskType? Suggests => null;

    /// <summary>The numbers that decide, which a company or an account may set otherwise.</summary>
    ImmutableArray<AlertLimit> Limits => [];

    IEnumerable<AlertItem> Find(AlertScope scope);
}
