using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>STD8301: what a document says of itself, and of the addresses of the service. Clause <c>openapi-info-complete</c>.</summary>
internal sealed partial class InfoRules : IOpenApiRules
{
    // What a server is called that is not production.
    private static readonly string[] OtherEnvironments = ["stag", "test", "dev", "qa", "sandbox", "uat", "preprod", "preview", "demo", "local", "beta", "integ"];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.OpenApiInfo];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        var root = subject.Document.Root;
        // Without the whole of it the document cannot be read, which another rule says.
        return !root["info"].Exists ? [] :
        [
            .. Missing(root["info"]),
            .. Version(root["info"]["version"]),
            .. root["servers"].Items.SelectMany(Address),
            .. Environments(root, subject.Policy.Environments),
        ];
    }

    private static IEnumerable<Finding> Missing(PlacedNode info)
    {
        var contact = info["contact"];
        string[] missing =
        [
            .. ((string[])["title", "version", "description"]).Where(key => info[key].Text is null),
            .. ((string[])["name", "email"]).Where(key => contact[key].Text is null).Select(key => $"contact.{key}"),
        ];
        if (missing.Length > 0)
        {
            yield return info.FindingAtKey(RuleCatalog.OpenApiInfo, $"'info' has no {ListText.Or(missing)}", $"Add {ListText.And(missing)}");
        }
    }

    private static IEnumerable<Finding> Version(PlacedNode version)
    {
        if (version.Text is { } text && SemanticVersion.TryParse(text) is null)
        {
            yield return version.Finding(RuleCatalog.OpenApiInfo, $"the version {ValueText.Quote(text)} is not a semantic version", "Write a version such as '1.4.0'");
        }
    }

    private static IEnumerable<Finding> Address(PlacedNode server)
    {
        var place = server["url"];
        if (place.Text is not { } url || IsLocal(url))
        {
            yield break;
        }

        if (url.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
        {
            yield return place.Finding(RuleCatalog.OpenApiInfo, $"the server {ValueText.Quote(url)} is called without encryption", "Write 'https'");
        }

        if (url.Length > 1 && url.EndsWith('/'))
        {
            yield return place.Finding(
                RuleCatalog.OpenApiInfo,
                $"the server {ValueText.Quote(url)} ends in a slash, and each path begins with one",
                "Remove the slash at the end");
        }

        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && IsExample(address.Host))
        {
            yield return place.Finding(RuleCatalog.OpenApiInfo, $"the server {ValueText.Quote(url)} is an example", "Write the address of the environment");
        }
    }

    private static IEnumerable<Finding> Environments(PlacedNode root, IReadOnlyList<string> environments)
    {
        var servers = root["servers"].Items;
        string[] texts = [.. servers.Select(Text)];
        if (servers.Any(s => s["url"].Text is { } url && !url.Contains("://", StringComparison.Ordinal) && !url.StartsWith('{')))
        {
            yield break;
        }

        string[] missing = [.. environments.Where(e => !Array.Exists(texts, t => IsOf(t, e)))];
        if (missing.Length > 0)
        {
            var place = root["servers"];
            yield return (place.Exists ? place : root).FindingAtKey(
                RuleCatalog.OpenApiInfo,
                $"the document names no server of {ListText.Or(missing)}",
                "Add an entry to 'servers' with the address and the name of the environment as its description, or '/' for the host that serves the document");
        }
    }

    // Its address, what is said of it, and what its variables may be.
    private static string Text(PlacedNode server) => string.Join(
        ' ',
        [
            server["url"].Text, server["description"].Text, server["name"].Text,
            .. server["variables"].Entries.SelectMany(v => v["enum"].Items.Append(v["default"])).Select(v => v.Text),
        ]);

    private static bool IsOf(string text, string environment) =>
        text.Contains(environment[..Math.Min(4, environment.Length)], StringComparison.OrdinalIgnoreCase)
        || (environment.StartsWith("prod", StringComparison.OrdinalIgnoreCase)
            && text.Contains("https:", StringComparison.OrdinalIgnoreCase)
            && !NotLetters().Split(text.ToLowerInvariant()).Any(word => Array.Exists(OtherEnvironments, e => word.StartsWith(e, StringComparison.Ordinal))));

    private static bool IsLocal(string url) =>
        url.Contains("//localhost", StringComparison.OrdinalIgnoreCase) || url.Contains("//127.0.0.1", StringComparison.Ordinal);

    private static bool IsExample(string host) =>
        host is "example.com" or "example.org" or "example.net"
        || host.EndsWith(".example.com", StringComparison.Ordinal)
        || host.EndsWith(".example.org", StringComparison.Ordinal)
        || host.EndsWith(".example", StringComparison.Ordinal);

    [GeneratedRegex("[^a-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex NotLetters();
}
