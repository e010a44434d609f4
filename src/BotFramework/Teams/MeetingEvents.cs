using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>A meeting.</summary>
public class MeetingDetailsBase
{
    internal MeetingDetailsBase()
    {
    }

    public string? Id { get; set; }

    public Uri? JoinUrl { get; set; }

    public string? Title { get; set; }
}

/// <summary>A meeting that began or ended.</summary>
public class MeetingEventDetails : MeetingDetailsBase
{
    internal MeetingEventDetails()
    {
    }

    /// <summary>For example <c>Scheduled</c>.</summary>
    public string? MeetingType { get; set; }
}

public class MeetingStartEventDetails : MeetingEventDetails
{
    /// <summary>In UTC.</summary>
    public DateTime StartTime { get; set; }
}

public class MeetingEndEventDetails : MeetingEventDetails
{
    /// <summary>In UTC.</summary>
    public DateTime EndTime { get; set; }
}

/// <summary>Who came to a meeting or left it.</summary>
public class MeetingParticipantsEventDetails
{
    public MeetingParticipantsEventDetails()
    {
    }

    [JsonConstructor]
    public MeetingParticipantsEventDetails(IList<TeamsMeetingMember>? members = default) => Members = members ?? [];

    public IList<TeamsMeetingMember> Members { get; private set; } = [];
}

/// <summary>Somebody in a meeting.</summary>
public class TeamsMeetingMember(TeamsChannelAccount user, UserMeetingDetails meeting)
{
    public TeamsChannelAccount User { get; set; } = user;

    public UserMeetingDetails Meeting { get; set; } = meeting;
}

public class UserMeetingDetails
{
    public bool InMeeting { get; set; }

    /// <summary>For example <c>Organizer</c>.</summary>
    public string? Role { get; set; }
}

/// <summary>Up to where somebody has read.</summary>
public class ReadReceiptInfo
{
    public string? LastReadMessageId { get; set; }
}
