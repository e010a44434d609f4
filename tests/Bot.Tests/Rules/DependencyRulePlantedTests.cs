using Bot.Tests.Rules.Planted;
using Xunit;

namespace Bot.Tests.Rules;

/// <summary>A rule that finds nothing proves nothing: these are the violations that each rule must find.</summary>
public sealed class DependencyRulePlantedTests
{
    private static readonly System.Reflection.Assembly Here = typeof(DependencyRulePlantedTests).Assembly;

    [Theory]
    [InlineData(typeof(InAField))]
    [InlineData(typeof(InABodyOnly))]
    [InlineData(typeof(InALambda))]
    [InlineData(typeof(InAGenericArgument))]
    [InlineData(typeof(InAnAsyncMethod))]
    [InlineData(typeof(AsABase))]
    public void The_bot_sdk_is_found_wherever_it_hides(Type planted) =>
        Assert.Contains(DependencyRules.OnlyTurnsTouchTheSdk.BrokenIn(Here), use => use.User == planted.FullName);

    [Fact]
    public void Who_touches_nothing_is_not_accused() =>
        Assert.DoesNotContain(DependencyRules.OnlyTurnsTouchTheSdk.BrokenIn(Here), use => use.User == typeof(Innocent).FullName);

    [Fact]
    public void An_exempt_namespace_is_left_alone()
    {
        var exempt = DependencyRules.OnlyTurnsTouchTheSdk with { ExemptNamespaces = ["Bot.Tests.Rules.Planted"] };
        Assert.DoesNotContain(exempt.BrokenIn(Here), use => use.User.StartsWith("Bot.Tests.Rules.Planted.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_access_breaks_purity() =>
        Assert.Contains(DependencyRules.Pure.BrokenIn(Here), use => use.User == typeof(ReadsAFile).FullName && use.Used == "System.IO.File");

    [Fact]
    public void A_package_breaks_purity() => Assert.Contains(DependencyRules.Pure.BrokenIn(Here), use => use.Assembly.StartsWith("xunit", StringComparison.Ordinal));

    [Fact]
    public void Another_project_of_ours_is_somebody() => Assert.Contains(DependencyRules.KnowsNobody.BrokenIn(Here), use => use.Assembly == "BotFramework");

    [Theory]
    [InlineData(typeof(SpeaksUnasked))]
    [InlineData(typeof(DeliversUnasked))]
    public void Who_speaks_past_the_outbox_is_found(Type planted) =>
        Assert.Contains(DependencyRules.OnlyTheOutboxSpeaksUnasked.BrokenIn(Here), use => use.User == planted.FullName);

    [Fact]
    public void A_use_within_the_host_is_found() => Assert.Contains(
        (DependencyRules.OnlyTheOutboxSpeaksUnasked with { ExemptNamespaces = ["Bot.Outbox"] }).BrokenIn(typeof(Program).Assembly), use => use.User == "Bot.Turns.UnaskedDelivery");

    [Fact]
    public void A_storage_sdk_is_found() =>
        Assert.NotEmpty((DependencyRules.OnlyTablesTouchStorage with { ExemptNamespaces = [] }).BrokenIn(typeof(Program).Assembly));

    [Fact]
    public void Drawing_is_found() =>
        Assert.NotEmpty((DependencyRules.OnlyRenderingDraws with { ExemptNamespaces = [] }).BrokenIn(typeof(Program).Assembly));
}
