using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// Which routes answer without credentials: probes, documents and what the handbooks list, what a caller needs to get credentials, what is signed by its
/// sender, and what a repository lists as <c>standards_anonymous_routes</c> in <c>.editorconfig</c>.
/// </summary>
internal sealed class AnonymousRoutes(AnalyzerConfigOptions options)
{
    /// <summary>The option: routes between commas, in which <c>*</c> stands for a segment and <c>**</c> for all that follow.</summary>
    public const string Option = "standards_anonymous_routes";

    private static readonly HashSet<string> Probes = new(StringComparer.Ordinal)
    {
        "health", "healthz", "healthcheck", "healthchecks", "live", "livez", "liveness", "alive", "ready", "readyz", "readiness", "startup", "startupz",
        "ping", "info", "version", "openapi", "swagger", "scalar", "redoc", "api-docs", "apidocs", "metrics", "hc", "error", "errors",
    };

    private static readonly HashSet<string> Health = new(StringComparer.Ordinal)
    {
        "health", "healthz", "healthcheck", "healthchecks", "hc", "live", "livez", "liveness", "alive", "ready", "readyz", "readiness", "startup", "startupz",
        "info",
    };

    // 'api/v1/health', 'status/ready'.
    private static readonly HashSet<string> BeforeHealth = new(StringComparer.Ordinal) { "api", "status", "ops", "internal", "management" };

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "public", "known", "login", "logon", "logout", "logoff", "signin", "signout", "signup", "sign", "register", "registration", "password", "token",
        "auth", "authorize", "authenticate", "oauth", "oidc", "sso", "saml", "webhook", "webhooks", "callback", "confirm", "verify",
        "favicon", "robots", "denied", "challenge", "home", "logged", "signed",
    };

    private readonly string[][] _listed = options.TryGetValue(Option, out var text)
        ? [.. text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(Segments)]
        : [];

    /// <summary>Whether a route is one that probes and readers of the API's document ask, the first page, or that of errors.</summary>
    public static bool IsProbe(string route) =>
        Segments(route) is var segments && (segments.Length == 0 || segments.Any(Probes.Contains) || segments[segments.Length - 1] == "docs");

    /// <summary>Whether a route is that of the service's own state, and of nothing that it keeps: <c>/orders/{id}/info</c> is another.</summary>
    public static bool IsHealth(string route) =>
        Segments(route) is { Length: > 0 } segments
        && Health.Contains(segments[segments.Length - 1])
        && segments.All(s => Health.Contains(s) || BeforeHealth.Contains(s) || Routes.HasVersion(s));

    /// <summary>Whether a route is a probe, a document, or one by which callers get credentials: the product's own part of the list.</summary>
    public static bool IsUsual(string route) => IsProbe(route) || NameWords.Of(route).Any(Words.Contains);

    /// <summary>Whether a route may be anonymous.</summary>
    /// <param name="route">The whole route.</param>
    /// <param name="name">What else names the endpoint: its controller and action.</param>
    public bool Contains(string route, string name = "")
    {
        var segments = Segments(route);
        return IsUsual(route)
            || NameWords.Of(name).Any(Words.Contains)
            || _listed.Any(listed => Matches(listed, segments));
    }

    private static string[] Segments(string route) => Routes.Segments(route.ToLowerInvariant());

    private static bool Matches(string[] listed, string[] segments)
    {
        for (var i = 0; i < listed.Length; i++)
        {
            if (listed[i] == "**")
            {
                return true;
            }

            if (i >= segments.Length || (listed[i] != "*" && listed[i] != segments[i]))
            {
                return false;
            }
        }

        return listed.Length == segments.Length;
    }
}
