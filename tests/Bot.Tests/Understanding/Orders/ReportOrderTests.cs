using Bot.Understanding;
using Domain;
using Domain.Promises;
using Xunit;

namespace Bot.Tests.Understanding.Orders;

/// <summary>Today is Wednesday, 18 November 2026. Fabrikam has one open deal, Pump line.</summary>
public sealed class ReportOrderTests
{
    [Fact]
    public void A_report_is_a_note_with_the_contact_the_promise_and_the_change_it_tells_of()
    {
        const string Said = "Met Jane Roe, new CPO of Fabrikam, 2M budget, decision by June, proposal due Friday, move it to proposal";
        var order = Order(Said);

        Assert.Equal(UpdateKind.Several, order.Kind);
        Assert.Equal([UpdateKind.Note, UpdateKind.Contact, UpdateKind.Promise, UpdateKind.DealStage], order.Parts.Select(part => part.Kind));
        Assert.All(order.Parts, part => Assert.Equal([new RecordId("a-fabrikam")], part.Accounts));
        Assert.Equal(Said, order.Parts[0].Text);
        Assert.Equal(("Jane Roe", "CPO"), (order.Parts[1].Text, order.Parts[1].Title));
        Assert.Equal(("proposal", new DateOnly(2026, 11, 20), PromiseSide.Us), (order.Parts[2].Text, order.Parts[2].Day!.Value, order.Parts[2].Side!.Value));
        Assert.Equal((new RecordId("d2"), "Proposal"), (order.Parts[3].Deal!.Value, order.Parts[3].Text));
    }

    [Theory]
    [InlineData("Called Fabrikam. Sven Eller sends the offer by Friday. Next step of Pump line: call again", "Note,Promise,DealNextStep")]
    [InlineData("Met with Fabrikam. Mark Pump line as won and push it two weeks.", "Note,DealStatus,DealClose")]
    [InlineData("Met with the CIO of Fabrikam about pumps. Budget 2M, decision by June.", "")]
    [InlineData("had a call with Fabrikam, they like the pilot, moving on", "")]
    public void What_is_no_change_stays_in_the_note_alone(string text, string kinds) =>
        Assert.Equal(kinds, string.Join(',', Order(text).Parts.Select(part => part.Kind)));

    [Theory]
    [InlineData("add contact Jane Roe, CPO of Fabrikam", "Jane Roe", "CPO")]
    [InlineData("new contact at Fabrikam: Ana de Vries", null, null)]
    [InlineData("new contact at Fabrikam: Jane Anne Roe, Head of Procurement", "Jane Anne Roe", "Head of Procurement")]
    public void A_contact_is_a_name_and_a_title(string text, string? name, string? title)
    {
        var read = Assert.Single(World.Read(text).Intents);
        Assert.Equal((name, title), read is Intent.Order { Update: { Kind: UpdateKind.Contact } order } ? (order.Text, order.Title) : (null, null));
    }

    [Theory]
    [InlineData("log a risk on Fabrikam: the plant may close, impact 200k, 40%", "the plant may close", 200_000, 0.4, null)]
    [InlineData("new risk at Fabrikam: their CFO prefers Globex, probability 30 percent", "their CFO prefers Globex", null, 0.3, null)]
    [InlineData("raise a legal risk for Fabrikam: the MSA is not signed, owner Sven Eller, due Friday", "the MSA is not signed", null, null, "p-seller")]
    [InlineData("add a risk to Fabrikam: two projects depend on one engineer", "two projects depend on one engineer", null, null, null)]
    [InlineData("raise a risk on Fabrikam that the plant may close with an impact of EUR 200k", "the plant may close", 200_000, null, null)]
    public void A_risk_is_what_may_happen_and_its_figures(string text, string what, int? impact, double? share, string? owner)
    {
        var order = Order(text);
        Assert.Equal((UpdateKind.Risk, what, (decimal?)impact, (decimal?)share, owner), (order.Kind, order.Text, order.Amount, order.Share, order.Person?.Value));
        Assert.Equal([new RecordId("a-fabrikam")], order.Accounts);
    }

    [Theory]
    [InlineData("move the QBR with Fabrikam to 3 December", "2026-12-03", 0)]
    [InlineData("push the QBR of Fabrikam by two weeks", null, 14)]
    [InlineData("the next QBR with Fabrikam is on 12 January", "2027-01-12", 0)]
    [InlineData("schedule a QBR with Fabrikam on 15 January", "2027-01-15", 0)]
    public void A_review_gets_a_day(string text, string? day, int days)
    {
        var order = Order(text);
        Assert.Equal((UpdateKind.ReviewDate, day is null ? null : DateOnly.Parse(day, null), days), (order.Kind, order.Day, order.Shift?.Days ?? 0));
        Assert.Equal([new RecordId("a-fabrikam")], order.Accounts);
    }

    [Theory]
    [InlineData("when is the next QBR with Fabrikam?")]
    [InlineData("QBR with Fabrikam this quarter")]
    [InlineData("upcoming QBRs")]
    [InlineData("open risks at Fabrikam")]
    [InlineData("risk: Fabrikam?")]
    public void Questions_stay_questions(string text) => Assert.DoesNotContain(World.Read(text).Intents, intent => intent is Intent.Order);

    private static UpdateOrder Order(string text) => Assert.IsType<Intent.Order>(Assert.Single(World.Read(text).Intents)).Update;
}
