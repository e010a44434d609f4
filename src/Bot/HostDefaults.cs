using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace Bot;

/// <summary>What holds where nothing is configured.</summary>
internal static class HostDefaults
{
    private const string Url = "http://127.0.0.1:3978";

    /// <summary>
    /// Reads the settings that lie beside the program, wherever it is started from, and listens on this machine only, where the Bot Framework's tools look,
    /// unless an address is configured.
    /// </summary>
    public static WebApplicationBuilder UseDefaults(this WebApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new JsonConfigurationSource
        {
            FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
            Path = "appsettings.json",
            Optional = true,
        });
        var configured = builder.Configuration;
        if (configured["urls"] is null && configured["http_ports"] is null && configured["https_ports"] is null && !configured.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(Url);
        return builder;
    }
}
