using Bot.Answers.Calls;
using Bot.People;
using Bot.Rendering;
using Bot.Updates.Calls;
using Domain;

namespace Bot.Turns;

/// <summary>Beside a forecast that was submitted where others listen: how good the person's calls were before, told to them alone.</summary>
internal sealed class PrivateGrades(PrivateMessages privately)
{
    /// <summary>Nothing is said where nothing was graded yet, nor without a private chat.</summary>
    /// <param name="period">What the submitted number is for.</param>
    public async Task TellAsync(Period period, Hearing hearing, CancellationToken cancellation)
    {
        if (hearing.Person is not { } person || CallWords.Before(CalledScope.OwnView(hearing), period, person.Id) is not { } before)
            return;
        var words = Wording.Say(before, Locale.For(hearing.Reader));
        await privately.SendAsync(hearing.Sender.AadObjectId!, OutgoingMessage.Words(
            $"Beside the forecast that you just submitted for {period.ShortLabel}: your calls before were {words}. Ask me here \"how good are my calls?\" for each of them."), cancellation);
    }
}
