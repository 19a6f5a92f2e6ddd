using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>STD8302 and STD8303: who may call. Clauses <c>openapi-global-security</c>, <c>api-auth-documented</c>.</summary>
internal sealed class SecurityRules : IOpenApiRules
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.OpenApiGlobalSecurity, RuleCatalog.OpenApiOperationSecurity];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        OpenApiOperation[] operations = [.. subject.ProtectedOperations];
        return
        [
            .. operations.Length == 0 ? [] : Global(subject.Document),
            .. Open(operations),
            .. Undefined(operations),
            .. SchemeRules.Check(subject.Document),
        ];
    }

    private static IEnumerable<Finding> Global(OpenApiDocument document)
    {
        var schemes = document.Root["components"]["securitySchemes"];
        string[] tokens = [.. document.SecuritySchemes.Where(IsToken).Select(s => s.Key)];
        if (tokens.Length == 0)
        {
            yield return (schemes.Exists ? schemes : document.Root["openapi"]).FindingAtKey(
                RuleCatalog.OpenApiGlobalSecurity,
                "the document declares no scheme of bearer tokens",
                "Add a scheme with 'type: http', 'scheme: bearer' and 'bearerFormat: JWT' below 'components.securitySchemes', and name it in 'security' "
                + "at the root");
        }
        else if (document.Security is not { } security)
        {
            yield return document.Root["openapi"].FindingAtKey(
                RuleCatalog.OpenApiGlobalSecurity,
                "the document has no 'security' at its root, so an operation that says nothing is open",
                $"Add 'security: [{{ {tokens[0]}: [] }}]' at the root");
        }
        else if (security.AllowsAnonymous || !security.All.Any(r => tokens.Contains(r.Scheme)))
        {
            yield return security.Place.FindingAtKey(
                RuleCatalog.OpenApiGlobalSecurity,
                security.AllowsAnonymous ? "'security' at the root allows calls without a token" : "'security' at the root names no scheme of bearer tokens",
                $"Write 'security: [{{ {tokens[0]}: [] }}]'");
        }
    }

    private static bool IsToken(PlacedNode scheme) => scheme["type"].Text switch
    {
        "http" => "bearer".Equals(scheme["scheme"].Text, StringComparison.OrdinalIgnoreCase)
            && (scheme["bearerFormat"].Text is not { } format || format.Contains("JWT", StringComparison.OrdinalIgnoreCase)),
        "oauth2" or "openIdConnect" => true,
        _ => false,
    };

    private static IEnumerable<Finding> Open(OpenApiOperation[] operations) => operations
        .Where(o => o.HasOwnSecurity && o.Security is { AllowsAnonymous: true })
        .Select(o => o.Security!.Place.FindingAtKey(
            RuleCatalog.OpenApiGlobalSecurity,
            $"{o.Name} may be called without a token",
            $"Remove the empty requirement, or add '{o.Name}' to 'contracts.anonymous' of standards.yml"))
        .ToArray()
        .Say(operations.Length, "operations may be called without a token");

    private static IEnumerable<Finding> Undefined(OpenApiOperation[] operations) => operations
        .Where(o => o.Security is null)
        .Select(o => o.Place.FindingAtKey(
            RuleCatalog.OpenApiOperationSecurity,
            $"{o.Name} does not say how its callers are authenticated",
            $"Add 'security' to the operation or to the document, or '{o.Name}' to 'contracts.anonymous' of standards.yml"))
        .ToArray()
        .Say(operations.Length, "operations do not say how their callers are authenticated");
}
