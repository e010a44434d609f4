using Domain.Alerts;
using Xunit;

namespace Domain.Tests.Alerts;

public sealed class AlertSubjectsTests
{
    [Fact]
    public void Every_rule_is_of_one_subject() => Assert.Equal(
        AlertRules.All.Select(rule => rule.Name).Order(), AlertSubjects.All.SelectMany(subject => subject.Rules).Select(rule => rule.Name).Order());
}
