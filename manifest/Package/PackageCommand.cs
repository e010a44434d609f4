using System.CommandLine;
using System.Globalization;

namespace AppPackage;

/// <summary><c>manifest/package</c>: fills in the registration, checks everything, writes the zip. Exit code 1 when something must be mended first.</summary>
public static class PackageCommand
{
    public static RootCommand Of(TextWriter output)
    {
        var app = new Argument<string>("MicrosoftAppId") { Description = "The app id of the bot's registration, as in appsettings.json" };
        var id = new Option<string?>("--id") { Description = "Id of the Teams app, where it must differ from MicrosoftAppId" };
        var version = new Option<string?>("--app-version") { Description = "Higher than that of the last upload, as 1.0.1" };
        var developer = new Option<string?>("--developer") { Description = "Who offers the app, at most 32 characters" };
        var website = new Option<string?>("--website") { Description = "https address of a page about the app" };
        var privacy = new Option<string?>("--privacy") { Description = "https address of the privacy statement; the website when not given" };
        var terms = new Option<string?>("--terms") { Description = "https address of the terms of use; the website when not given" };
        var domains = new Option<string[]>("--domain") { Description = "A host the bot's cards link to, as desk.contoso.com; may be repeated" };
        var links = new Option<string[]>("--link-domain") { Description = "A host of the CRM whose addresses become cards when pasted, as contoso.crm.com; may be repeated" };
        var manifest = new Option<DirectoryInfo>("--manifest") { Description = "The folder of manifest.json", DefaultValueFactory = _ => new("manifest") };
        var zip = new Option<FileInfo>("--output") { Description = "The package", DefaultValueFactory = _ => new(Path.Combine("artifacts", "account-desk.zip")) };
        var command = new RootCommand("Makes the app package that is uploaded to Teams.") { app, id, version, developer, website, privacy, terms, domains, links, manifest, zip };
        command.SetAction((parsed, cancellation) => RunAsync(
            new(parsed.GetValue(app)!)
            {
                Id = parsed.GetValue(id),
                Version = parsed.GetValue(version),
                Developer = parsed.GetValue(developer),
                Website = parsed.GetValue(website),
                Privacy = parsed.GetValue(privacy),
                Terms = parsed.GetValue(terms),
                Domains = parsed.GetValue(domains) ?? [],
                LinkDomains = parsed.GetValue(links) ?? [],
            },
            parsed.GetValue(manifest)!, parsed.GetValue(zip)!, output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Registration registration, DirectoryInfo folder, FileInfo zip, TextWriter output, CancellationToken cancellation)
    {
        var package = registration.Apply(await Package.ReadAsync(folder.FullName, cancellation));
        if (await PackageRules.ProblemsAsync(package) is { Count: > 0 } problems)
        {
            foreach (var problem in problems)
                await output.WriteLineAsync(problem);
            await output.WriteLineAsync("No package was made.");
            return 1;
        }

        zip.Directory?.Create();
        var bytes = package.Zip();
        await File.WriteAllBytesAsync(zip.FullName, bytes, cancellation);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{zip.FullName}: {bytes.Length:N0} bytes, {string.Join(", ", package.Files.Keys)}."));
        if (registration.Website is null)
            await output.WriteLineAsync("The addresses of its developer are placeholders: good for a trial upload. Give --website before you publish it to your organisation.");
        return 0;
    }
}
