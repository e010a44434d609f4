using System.Collections.Immutable;
using Domain;

namespace Bot.Outbox;

/// <summary>
/// An announcement of which what is due depends on what was told before, to anybody. It is composed from facts that were read after what was told, so that nobody
/// takes back what another instance knew first.
/// </summary>
internal interface IFollowUp : IAnnouncement
{
    /// <inheritdoc cref="IAnnouncement.DueAt"/>
    /// <param name="told">The last that was told of every subject, of all kinds.</param>
    IEnumerable<Due> DueAt(DateTimeOffset now, Portfolio portfolio, ImmutableArray<LastTold> told);

    IEnumerable<Due> IAnnouncement.DueAt(DateTimeOffset now, Portfolio portfolio) => [];
}
