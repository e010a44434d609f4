using System.Collections.Immutable;
using Bot.Rendering;
using Bot.Understanding.Memory;
using Domain.Asking;
using Domain.Ledger;
using Xunit;

namespace Bot.Tests.Rendering;

public sealed class ReplyTests
{
    private static readonly Question Deals = new() { Topic = Topics.Deals };

    [Fact]
    public void A_choice_is_a_card_whose_buttons_carry_only_the_key_of_a_question()
    {
        var message = Replies.Message(new Reply.Clarify(Sentence.Of($"Two accounts are called {"Orbis"}."), [new("Orbis Marine", Deals), new("Orbis Air", Deals with { Skip = 1 })]), Locale.Default);
        CardChecks.MatchesSnapshot(message, "clarify");
        Assert.Contains(QuestionKey.Of(Deals), message.Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_understood_is_quoted_with_the_nearest_things() =>
        CardChecks.MatchesSnapshot(Replies.Message(new Reply.NotUnderstood("wath is *our* comit", [new("Commit this quarter", Deals)]), Locale.Default), "not-understood");

    [Fact]
    public void A_refusal_says_why_and_nothing_else() =>
        CardChecks.MatchesSnapshot(Replies.Message(new Reply.Refused(Sentence.Of($"The amounts of {"Orbis Marine"} are not shown to you here.")), Locale.Default), "refused");

    [Fact]
    public void What_broke_has_a_number_for_the_administrator() => CardChecks.MatchesSnapshot(Replies.Failed("1a2b3c4d"), "failed");

    [Theory]
    [InlineData("welcome", "Dana Fox", false)]
    [InlineData("welcome-channel", null, true)]
    public void A_welcome_says_what_the_bot_is_for_and_offers_something_to_press(string name, string? person, bool isGroup) =>
        CardChecks.MatchesSnapshot(PersonCards.Welcome(person, isGroup), name);

    [Fact]
    public void Somebody_unknown_is_asked_who_they_are() =>
        CardChecks.MatchesSnapshot(PersonCards.WhoAreYou([("dana", "Dana Fox"), ("dan", "Dan Foxworth")]), "who-are-you");

    [Fact]
    public void An_administrator_is_asked_whether_somebody_is_who_they_say() =>
        CardChecks.MatchesSnapshot(PersonCards.Confirm("d.fox@example.test", "Dana Fox", isNew: false, "aad-1"), "confirm-person");

    [Fact]
    public void A_proposal_shows_old_and_new_and_that_nothing_is_written() =>
        CardChecks.MatchesSnapshot(ProposalCards.Proposed(Proposal, Locale.Default, "p1"), "proposal");

    [Fact]
    public void One_thing_that_is_missing_is_chosen_with_one_press()
    {
        var message = ProposalCards.Proposed(
            Proposal with { Missing = [new(MissingPart.Deal, Sentence.Of($"Deal"), [new("Dry dock (Orbis Marine)", "d1"), new("Dry dock (Vanta *Foods*)", "d2")])] }, Locale.Default, "p1");
        CardChecks.MatchesSnapshot(message, "proposal-choice");
        Assert.Empty(message.Card!.Actions);
    }

    [Fact]
    public void Several_things_that_are_missing_are_chosen_together() => CardChecks.MatchesSnapshot(
        ProposalCards.Proposed(
            Proposal with
            {
                Missing =
                [
                    new(MissingPart.Deal, Sentence.Of($"Deal"), [new("Dry dock", "d1"), new("Slipway", "d2")]),
                    new(MissingPart.Amount, Sentence.Of($"Amount"), [new("€80,000", "80000"), new("€95,000", "95000")]),
                ],
            },
            Locale.Default, "p1"),
        "proposal-choices");

    [Fact]
    public void What_is_no_choice_is_entered() => CardChecks.MatchesSnapshot(
        ProposalCards.Proposed(
            Proposal with
            {
                Said = "new deal at Orbis Marine: Hydra rollout",
                Summary = Sentence.Of($"What else is known of {"Hydra rollout"}?"),
                Missing = [new(MissingPart.Amount, Sentence.Of($"Amount, such as 95k or USD 1.2m"), []), new(MissingPart.Day, Sentence.Of($"Close date"), [])],
            },
            Locale.Default, "p1"),
        "proposal-entries");

    [Fact]
    public void Several_changes_have_a_box_each() => CardChecks.MatchesSnapshot(
        ProposalCards.Proposed(
            Proposal with { Parts = [new(0, Sentence.Of($"Change the amount of Dry dock?"), [new("Amount", "€80,000", "€95,000")]), new(2, Sentence.Of($"Save a note on Orbis *Marine*"), [])] },
            Locale.Default, "p1"),
        "proposal-parts");

    [Fact]
    public void An_edited_message_is_offered_with_old_and_new() => CardChecks.MatchesSnapshot(
        ProposalCards.Proposed(
            Proposal with
            {
                Said = "",
                Summary = Sentence.Of($"Correct what was logged?"),
                Values = [new("Was", null, "met the CFO, budget is 2M, *decision* by June"), new("Now", null, "met the CFO, budget is 3M, *decision* by June")],
                Effects = [Sentence.Of($"The message was edited after it was logged on {"Orbis Marine"}.")],
                Confirm = "Correct it",
                Decline = "Leave it",
            },
            Locale.Default, "p1"),
        "proposal-correct-entry");

    [Fact]
    public void A_deleted_message_is_offered_to_be_withdrawn() => CardChecks.MatchesSnapshot(
        ProposalCards.Proposed(
            Proposal with
            {
                Said = "",
                Summary = Sentence.Of($"Withdraw what was logged?"),
                Values = [],
                Effects = [Sentence.Of($"The message was deleted. What it logged on {"Orbis Marine"} still counts: {"Note: met the CFO, budget is 2M"}"), Sentence.Of($"The log then shows who withdrew it, and when.")],
                Confirm = "Withdraw it",
                Decline = "Keep it",
            },
            Locale.Default, "p1"),
        "proposal-withdraw-entry");

    [Fact]
    public void What_changed_meanwhile_is_shown_before_it_is_written_on_top()
    {
        var change = new Change(
            3, SampleAnswers.Recorded, SampleAnswers.Recorded, "p-lee", "Lee Wong", Operation.Set, "opportunity", 1, new("d"), "Dry dock: amount €80,000 → €90,000",
            ImmutableDictionary<string, FieldValue>.Empty, ImmutableDictionary<string, FieldValue>.Empty, Source.Person, "c");
        CardChecks.MatchesSnapshot(ProposalCards.Stale(Proposal, [change], Locale.Default, "p2"), "proposal-stale");
    }

    [Fact]
    public void A_written_note_can_be_undone_from_its_card() => CardChecks.MatchesSnapshot(
        UpdateCards.Applied(["Orbis Marine", "Note"], "Note saved", "Met the CFO *today*", [], "Dana Fox", SampleAnswers.Recorded, "account/orbis#42", Locale.Default), "applied");

    [Fact]
    public void An_undone_note_stays_readable_and_cannot_be_undone_again()
    {
        var message = UpdateCards.Undone(["Orbis Marine", "Note"], "Note “Met the CFO”", "Dana Fox", SampleAnswers.Recorded, Locale.Default);
        CardChecks.MatchesSnapshot(message, "undone");
        Assert.Empty(message.Card!.Actions);
    }

    [Fact]
    public void A_clash_names_who_did_what()
    {
        var change = new Change(
            3, SampleAnswers.Recorded, SampleAnswers.Recorded, "p-lee", "Lee Wong", Operation.Set, "note", 1, new("n"), "Stage set to lost",
            ImmutableDictionary<string, FieldValue>.Empty, ImmutableDictionary<string, FieldValue>.Empty, Source.Person, "c");
        var message = UpdateCards.Clash("Set the stage to won", [change], Locale.Default);
        CardChecks.Valid(message);
        Assert.Contains(change.ByName, message.Text, StringComparison.Ordinal);
        Assert.Contains(change.Summary, message.Text, StringComparison.Ordinal);
    }

    private static Proposal Proposal { get; } = new()
    {
        Said = "move Lyon to proposal, 2M",
        Summary = Sentence.Of($"Change 2 fields of {"Data platform Lyon"}?"),
        Changes = [Draft.Remove(Partition.Shared, Domain.Notes.Note.Kind, new("n"), "x")],
        Values = [new("Amount", "€1,600,000", "€2,000,000"), new("Stage", "Qualify", "Proposal")],
    };
}
