namespace Bot.Turns;

internal static class DefaultAddress
{
    private const string Url = "http://127.0.0.1:3978";

    /// <summary>Listens on this machine only, where the Bot Framework's tools look, unless an address is configured.</summary>
    public static WebApplicationBuilder ListenLocally(this WebApplicationBuilder builder)
    {
        var configured = builder.Configuration;
        if (configured["urls"] is null && configured["http_ports"] is null && configured["https_ports"] is null && !configured.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(Url);
        return builder;
    }
}
