using Bot.Answers.Scenarios;
using Bot.Answers.WhatIfs;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Domain.Scenarios;

namespace Bot.Updates.Scenarios;

/// <summary><c>delete scenario Cautious</c>: for whoever saved it and for administrators, and undone with one press.</summary>
internal sealed class DeleteScenario : IUpdate
{
    public UpdateKind Kind => UpdateKind.DeleteScenario;

    public string Done => "Scenario deleted";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var (hearing, name) = (inquiry.Hearing, order.Text.Trim());
        if (name.Length == 0)
            return new Reply.Clarify(Sentence.Of($"Which scenario shall be deleted? Write for example: delete scenario Cautious."), []);
        // One of which nothing may be said here is spoken of like one that does not exist.
        if (hearing.View.Of(SavedScenario.Kind).FirstOrDefault(saved => saved.Question is not null && string.Equals(saved.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } scenario)
            return new Reply.Unsupported(Sentence.Of($"No scenario called {name} is shown to you here."), [new("Scenarios", new Question { Topic = Topics.Scenarios })]);
        if (scenario.By != hearing.Person!.Id && hearing.Person.Role != Role.Administrator)
            return new Reply.Refused(Sentence.Of($"The scenario {scenario.Name} is deleted by whoever saved it{SavedBy(scenario, hearing.View)}, or by an administrator."));
        return new Reply.Proposed(new()
        {
            Said = order.Said,
            Summary = Sentence.Of($"Delete the scenario {scenario.Name}"),
            Changes = [Draft.Remove(Partition.Shared, SavedScenario.Kind, scenario.Id, $"Scenario {scenario.Name} deleted")],
            Values = [new("Name", null, scenario.Name!), .. Assumed(scenario, hearing)],
            ExpectedSequence = hearing.Portfolio.Journal.LastSequence(Partition.Shared),
            NeedsConfirmation = false,
        });
    }

    private static IEnumerable<ProposedValue> Assumed(SavedScenario scenario, Hearing hearing)
    {
        if (SavedQuestions.Of(scenario) is { Scenario: { } assumed } question)
            yield return new("If", null, Wording.Say(new AssumptionPhrases(new DealFacts(new(hearing.View, question.Period?.Start ?? default, []))).Of(assumed), Locale.For(hearing.Reader)));
    }

    private static string SavedBy(SavedScenario scenario, View view) => view.Find(Person.Kind, scenario.By)?.Name is { Length: > 0 } name ? $", {name}" : "";
}
