using System.Collections.Immutable;
using Bot.Answers.Health;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Health;
using Domain.Ledger;

namespace Bot.Updates.Health;

/// <summary><c>set Contoso's health to yellow until 15 December because …</c>: a colour beside what is measured, for a while and for a reason. One for an account, so that the next takes its place.</summary>
internal sealed class OverrideHealth : IUpdate
{
    private const int MostCharacters = 500;

    /// <summary>Longer, and it is no longer known why.</summary>
    private const int MostDays = 366;

    public UpdateKind Kind => UpdateKind.HealthOverride;

    public string Done => "Health set";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => order switch
    {
        { Text: "" } => new Reply.Clarify(Sentence.Of($"Why? Whoever reads the colour will ask. Write for example: … to yellow until 15 December because the new CIO is not on board yet. Nothing was written."), []),
        { Text.Length: > MostCharacters } => new Reply.Refused(Sentence.Of($"That reason is longer than {MostCharacters} characters; nothing was written.")),
        { Day: null } => new Reply.Clarify(Sentence.Of($"Until when? An override ends by itself. Write for example: … until 15 December because …; nothing was written."), []),
        { Day: { } day, SaidOn: { } today } when day < today => new Reply.Refused(Sentence.Of($"{day} has passed; nothing was written.")),
        { Day: { } day, SaidOn: { } today } when day > today.AddDays(MostDays) => new Reply.Refused(Sentence.Of($"An override holds for a year at most; nothing was written.")),
        _ => AccountChoice.Propose(order, inquiry, account => Proposed(order, inquiry, account)),
    };

    private static Reply Proposed(UpdateOrder order, UpdateInquiry inquiry, RecordId account)
    {
        var hearing = inquiry.Hearing;
        if (Refusal(hearing, account) is { } refused)
            return refused;
        var name = UpdateRights.NameOf(account, hearing.Portfolio);
        var (said, home) = (Said(hearing, account), Partition.Account(account));
        var change = new RecordChange(HealthOverride.Kind, said?.Id ?? new RecordId(inquiry.NewId()), $"Health of {name}", said is null ? home : hearing.Portfolio.Journal.HomeOf(HealthOverride.Kind.Name, said.Id) ?? home, hearing)
            .With(HealthOverride.Fields.Account, account)
            .With(HealthOverride.Fields.By, hearing.Person!.Id)
            .Set(HealthOverride.Fields.Colour, "health", order.Colour)
            .Set(HealthOverride.Fields.Until, "until", order.Day)
            .Set(HealthOverride.Fields.Reason, "because", order.Text)
            .Saying(Sentence.Of($"The measures and the score stay as they are and are shown beside it. It ends by itself after {order.Day!.Value}."));
        var reply = change.Proposed(order, Sentence.Of($"Set the health of {name} to {HealthWords.Of(order.Colour)}?"));
        return reply is Reply.Proposed { Proposal: var proposal }
            ? new Reply.Proposed(proposal with
            {
                Confirm = $"Set to {HealthWords.Of(order.Colour)}",
                Values = [new("Health", Now(inquiry, account, order.SaidOn!.Value), HealthWords.Of(order.Colour)), .. proposal.Values.Where(value => value.Field != "Health")],
            })
            : reply;
    }

    /// <summary>Null for whoever may set it, where amounts may be told.</summary>
    internal static Reply.Refused? Refusal(Hearing hearing, RecordId account) =>
        !UpdateRights.MayChange(hearing, account) ? new(Sentence.Of($"Only those who see the amounts of that account may set its health; nothing was written."))
        : hearing.View.ClearanceFor(account) < Clearance.Money ? new(Sentence.Of($"Not everybody here may see the health of that account. Tell me in our private chat; nothing was written."))
        : null;

    internal static HealthOverride? Said(Hearing hearing, RecordId account) =>
        hearing.View.Of(HealthOverride.Kind, ImmutableHashSet.Create(account)).OrderByDescending(one => one.Until).ThenBy(one => one.Id).FirstOrDefault();

    /// <summary>The colour that the measures give it on the day, with its score.</summary>
    internal static string Measured(UpdateInquiry inquiry, RecordId account, DateOnly day) => Measured(Of(inquiry, account, day), inquiry);

    private static string Now(UpdateInquiry inquiry, RecordId account, DateOnly day) => Of(inquiry, account, day) switch
    {
        { Override: not null } health => $"{HealthWords.Of(health.Band)} by override; measured {Measured(health, inquiry)}",
        var health => Measured(health, inquiry),
    };

    private static string Measured(AccountHealth health, UpdateInquiry inquiry) => health.Whole is { IsEnough: true, Score: { } score }
        ? $"{HealthWords.Of(health.Computed)} ({Wording.Say(HealthWords.Points(score), Locale.For(inquiry.Hearing.Reader))})" : HealthWords.Of(health.Computed);

    private static AccountHealth Of(UpdateInquiry inquiry, RecordId account, DateOnly day) =>
        HealthScoring.Of(inquiry.Hearing.View, inquiry.Health, account, inquiry.Hearing.View.Families.Members(account), day);
}
