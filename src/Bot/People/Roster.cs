using System.Collections.Immutable;

namespace Bot.People;

/// <summary>Who is in a conversation.</summary>
/// <param name="IsComplete">False when it could not be read: then anybody may be in it.</param>
public sealed record Roster(ImmutableArray<RosterMember> Members, bool IsComplete)
{
    /// <summary>Anybody may be in it.</summary>
    public static Roster Unreadable { get; } = new([], false);
}

/// <param name="IsGuest">A guest or an anonymous person.</param>
public sealed record RosterMember(string? AadObjectId, string? TenantId, bool IsGuest)
{
    /// <summary>The channel's own id of the member.</summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>Not one of the conversation's own tenant. A member whose tenant the roster leaves out is taken for one of it.</summary>
    public bool IsOutsider(string? tenantId) =>
        IsGuest || AadObjectId is null || (TenantId is { Length: > 0 } other && tenantId is { Length: > 0 } && !other.Equals(tenantId, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Reads the roster of one conversation, all pages of it; throws when it cannot.</summary>
public delegate Task<ImmutableArray<RosterMember>> RosterReading(CancellationToken cancellation);
