using Domain.Notes;
using Domain.Touches;
using Xunit;

namespace Domain.Tests.Touches;

public sealed class NotedTouchesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 12, 12, 0, 0, TimeSpan.Zero);

    private static readonly Note Meeting = new()
    {
        Id = new("met"),
        Account = new RecordId("contoso"),
        Author = new RecordId("ann"),
        Written = Noon,
        Text = "Met them",
        Interaction = Interaction.Meeting,
        With = [new RecordId("jane"), new RecordId("john")],
        Sentiment = Sentiment.Negative,
    };

    [Fact]
    public void A_meeting_is_a_touch_with_each_who_took_part()
    {
        Touch[] touches = [.. NotedTouches.Of(Meeting)];

        Assert.Equal(["jane", "john"], touches.Select(touch => touch.Contact!.Value.Value));
        Assert.All(touches, touch => Assert.Equal(
            (Meeting.Id, Meeting.Account, Meeting.Author, (DateTimeOffset?)Noon, "meeting", (TouchDirection?)TouchDirection.TwoWay, (decimal?)-0.5m),
            (touch.Id, touch.Account, touch.Person, touch.At, touch.Channel, touch.Direction, touch.Sentiment)));
    }

    [Fact]
    public void With_nobody_by_name_it_is_one_with_the_account() => Assert.Null(Assert.Single(NotedTouches.Of(Meeting with { With = [] })).Contact);

    [Fact]
    public void A_mail_is_not_known_to_have_been_answered() =>
        Assert.All(NotedTouches.Of(Meeting with { Interaction = Interaction.Mail }), touch => Assert.Equal(TouchDirection.Out, touch.Direction));

    [Fact]
    public void A_remark_is_none() => Assert.Empty(NotedTouches.Of(Meeting with { Interaction = null }));
}
