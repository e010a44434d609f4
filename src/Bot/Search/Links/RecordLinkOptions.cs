using Domain.Opportunities;

namespace Bot.Search.Links;

/// <summary>The section <c>RecordLinks</c> of the configuration: what the addresses of records look like in the CRM.</summary>
public sealed class RecordLinkOptions
{
    public const string Section = "RecordLinks";

    /// <summary>Where the CRM's id of a record stands in an address.</summary>
    public const string IdMark = "{id}";

    /// <summary>The source whose ids stand in the addresses: the name of the CRM or of the import.</summary>
    public string Source { get; set; } = "";

    /// <summary>As <c>https://contoso.crm.test/account/{id}</c>; empty for addresses that are not recognised.</summary>
    public string Account { get; set; } = "";

    public string Deal { get; set; } = "";

    public string Contact { get; set; } = "";

    public string Risk { get; set; } = "";

    internal IEnumerable<(string Kind, string Pattern)> Patterns => ((string Kind, string Pattern)[])
        [(Domain.Accounts.Account.Kind.Name, Account), (Opportunity.Kind.Name, Deal), (Domain.Contacts.Contact.Kind.Name, Contact), (Domain.Risks.Risk.Kind.Name, Risk)];

    /// <summary>Each address is one of https with the id once, and there is a source for them.</summary>
    internal bool IsValid => Patterns.All(pattern => pattern.Pattern.Length == 0
        || (Source.Length > 0 && pattern.Pattern.Split(IdMark).Length == 2 && Uri.TryCreate(pattern.Pattern.Replace(IdMark, "1", StringComparison.Ordinal), UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps));
}
