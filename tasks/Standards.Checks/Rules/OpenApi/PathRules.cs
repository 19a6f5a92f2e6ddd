using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>STD8315: how paths are named. Clauses <c>api-resource-naming</c>, <c>api-url-versioning</c>.</summary>
internal sealed partial class PathRules : IOpenApiRules
{
    // What a program of the platform calls has the path that the platform knows.
    private static readonly string[] Free =
    [
        "health", "healthz", "livez", "readyz", "startupz", "ready", "live", "liveness", "readiness", "ping", "metrics", "openapi", "swagger", "docs",
        ".well-known", "robots.txt", "favicon.ico", "openapi.json", "openapi.yaml", "version", "status",
    ];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.OpenApiPathNames];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        var document = subject.Document;
        OpenApiPath[] paths = [.. document.Paths.Where(p => p.Name.StartsWith('/') && !(p.Segments is [var first, ..] && Free.Contains(first.ToLowerInvariant(), StringComparer.Ordinal)))];
        var prefix = Prefix(document.Root);
        return
        [
            .. paths.Where(p => !Versioned().IsMatch(prefix + p.Name)).Select(Unversioned).ToArray().Say(paths.Length, "paths do not begin with '/api/v<n>/'"),
            .. paths.SelectMany(Case).ToArray().Say(paths.Length, "segments of paths are not in kebab-case"),
            .. paths.SelectMany(Singular).ToArray().Say(paths.Length, "segments before a parameter are not plural"),
            .. paths.SelectMany(Form),
            .. Repeated(document.Paths),
        ];
    }

    private static Finding Unversioned(OpenApiPath path) => path.Use.FindingAtKey(
        RuleCatalog.OpenApiPathNames,
        $"the path {ValueText.Line(path.Name, 80)} does not begin with '/api/v<n>/'",
        OwnVersion().IsMatch(path.Name)
            ? $"Write '/api{ValueText.Line(path.Name, 80)}', or let the URL of the server end in '/api'"
            : $"Write '/api/v1{ValueText.Line(path.Name, 80)}', or let the URL of the server end in '/api/v1'");

    private static IEnumerable<Finding> Case(OpenApiPath path) => path.Segments
        .Where(s => s.AsSpan().IndexOfAny("{.:(") < 0 && !Kebab().IsMatch(s))
        .Take(1)
        .Select(s => path.Use.FindingAtKey(
            RuleCatalog.OpenApiPathNames,
            $"{ValueText.Quote(s)} in the path {ValueText.Line(path.Name, 80)} is not in kebab-case",
            "Write lower-case words with '-' between them"));

    private static IEnumerable<Finding> Singular(OpenApiPath path)
    {
        var segments = path.Segments;
        for (var i = 1; i < segments.Count; i++)
        {
            if (OpenApiPath.IsParameter(segments[i]) && Nouns.IsSingular(segments[i - 1]))
            {
                yield return path.Use.FindingAtKey(
                    RuleCatalog.OpenApiPathNames,
                    $"{ValueText.Quote(segments[i - 1])} before a parameter in the path {ValueText.Line(path.Name, 80)} is not plural",
                    "Name the collection in the plural");
                yield break;
            }
        }
    }

    private static IEnumerable<Finding> Form(OpenApiPath path)
    {
        if (path.Name.Contains('?', StringComparison.Ordinal))
        {
            yield return path.Use.FindingAtKey(
                RuleCatalog.OpenApiPathNames, $"the path {ValueText.Line(path.Name, 80)} holds a query", "Declare parameters with 'in: query'");
        }
        else if (path.Name.Length > 1 && path.Name.EndsWith('/'))
        {
            yield return path.Use.FindingAtKey(
                RuleCatalog.OpenApiPathNames, $"the path {ValueText.Line(path.Name, 80)} ends in a slash", "Remove the slash at the end");
        }
    }

    private static IEnumerable<Finding> Repeated(IReadOnlyList<OpenApiPath> paths)
    {
        var first = new Dictionary<string, OpenApiPath>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (!first.TryAdd(PathShape.Normal(path.Name), path))
            {
                yield return path.Use.FindingAtKey(
                    RuleCatalog.OpenApiPathNames,
                    $"the path {ValueText.Line(path.Name, 80)} matches the same addresses as {ValueText.Line(first[PathShape.Normal(path.Name)].Name, 80)}",
                    "Put the operations of both under one path");
            }
        }
    }

    // The path of the first server, with its variables as they are by default.
    private static string Prefix(PlacedNode root)
    {
        if (root["servers"].Items is not [var server, ..] || server["url"].Text is not { } url)
        {
            return "";
        }

        foreach (var variable in server["variables"].Entries)
        {
            url = url.Replace($"{{{variable.Key}}}", variable["default"].Text ?? "", StringComparison.Ordinal);
        }

        var host = url.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? url.IndexOf('/', scheme + 3) : 0;
        return host < 0 ? "" : url[host..].TrimEnd('/');
    }

    [GeneratedRegex(@"^/api/v[0-9]+(/|\z)", RegexOptions.NonBacktracking)]
    private static partial Regex Versioned();

    [GeneratedRegex(@"^/v[0-9]+(/|\z)", RegexOptions.NonBacktracking)]
    private static partial Regex OwnVersion();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Kebab();
}
