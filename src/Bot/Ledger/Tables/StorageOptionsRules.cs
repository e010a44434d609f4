using Azure.Data.Tables;
using Microsoft.Extensions.Options;

namespace Bot.Ledger.Tables;

/// <summary>What a configuration of storage must say, checked at start. Messages never repeat a connection string: it holds a key.</summary>
internal sealed class StorageOptionsRules : IValidateOptions<StorageOptions>
{
    private const int LongestPrefix = 20;

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        string[] complaints = [.. Complaints(options)];
        return complaints is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(complaints);
    }

    private static IEnumerable<string> Complaints(StorageOptions options)
    {
        if (options.Provider is StorageProvider.Sqlite)
            return string.IsNullOrWhiteSpace(options.Path) ? ["Storage:Path is empty: name a file, or :memory:."] : [];
        return Azure(options);
    }

    private static IEnumerable<string> Azure(StorageOptions options)
    {
        var hasConnectionString = !string.IsNullOrWhiteSpace(options.ConnectionString);
        var hasEndpoint = !string.IsNullOrWhiteSpace(options.Endpoint);
        if (hasConnectionString == hasEndpoint)
            yield return "Storage:Provider is AzureTables: set either Storage:ConnectionString or Storage:Endpoint.";
        else if (hasConnectionString && !IsConnectionString(options.ConnectionString!))
            yield return "Storage:ConnectionString is not a connection string of Table storage.";
        else if (hasEndpoint && !IsEndpoint(options.Endpoint!))
            yield return $"Storage:Endpoint '{options.Endpoint}' is not an https address such as https://account.table.core.windows.net.";
        if (options.TablePrefix is { Length: > 0 } prefix
            && (prefix.Length > LongestPrefix || !char.IsAsciiLetter(prefix[0]) || !prefix.All(char.IsAsciiLetterOrDigit)))
            yield return $"Storage:TablePrefix '{prefix}' must be up to {LongestPrefix} ASCII letters and digits, a letter first.";
    }

    private static bool IsEndpoint(string endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;

    private static bool IsConnectionString(string connectionString)
    {
        try
        {
            return new TableServiceClient(connectionString) is not null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
