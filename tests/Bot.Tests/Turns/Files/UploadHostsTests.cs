using Bot.Turns;
using Xunit;

namespace Bot.Tests.Turns.Files;

public sealed class UploadHostsTests
{
    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/dana/_api/uploadSession?guid=1", true)]
    [InlineData("https://contoso-my.sharepoint.us/upload", true)]
    [InlineData("https://files.contoso.com/upload", true)]
    [InlineData("http://contoso-my.sharepoint.com/upload", false)]
    [InlineData("https://contoso-my.sharepoint.com:8443/upload", false)]
    [InlineData("https://dana@contoso-my.sharepoint.com/upload", false)]
    [InlineData("https://sharepoint.com.evil.test/upload", false)]
    [InlineData("https://evilsharepoint.com/upload", false)]
    [InlineData("https://127.0.0.1/upload", false)]
    [InlineData("https://localhost/upload", false)]
    [InlineData("https://10.0.0.4/upload", false)]
    [InlineData("https://[fd00::1]/upload", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("upload", false)]
    public void Files_go_to_OneDrive_over_https_and_nowhere_else(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, new UploadHosts(["files.contoso.com"], isLoopbackAllowed: false).Allowed(address) is not null);

    [Theory]
    [InlineData("http://127.0.0.1:5000/upload", true)]
    [InlineData("http://10.0.0.4/upload", false)]
    public void A_bot_without_a_registration_may_put_them_on_its_own_machine(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, new UploadHosts([], isLoopbackAllowed: true).Allowed(address) is not null);
}
