using Bot.Understanding.Text;
using Domain.Asking;

namespace Bot.Understanding.Orders;

/// <summary>A what-if that is kept: <c>save this as Cautious</c>, <c>call this scenario Cautious</c>.</summary>
internal sealed partial class OrderReader
{
    private Intent Scenario(List<Token> rest) => context.Last is { Topic: Topics.WhatIf, Scenario.Assumptions.IsEmpty: false } asked
        ? new Intent.Order(new(UpdateKind.SaveScenario, text, Value(rest), []) { Asked = asked })
        : new Intent.Clarify(Sentence.Of($"I have no what-if of yours here to save. Ask one first, for example: what if EUR falls 5 %?"), []);
}
