using System.Collections.Immutable;
using Bot.Understanding;
using Domain.Asking;
using Domain.People;

namespace Bot.Updates.Personal;

/// <summary>All of one's own settings at once, from the inputs of their card. <see cref="PersonalSettings.AsInTeams"/> takes an own choice back.</summary>
internal sealed class SetMySettings : IUpdate
{
    public UpdateKind Kind => UpdateKind.MySettings;

    public string Done => "Your settings are saved";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        var person = hearing.Person!;
        var (zone, locale) = (Own(order.TimeZone), Own(order.Locale));
        if (zone is not null && TimeZones.TimeZones.Find(zone).Zone != zone)
            return TimeZones.TimeZoneReplies.Unknown(zone, [], "my time zone is");
        if (locale is not null && NumberStyles.Find(locale) != locale)
            return new Reply.Clarify(Sentence.Of($"I do not know how numbers are written as in {locale}."), []);
        if ((order.Text.Length == 0 ? "" : TimesOfDay.Read(order.Text)) is not { } digest)
            return new Reply.Clarify(Sentence.Of($"At what time? Write for example: my digest at 07:30."), []);
        var draft = OwnRecord.Draft(hearing, $"Settings of {person.Name}");
        var values = ImmutableArray.CreateBuilder<ProposedValue>();
        if (zone != (person.TimeZone is { Length: > 0 } oldZone ? oldZone : null))
        {
            draft = draft.With(Person.Fields.TimeZone, zone);
            values.Add(new("Time zone", OwnRecord.Zone(person.TimeZone), OwnRecord.Zone(zone)));
        }

        if (locale != (person.Locale is { Length: > 0 } oldLocale ? oldLocale : null))
        {
            draft = draft.With(Person.Fields.Locale, locale);
            values.Add(new("Numbers and dates", OwnRecord.Numbers(person.Locale), OwnRecord.Numbers(locale)));
        }

        if (digest != person.DigestAt(inquiry.UsualDigestTime))
        {
            draft = draft.With(Person.Fields.DigestTime, digest);
            values.Add(new("Digest", OwnRecord.Digest(person.DigestTime), OwnRecord.Digest(digest)));
        }

        return draft.Fields.IsEmpty
            ? OwnRecord.NothingChanged
            : OwnRecord.Proposed(order, hearing, draft with { Summary = $"Settings of {person.Name}: {string.Join(", ", values.Select(value => $"{value.Field.ToLowerInvariant()} {value.New}"))}" }, values.ToImmutable());
    }

    private static string? Own(string? chosen) => chosen is null or "" or PersonalSettings.AsInTeams ? null : chosen;
}
