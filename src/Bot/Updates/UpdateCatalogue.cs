using System.Collections.Frozen;
using Bot.Understanding;
using Bot.Updates.Access;
using Bot.Updates.Alerts;
using Bot.Updates.Calls;
using Bot.Updates.Channels;
using Bot.Updates.Contacts;
using Bot.Updates.Corrections;
using Bot.Updates.CrmValues;
using Bot.Updates.Deals;
using Bot.Updates.Escalations;
using Bot.Updates.Health;
using Bot.Updates.Notes;
using Bot.Updates.Personal;
using Bot.Updates.Promises;
using Bot.Updates.Qualifications;
using Bot.Updates.Reviews;
using Bot.Updates.Risks;
using Bot.Updates.Scenarios;
using Bot.Updates.Several;
using Bot.Updates.Targets;
using Bot.Updates.Teams;
using Domain.Asking;

namespace Bot.Updates;

/// <summary>Every kind of update there is: the one registration line of each.</summary>
public static class UpdateCatalogue
{
    private static readonly FrozenDictionary<UpdateKind, IUpdate> ByKind = new IUpdate[]
    {
        new AddNote(),
        new LinkChannel(),
        new UnlinkChannel(),
        new SetDigestTime(),
        new SetTimeZone(),
        new SetUpChannel(),
        new SetMyTimeZone(),
        new SetMyDigestTime(),
        new SetMyNumbers(),
        new SetMySettings(),
        new AddToTeam(),
        new RemoveFromTeam(),
        new ChangeRole(),
        new SubmitForecast(),
        new OpenCall(),
        new CloseCall(),
        new SaveScenario(),
        new DeleteScenario(),
        new SeveralChanges(),
        new AddDeal(),
        new ChangeAmount(),
        new MoveCloseDate(),
        new MoveStage(),
        new MoveCategory(),
        new CloseDeal(),
        new ChangeOwner(),
        new SetCompetitor(),
        new SetNextStep(),
        new SetProduct(),
        new SetUnit(),
        new SetRegion(),
        new SetMargin(),
        new SetRecognition(),
        new SetReasonLost(),
        new QualifyDeal(),
        new AddPromise(),
        new RaiseRisk(),
        new MoveReview(),
        new AddContact(),
        new SettlePromise(),
        new CorrectEntry(),
        new WithdrawEntry(),
        new RestoreEntry(),
        new ChangeRisk(),
        new PlanMitigation(),
        new SettleMitigation(),
        new Escalate(),
        new ChangeEscalation(),
        new RaiseSuggestedRisk(),
        new LinkSuggestedRisk(),
        new DismissSuggestedRisk(),
        new ChangeContact(),
        new InviteToReview(),
        new HoldReview(),
        new ChangeReview(),
        new CancelReview(),
        new SetAgenda(),
        new SetTeamRole(),
        new ChangeLead(),
        new ChangeSponsor(),
        new UseCrmValue(),
        new SendToCrmAgain(),
        new SetTarget(),
        new OverrideHealth(),
        new EndHealthOverride(),
        new AnswerAlert(),
        new HandOver(),
        new SetSubscription(),
        new SetAlertLimit(),
    }.ToFrozenDictionary(update => update.Kind);

    /// <summary>The proposal for what was ordered, or why there is none. Undoing is not proposed: it is asked of <see cref="UpdateDesk"/>.</summary>
    public static Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => order.Kind switch
    {
        _ when inquiry.Hearing.Person is null => new Reply.Refused(Sentence.Of($"I do not know you yet, so I cannot write anything in your name.")),
        UpdateKind.Cancel => new Reply.Refused(Sentence.Of($"Nothing is waiting to be written.")),
        _ when ByKind.TryGetValue(order.Kind, out var update) => update.Propose(order, inquiry),
        _ => new Reply.Unsupported(Sentence.Of($"That can be done in Teams only."), []),
    };

    /// <summary>True when what is proposed is told to the person alone.</summary>
    internal static bool IsPrivate(UpdateKind kind) => ByKind.TryGetValue(kind, out var update) && update.IsPrivate;

    /// <summary>True when what became of it on a card is shown to everybody who sees the card.</summary>
    internal static bool IsForAll(UpdateKind kind) => ByKind.TryGetValue(kind, out var update) && update.IsForAll;

    internal static string Done(UpdateKind kind) => ByKind.TryGetValue(kind, out var update) ? update.Done : "Done";
}
