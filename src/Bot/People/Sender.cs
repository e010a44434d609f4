namespace Bot.People;

/// <summary>Who sent an activity, as the channel vouches for it. Only <paramref name="AadObjectId"/> says who somebody is; the name can be anything.</summary>
/// <param name="AadObjectId">Null for senders the directory does not know.</param>
/// <param name="Locale">BCP 47, of the client; for people who have set none.</param>
/// <param name="TimeZone">IANA name, of the client.</param>
public sealed record Sender(string? AadObjectId, string Name, string Locale, string TimeZone);
