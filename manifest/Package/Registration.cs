using System.Text.Json.Nodes;

namespace AppPackage;

/// <summary>What differs from one organisation to the next.</summary>
/// <param name="MicrosoftAppId">Of the bot's registration: where Teams sends what people write.</param>
public sealed record Registration(string MicrosoftAppId)
{
    /// <summary>Of the Teams app; the bot's when null.</summary>
    public string? Id { get; init; }

    /// <summary>As 1.0.1; the manifest's when null.</summary>
    public string? Version { get; init; }

    public string? Developer { get; init; }

    public string? Website { get; init; }

    /// <summary>The website when null.</summary>
    public string? Privacy { get; init; }

    /// <summary>The website when null.</summary>
    public string? Terms { get; init; }

    /// <summary>Hosts that cards link to.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Hosts of the CRM, whose addresses become cards when they are pasted.</summary>
    public IReadOnlyList<string> LinkDomains { get; init; } = [];

    /// <summary>The package with these values in its manifest.</summary>
    public Package Apply(Package package)
    {
        var manifest = package.Manifest.DeepClone().AsObject();
        manifest["id"] = Id ?? MicrosoftAppId;
        manifest["bots"]![0]!["botId"] = MicrosoftAppId;
        manifest["composeExtensions"]![0]!["botId"] = MicrosoftAppId;
        if (Version is not null)
            manifest["version"] = Version;
        var developer = manifest["developer"]!;
        if (Developer is not null)
            developer["name"] = Developer;
        Address("websiteUrl", Website);
        Address("privacyUrl", Privacy ?? Website);
        Address("termsOfUseUrl", Terms ?? Website);
        if (Domains.Count > 0)
            manifest["validDomains"] = new JsonArray([.. Domains.Select(domain => (JsonNode)domain)]);
        if (LinkDomains.Count > 0)
            manifest["composeExtensions"]![0]!["messageHandlers"] = new JsonArray(new JsonObject
            {
                ["type"] = "link",
                ["value"] = new JsonObject { ["domains"] = new JsonArray([.. LinkDomains.Select(domain => (JsonNode)domain)]) },
            });
        return package with { Manifest = manifest };

        void Address(string name, string? address)
        {
            if (address is not null)
                developer[name] = address;
        }
    }
}
