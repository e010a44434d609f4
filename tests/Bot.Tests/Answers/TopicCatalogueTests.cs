using System.Reflection;
using Bot.Answers;
using Domain.Asking;
using Testing;
using Testing.Portfolios;
using Xunit;

namespace Bot.Tests.Answers;

public sealed class TopicCatalogueTests
{
    [Fact]
    public void Every_topic_there_is_a_name_for_is_in_the_catalogue() => Assert.Equal(
        typeof(Topics).GetFields(BindingFlags.Public | BindingFlags.Static).Select(topic => (string)topic.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        TopicCatalogue.All.Select(topic => topic.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_topic_class_is_in_the_catalogue() => Assert.Equal(
        typeof(ITopic).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ITopic))).Select(type => type.Name).Order(StringComparer.Ordinal),
        TopicCatalogue.All.Select(topic => topic.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_topic_is_described_where_people_look()
    {
        var text = File.ReadAllText(Repository.At("docs", "ask.md"));

        Assert.All(TopicCatalogue.All, topic => Assert.Contains($"`{topic.Name}`", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_topic_nobody_knows_is_refused_with_what_there_is() =>
        Assert.IsType<Reply.Unsupported>(Asked.Reply(new() { Topic = "weather" }, Given.Administrator));
}
