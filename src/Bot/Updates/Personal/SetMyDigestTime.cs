using Bot.Understanding;
using Domain.Asking;
using Domain.People;

namespace Bot.Updates.Personal;

/// <summary><c>my digest at 7:30</c>, <c>no digest for me</c>: when the person's own digest comes.</summary>
internal sealed class SetMyDigestTime : IUpdate
{
    public UpdateKind Kind => UpdateKind.MyDigestTime;

    public string Done => "Your digest time is set";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        var person = hearing.Person!;
        if ((order.Text.Length == 0 ? "" : TimesOfDay.Read(order.Text)) is not { } time)
            return new Reply.Clarify(Sentence.Of($"At what time? Write for example: my digest at 07:30."), []);
        return person.DigestTime == time || (time.Length == 0 && person.DigestAt(inquiry.UsualDigestTime).Length == 0)
            ? OwnRecord.NothingChanged
            : OwnRecord.Proposed(
                order, hearing, OwnRecord.Draft(hearing, time.Length == 0 ? $"No digest for {person.Name}" : $"Digest of {person.Name} at {time}").With(Person.Fields.DigestTime, time),
                [new("Digest", OwnRecord.Digest(person.DigestTime), OwnRecord.Digest(time))]);
    }
}
