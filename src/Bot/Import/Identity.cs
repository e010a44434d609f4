using System.Security.Cryptography;
using System.Text;
using Domain;

namespace Bot.Import;

/// <summary>Which record an external id is.</summary>
public static class Identity
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    /// <summary>The opaque id of a record that a source makes: the same on every machine and in every tenant.</summary>
    /// <param name="source">The source's name, such as "maven".</param>
    public static RecordId Of(string source, string kind, string externalId) =>
        kind == Domain.Settings.CompanySettings.Kind.Name
            ? Domain.Settings.CompanySettings.TheOne
            : new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source}|{kind}|{externalId}")).AsSpan(0, 10)));

    /// <summary>The 18-character form of a Salesforce id, which unlike the one of 15 does not depend on upper and lower case; other texts as they are.</summary>
    internal static string Salesforce(string id)
    {
        if (id.Length != 15 || !id.All(char.IsAsciiLetterOrDigit))
            return id;
        Span<char> suffix = stackalloc char[3];
        for (var part = 0; part < 3; part++)
        {
            var bits = 0;
            for (var at = 0; at < 5; at++)
                bits |= char.IsAsciiLetterUpper(id[(part * 5) + at]) ? 1 << at : 0;
            suffix[part] = Digits[bits];
        }

        return $"{id}{suffix}";
    }
}
