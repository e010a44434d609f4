using System.Net;
using System.Net.Sockets;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Bot.Ledger.Tables;
using Xunit;

namespace Bot.Tests.Ledger.Tables;

/// <summary>What the emulator never does: throttle, time out, break off, end a page early. The client is real, its wire is scripted.</summary>
public sealed class AzureTablesTests
{
    private const string Table = "Wire";

    [Theory]
    [InlineData(503, "ServerBusy", StorageTrouble.Busy)]
    [InlineData(429, "TooManyRequests", StorageTrouble.Busy)]
    [InlineData(500, "InternalError", StorageTrouble.Busy)]
    [InlineData(500, "OperationTimedOut", StorageTrouble.TimedOut)]
    [InlineData(408, "RequestTimeout", StorageTrouble.TimedOut)]
    [InlineData(504, "GatewayTimeout", StorageTrouble.TimedOut)]
    [InlineData(403, "AuthorizationPermissionMismatch", StorageTrouble.AccessDenied)]
    [InlineData(401, "AuthenticationFailed", StorageTrouble.AccessDenied)]
    [InlineData(413, "RequestBodyTooLarge", StorageTrouble.TooLarge)]
    [InlineData(400, "PropertyValueTooLarge", StorageTrouble.TooLarge)]
    [InlineData(400, "InvalidInput", StorageTrouble.Other)]
    [InlineData(409, "TableBeingDeleted", StorageTrouble.Busy)]
    [InlineData(404, "TableNotFound", StorageTrouble.Other)]
    public async Task An_error_of_the_service_has_its_category(int status, string code, StorageTrouble expected)
    {
        var tables = Wire(_ => Error(status, code));

        var read = await Assert.ThrowsAsync<StorageException>(() => tables.Get(Table, "p", "a"));
        var scan = await Assert.ThrowsAsync<StorageException>(() => tables.Keys(Table, "p"));
        var write = await Assert.ThrowsAsync<StorageException>(() => tables.Write(Table, "p", new RowWrite.Delete("a")));
        var batch = await Assert.ThrowsAsync<StorageException>(() => tables.Write(Table, "p", new RowWrite.Delete("a"), new RowWrite.Delete("b")));

        Assert.All([read, scan, write, batch], trouble => Assert.Equal(expected, trouble.Trouble));
        Assert.Contains(Table, read.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(409, "EntityAlreadyExists", RefusalReason.AlreadyExists)]
    [InlineData(412, "UpdateConditionNotSatisfied", RefusalReason.ChangedSince)]
    [InlineData(404, "ResourceNotFound", RefusalReason.NotFound)]
    public async Task A_refusal_of_the_service_is_a_value(int status, string code, RefusalReason expected)
    {
        var tables = Wire(_ => Error(status, code));

        Assert.Equal(new WriteOutcome.Refused(0, expected), await tables.Write(Table, "p", new RowWrite.Insert("a", Rows.Of("Value", 1))));
        Assert.Equal(new WriteOutcome.Refused(0, expected), await tables.Write(Table, "p", new RowWrite.Delete("a", "etag")));
    }

    [Fact]
    public async Task An_unreachable_service_is_trouble_that_may_pass()
    {
        var tables = Wire(_ => throw new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused)));

        var trouble = await Assert.ThrowsAsync<StorageException>(() => tables.Get(Table, "p", "a"));

        Assert.Equal(StorageTrouble.Unreachable, trouble.Trouble);
        Assert.True(trouble.MayHelpToRepeat);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_in_time_is_trouble_that_may_pass()
    {
        var tables = Wire(_ => throw new TaskCanceledException("no answer"));

        var trouble = await Assert.ThrowsAsync<StorageException>(() => tables.Write(Table, "p", new RowWrite.Delete("a")));

        Assert.Equal(StorageTrouble.TimedOut, trouble.Trouble);
    }

    [Fact]
    public async Task The_last_of_several_tries_gives_the_category()
    {
        var tries = 0;
        var tables = Wire(_ => ++tries == 1 ? throw new HttpRequestException("refused") : Error(503, "ServerBusy"), retries: 2);

        var trouble = await Assert.ThrowsAsync<StorageException>(() => tables.Get(Table, "p", "a"));

        Assert.Equal((3, StorageTrouble.Busy), (tries, trouble.Trouble));
    }

    [Fact]
    public async Task A_try_whose_answer_was_lost_comes_back_as_refused()
    {
        var tries = 0;
        var tables = Wire(_ => ++tries == 1 ? throw new HttpRequestException("broke off after the write") : Error(409, "EntityAlreadyExists"), retries: 1);

        Assert.Equal(
            new WriteOutcome.Refused(0, RefusalReason.AlreadyExists),
            await tables.Write(Table, "p", new RowWrite.Insert("a", Rows.Of("Value", 1))));
    }

    [Fact]
    public async Task An_empty_page_is_not_the_end()
    {
        var pages = new Queue<HttpResponseMessage>([Page("1"), Page("2", "a"), Page("3"), Page("4"), Page(null, "b", "c")]);
        var asked = new List<Uri>();
        var tables = Wire(request =>
        {
            asked.Add(request.RequestUri!);
            return pages.Dequeue();
        });

        Assert.Equal(["a", "b", "c"], await tables.Keys(Table, "p", "a", "d"));

        Assert.Equal(5, asked.Count);
        Assert.All(asked, address => Assert.Contains(
            "PartitionKey eq 'p' and RowKey ge 'a' and RowKey lt 'd'", Uri.UnescapeDataString(address.Query).Replace('+', ' '), StringComparison.Ordinal));
        Assert.Contains("NextRowKey=4", asked[^1].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_range_that_breaks_off_is_trouble_and_not_a_short_answer()
    {
        var pages = new Queue<HttpResponseMessage>([Page("1", "a"), Error(503, "ServerBusy")]);
        var tables = Wire(_ => pages.Dequeue());

        Assert.Equal(StorageTrouble.Busy, (await Assert.ThrowsAsync<StorageException>(() => tables.Keys(Table, "p"))).Trouble);
    }

    [Fact]
    public async Task The_prefix_stands_before_the_name_of_the_table()
    {
        Uri? asked = null;
        var tables = Wire(request =>
        {
            asked = request.RequestUri;
            return Error(404, "ResourceNotFound");
        }, prefix: "Desk");

        Assert.Null(await tables.Get(Table, "p", "a"));
        Assert.StartsWith("/DeskWire(", asked!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public void A_write_may_take_as_long_as_the_service_may() => Assert.True(AzureTables.Options().Retry.NetworkTimeout > TimeSpan.FromSeconds(30));

    private static AzureTables Wire(Func<HttpRequestMessage, HttpResponseMessage> answer, int retries = 0, string prefix = "")
    {
        var options = AzureTables.Options();
        options.Transport = new HttpClientTransport(new HttpClient(new Script(answer)));
        options.Retry.MaxRetries = retries;
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        return new(new TableServiceClient(new Uri("https://account.table.core.windows.net"), new TableSharedKeyCredential("account", "a2V5"), options), prefix);
    }

    private static HttpResponseMessage Error(int status, string code) => Json(
        (HttpStatusCode)status, $$"""{"odata.error":{"code":"{{code}}","message":{"lang":"en-US","value":"Said the script."} } }""");

    private static HttpResponseMessage Page(string? next, params string[] rows)
    {
        var entities = rows.Select(row => $$"""{"PartitionKey":"p","RowKey":"{{row}}","odata.etag":"e"}""");
        var page = Json(HttpStatusCode.OK, $$"""{"value":[{{string.Join(',', entities)}}]}""");
        if (next is not null)
        {
            page.Headers.Add("x-ms-continuation-NextPartitionKey", "p");
            page.Headers.Add("x-ms-continuation-NextRowKey", next);
        }
        return page;
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private sealed class Script(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
