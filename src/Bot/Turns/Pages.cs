using System.Collections.Immutable;
using Bot.Alerts;
using Bot.Ledger;
using Bot.People;
using Bot.Rendering;
using Bot.Status;
using Bot.Understanding;
using Bot.Updates;
using Bot.Updates.Access;
using Bot.Updates.Alerts;
using Bot.Updates.Channels;
using Bot.Updates.Personal;
using Domain;
using Domain.Asking;

namespace Bot.Turns;

/// <summary>What the bot shows of itself: how a conversation is set up, one's own settings, who sees what, whether all is well.</summary>
internal sealed class Pages(StatusDesk status, TestDigest test, AlertOptions alerts, IIdentities identities, TimeProvider clock)
{
    /// <summary>True for what only the person themselves may hear.</summary>
    public static bool IsPrivate(Page page) => page is not (Page.Setup or Page.Alerts or Page.TestDigest);

    public async Task<OutgoingMessage> ShowAsync(Page page, ImmutableArray<RecordId> accounts, Hearing hearing, ConversationPlace place, CancellationToken cancellation) => page switch
    {
        Page.Setup when place.Kind != PlaceKind.Personal => Setup(hearing, place, isAlone: false),
        Page.Setup or Page.MySettings => Settings(hearing),
        Page.Alerts => AlertSettings(hearing, place),
        Page.TestDigest => await test.ComposeAsync(hearing, place, cancellation),
        Page.Access => Access(accounts, hearing),
        Page.Status when hearing.Person is { Role: Domain.People.Role.Administrator } => StatusCard.Render(await status.ExamineAsync(cancellation), Locale.For(hearing.Reader)),
        _ => OutgoingMessage.Words("How the bot is doing is for administrators. For an account, write: status of, and its name."),
    };

    /// <param name="isAlone">Only the person will see the card.</param>
    public OutgoingMessage Setup(Hearing hearing, ConversationPlace place, bool isAlone, params IReadOnlyList<string> remarks) =>
        SetupCards.Channel(ChannelSetup.Of(place, hearing, isAlone), identities.Next(), clock.GetUtcNow(), Locale.For(hearing.Reader), remarks);

    public OutgoingMessage Settings(Hearing hearing, params IReadOnlyList<string> remarks) =>
        SettingsCard.Render(PersonalSettings.Of(hearing, alerts.PersonalDigestTime), identities.Next(), clock.GetUtcNow(), remarks);

    public OutgoingMessage AlertSettings(Hearing hearing, ConversationPlace place, params IReadOnlyList<string> remarks)
    {
        var setup = AlertSetup.Of(place, hearing, alerts.PersonalDigestTime);
        var preview = new Question
        {
            Topic = Topics.AlertPreview,
            Scope = setup.IsPersonal || hearing.Linked.IsEmpty ? AccountScope.Everything : AccountScope.Of(true, hearing.Linked),
            Preview = alerts.PreviewOf(setup.Told, setup.IsPersonal),
        };
        return AlertSettingsCard.Render(setup, preview, identities.Next(), remarks);
    }

    private static OutgoingMessage Access(ImmutableArray<RecordId> named, Hearing hearing)
    {
        var accounts = named.IsEmpty ? hearing.Linked : named;
        return accounts switch
        {
            [var account] when UpdateRights.Owns(hearing, account) => AccessCards.List(AccessList.Of(account, hearing.Portfolio)),
            [var account] => OutgoingMessage.Words($"Who sees {ChannelLinks.NameFor(hearing, account)} is told to its lead, its sponsor and administrators."),
            _ => OutgoingMessage.Words("Which account? Write for example: who may see Contoso?"),
        };
    }
}
