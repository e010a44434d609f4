using Bot.Understanding;
using Domain.Asking;
using Domain.People;

namespace Bot.Updates.Personal;

/// <summary><c>my time zone is Asia/Tokyo</c>: when the person's day begins and their digest comes.</summary>
internal sealed class SetMyTimeZone : IUpdate
{
    public UpdateKind Kind => UpdateKind.MyTimeZone;

    public string Done => "Your time zone is set";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var (zone, nearest) = TimeZones.TimeZones.Find(order.TimeZone ?? "");
        if (zone is null)
            return TimeZones.TimeZoneReplies.Unknown(order.TimeZone ?? "", nearest, "my time zone is");
        var hearing = inquiry.Hearing;
        return hearing.Person!.TimeZone == zone
            ? OwnRecord.NothingChanged
            : OwnRecord.Proposed(
                order, hearing, OwnRecord.Draft(hearing, $"Time zone of {hearing.Person.Name}: {zone}").With(Person.Fields.TimeZone, zone),
                [new("Time zone", OwnRecord.Zone(hearing.Person.TimeZone), zone)]);
    }
}
