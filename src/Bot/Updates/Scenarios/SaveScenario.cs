using Bot.Answers.WhatIfs;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Bot.Understanding.Memory;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.Scenarios;

namespace Bot.Updates.Scenarios;

/// <summary><c>save this as Cautious</c>: what was assumed is kept under a name. No account's record changes, and it is undone with one press.</summary>
internal sealed class SaveScenario : IUpdate
{
    private const int MostCharacters = 60;

    public UpdateKind Kind => UpdateKind.SaveScenario;

    public string Done => "Scenario saved";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var (hearing, name) = (inquiry.Hearing, order.Text.Trim());
        if (name.Length == 0)
            return new Reply.Clarify(Sentence.Of($"What shall it be called? Write for example: save this as Cautious."), []);
        if (name.Length > MostCharacters)
            return new Reply.Refused(Sentence.Of($"That is longer than a name may be: {name.Length} characters, {MostCharacters} at most."));
        if (order.Asked is not { Scenario: { } scenario } asked)
            return new Reply.Clarify(Sentence.Of($"I have no what-if of yours here to save."), []);
        var (own, me) = (Own(hearing), hearing.Person!.Id);
        if (own.Of(SavedScenario.Kind).FirstOrDefault(saved => string.Equals(saved.Name, name, StringComparison.OrdinalIgnoreCase)) is { } same && same.By != me)
            return new Reply.Clarify(Sentence.Of($"Somebody else has a scenario called {name} already. Which other name shall it have?"), []);
        // The words of a question may hold names that another reader may not know.
        var kept = asked with { Skip = 0, Slots = [], Scenario = scenario with { Saved = null } };
        var draft = Draft.Set(Partition.Shared, SavedScenario.Kind, Known(own, name, me) ?? new RecordId(inquiry.NewId()), $"Scenario {name} saved")
            .With(SavedScenario.Fields.Name, name)
            .With(SavedScenario.Fields.By, me)
            .With(SavedScenario.Fields.Account, AccountOf(kept, own))
            .With(SavedScenario.Fields.Question, QuestionJson.Write(kept));
        var words = new AssumptionPhrases(new DealFacts(new(hearing.View, asked.Period?.Start ?? default, []))).Of(scenario);
        return new Reply.Proposed(new()
        {
            Said = order.Said,
            Summary = Sentence.Of($"Save the scenario {name}"),
            Changes = [draft],
            Values =
            [
                new("Name", null, name),
                new("If", null, Wording.Say(words, Locale.For(hearing.Reader))),
                .. asked.Period is { } period ? [new ProposedValue("Period", null, period.Label)] : (ReadOnlySpan<ProposedValue>)[],
            ],
            ExpectedSequence = hearing.Portfolio.Journal.LastSequence(Partition.Shared),
            NeedsConfirmation = false,
        });
    }

    /// <summary>What the person alone may see, whoever listens: a name is taken where its owner can see it.</summary>
    private static View Own(Hearing hearing) => new(hearing.Portfolio, PeopleIndex.Of(hearing.Portfolio).Reader(hearing.Person!));

    /// <summary>Saving under the same name again replaces it.</summary>
    private static RecordId? Known(View view, string name, RecordId me) =>
        view.Of(SavedScenario.Kind).FirstOrDefault(saved => saved.By == me && string.Equals(saved.Name, name, StringComparison.OrdinalIgnoreCase))?.Id;

    /// <summary>The only account that the assumptions speak of; null when there are several, or when one speaks of any.</summary>
    private static RecordId? AccountOf(Question question, View view)
    {
        var accounts = question.Scenario!.Assumptions.SelectMany(assumption => assumption.On switch
        {
            null => [],
            { Deal: { } deal } => [view.CanonicalAccount(view.Find(Opportunity.Kind, deal)?.Account)],
            { Accounts: { Reading: ScopeReading.Named, Accounts: var named } } => named.Select(account => view.CanonicalAccount(account)),
            _ => new RecordId?[] { null },
        }).Distinct().ToArray();
        return accounts is [{ } only] ? only : null;
    }
}
