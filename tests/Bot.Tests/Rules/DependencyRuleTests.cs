using System.Reflection;
using System.Xml.Linq;
using Testing;
using Xunit;

namespace Bot.Tests.Rules;

public sealed class DependencyRuleTests
{
    private static readonly Assembly Host = typeof(Program).Assembly;

    [Fact]
    public void Domain_stands_on_the_base_library_alone() => Holds(DependencyRules.Pure, typeof(Domain.Portfolio).Assembly);

    [Fact]
    public void Cards_know_nobody() => Holds(DependencyRules.KnowsNobody, typeof(Cards.AdaptiveCard).Assembly);

    [Fact]
    public void BotFramework_knows_nobody() => Holds(DependencyRules.KnowsNobody, typeof(BotFramework.Activity).Assembly);

    [Fact]
    public void Only_turns_touch_the_bot_sdk() => Holds(DependencyRules.OnlyTurnsTouchTheSdk, Host);

    [Fact]
    public void Only_the_outbox_speaks_unasked() => Holds(DependencyRules.OnlyTheOutboxSpeaksUnasked, Host);

    [Fact]
    public void Only_tables_touch_a_storage_sdk() => Holds(DependencyRules.OnlyTablesTouchStorage, Host);

    [Fact]
    public void Only_import_reads_csv() => Holds(DependencyRules.OnlyImportReadsCsv, Host);

    [Fact]
    public void Only_rendering_draws_cards() => Holds(DependencyRules.OnlyRenderingDraws, Host);

    [Theory]
    [InlineData("Domain", "Microsoft.CodeAnalysis.BannedApiAnalyzers")]
    [InlineData("Cards")]
    public void A_pure_project_names_no_package_that_it_ships(string project, params string[] analysers)
    {
        var file = XDocument.Load(Repository.At("src", project, $"{project}.csproj"));
        var named = file.Descendants().Where(item => item.Name.LocalName is "PackageReference" or "ProjectReference").Select(item => (string?)item.Attribute("Include"));
        Assert.Empty(named.Except(analysers));
    }

    private static void Holds(DependencyRule rule, Assembly assembly)
    {
        var broken = rule.BrokenIn(assembly);
        Assert.True(broken.Count == 0, $"{rule}, but:\n{string.Join("\n", broken.Select(use => $"{use.User} uses {use.Used} of {use.Assembly}"))}");
    }
}
