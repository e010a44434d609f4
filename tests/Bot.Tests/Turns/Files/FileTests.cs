using System.Text;
using System.Text.Json.Nodes;
using Bot.Ledger;
using Bot.Rendering;
using Domain;
using Domain.Ledger;
using Domain.People;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Turns.Files;

/// <summary>Answers as files, by the consent that Teams asks of people.</summary>
public sealed class FileTests
{
    private const string Consent = "application/vnd.microsoft.teams.card.file.consent";
    private const string Info = "application/vnd.microsoft.teams.card.file.info";
    private static readonly Somewhere Chat = Somewhere.With(Someone.Dana);

    [Fact]
    public async Task An_answer_is_offered_and_put_into_ones_OneDrive_once_that_is_allowed()
    {
        await using var drive = await OneDrive.StartAsync();
        await using var desk = await Desk.OpenAsync();
        var offer = await OfferAsync(desk, "export that as Excel");
        Assert.EndsWith(".xlsx", (string?)offer["name"], StringComparison.Ordinal);
        Assert.Empty(drive.Files);

        var sent = await AnswerAsync(desk, Someone.Dana, "accept", offer, drive.UploadUrl);

        var (range, authorization, content) = Assert.Single(drive.Files);
        Assert.Equal($"bytes 0-{content.Length - 1}/{content.Length}", range);
        Assert.Null(authorization);
        Assert.Equal("PK"u8, content.AsSpan(0, 2));
        var shown = Attachment(sent);
        Assert.Equal((Info, "https://contoso-my.sharepoint.com/deals.xlsx", "7f"), ((string?)shown["contentType"], (string?)shown["contentUrl"], (string?)shown["content"]!["uniqueId"]));
    }

    [Fact]
    public async Task A_question_is_asked_and_exported_in_one()
    {
        await using var drive = await OneDrive.StartAsync();
        await using var desk = await Desk.OpenAsync();
        var offer = Attachment(await desk.AskAsync(Someone.Dana, Chat, "send me the value of won deals by owner as CSV"));
        await AnswerAsync(desk, Someone.Dana, "accept", offer, drive.UploadUrl);
        // Both accounts together.
        Assert.Contains("5555552", Encoding.UTF8.GetString(Assert.Single(drive.Files).Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_with_rows_has_a_button_for_it_where_nobody_else_listens()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana);
        Assert.Null((await desk.AskAsync(Someone.Dana, Somewhere.Channel, "won deals by owner")).Button(Verbs.Export));

        var card = await desk.AskAsync(Someone.Dana, Chat, "won deals by owner");
        var before = desk.Connector.Traffic.Count;
        await desk.PressAsync(Someone.Dana, Chat, card, Verbs.Export);
        Assert.Equal(Consent, (string?)Attachment(desk.Connector.Traffic.ElementAt(before))["contentType"]);
    }

    [Fact]
    public async Task In_a_channel_it_says_where_files_are_sent()
    {
        await using var desk = await Desk.OpenAsync();
        MessageTests.Everybody(desk, Someone.Dana);
        await desk.AskAsync(Someone.Dana, Somewhere.Channel, "won deals by owner");
        Assert.Contains("in our personal chat only", (await desk.AskAsync(Someone.Dana, Somewhere.Channel, "export that")).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepted_twice_it_is_put_once()
    {
        await using var drive = await OneDrive.StartAsync();
        await using var desk = await Desk.OpenAsync();
        var offer = await OfferAsync(desk, "export that as Excel");
        await AnswerAsync(desk, Someone.Dana, "accept", offer, drive.UploadUrl);
        var again = await AnswerAsync(desk, Someone.Dana, "accept", offer, drive.UploadUrl);
        Assert.Single(drive.Files);
        Assert.Contains("was sent already", again.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declined_none_is_made_and_it_stays_so()
    {
        await using var drive = await OneDrive.StartAsync();
        await using var desk = await Desk.OpenAsync();
        var offer = await OfferAsync(desk, "export that as Excel");
        Assert.Contains("no file was made", (await AnswerAsync(desk, Someone.Dana, "decline", offer, null)).Json, StringComparison.Ordinal);
        Assert.Contains("You declined that file", (await AnswerAsync(desk, Someone.Dana, "accept", offer, drive.UploadUrl)).Json, StringComparison.Ordinal);
        Assert.Empty(drive.Files);
    }

    [Fact]
    public async Task Nobody_accepts_the_file_of_another()
    {
        await using var drive = await OneDrive.StartAsync();
        await using var desk = await Desk.OpenAsync();
        var offer = await OfferAsync(desk, "export that as Excel");
        Assert.Contains("not on offer any more", (await AnswerAsync(desk, Someone.Lee, "accept", offer, drive.UploadUrl)).Json, StringComparison.Ordinal);
        Assert.Empty(drive.Files);
    }

    [Fact]
    public async Task What_is_written_is_what_one_may_see_when_one_accepts()
    {
        await using var drive = await OneDrive.StartAsync();
        await using var desk = await Desk.OpenAsync();
        const string text = "value of won deals of Orbis Marine by owner as CSV";
        await AnswerAsync(desk, Someone.Dana, "accept", Attachment(await desk.AskAsync(Someone.Dana, Chat, text)), drive.UploadUrl);
        var offer = Attachment(await desk.AskAsync(Someone.Dana, Chat, text));
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(
            new("ada", "Ada Admin", Source.Person, "role", [Draft.Set(Partition.Shared, Person.Kind, new("dana"), "Role").With(Person.Fields.Role, Role.TeamMember)]), CancellationToken.None);
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(
            new("ada", "Ada Admin", Source.Person, "lead", [Draft.Set(Partition.Account(SmallPortfolio.Orbis), Domain.Accounts.Account.Kind, SmallPortfolio.Orbis, "Lead").With(Domain.Accounts.Account.Fields.Leader, new RecordId("lee"))]),
            CancellationToken.None);
        await desk.JournalAsync();

        await AnswerAsync(desk, Someone.Dana, "accept", offer, drive.UploadUrl);

        // With the first her rights had not changed yet.
        Assert.Single(drive.Files, file => Encoding.UTF8.GetString(file.Content).Contains("4242421", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(302)]
    public async Task An_upload_that_fails_is_told_in_words(int status)
    {
        await using var drive = await OneDrive.StartAsync();
        await using var desk = await Desk.OpenAsync();
        drive.Status = status;
        var sent = await AnswerAsync(desk, Someone.Dana, "accept", await OfferAsync(desk, "export that as Excel"), drive.UploadUrl);
        Assert.Single(drive.Files);
        Assert.Contains("did not take the file", sent.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("https://evil.test/upload")]
    [InlineData(null)]
    public async Task No_file_goes_to_a_place_that_is_not_OneDrive(string? address)
    {
        await using var desk = await Desk.OpenAsync();
        var sent = await AnswerAsync(desk, Someone.Dana, "accept", await OfferAsync(desk, "export that as Excel"), address);
        Assert.Contains("I may not put files there", sent.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_neither_accepts_nor_declines_is_refused()
    {
        await using var desk = await Desk.OpenAsync();
        var (status, _) = await desk.PostAsync(Activity(desk, Someone.Dana, "perhaps", [], null));
        Assert.Equal(400, status);
    }

    private static async Task<JsonNode> OfferAsync(Desk desk, string text)
    {
        await desk.AskAsync(Someone.Dana, Chat, "won deals by owner");
        var offer = Attachment(await desk.AskAsync(Someone.Dana, Chat, text));
        Assert.Equal(Consent, (string?)offer["contentType"]);
        return offer;
    }

    private static async Task<Sent> AnswerAsync(Desk desk, Someone who, string action, JsonNode offer, string? uploadUrl)
    {
        var before = desk.Connector.Traffic.Count;
        var (status, _) = await desk.PostAsync(Activity(desk, who, action, offer["content"]![$"{action}Context"]!.DeepClone().AsObject(), uploadUrl));
        Assert.Equal(200, status);
        return Assert.Single(desk.Connector.Traffic.Skip(before));
    }

    private static JsonObject Activity(Desk desk, Someone who, string action, JsonObject context, string? uploadUrl) => Activities.FileConsent(
        desk.Connector.Url, who, Chat, action, context,
        new() { ["name"] = "deals.xlsx", ["uploadUrl"] = uploadUrl, ["contentUrl"] = "https://contoso-my.sharepoint.com/deals.xlsx", ["uniqueId"] = "7f", ["fileType"] = "xlsx" });

    private static JsonNode Attachment(Sent sent) => sent.Body["attachments"]![0]!;
}
