using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>STD8303: schemes and scopes that are named exist, and no credential stands where logs see it.</summary>
internal static class SchemeRules
{
    private static readonly string[] Credentials =
    [
        "accesstoken", "apikey", "apitoken", "authtoken", "clientsecret", "password", "passwd", "secret", "secretkey",
    ];

    public static IEnumerable<Finding> Check(OpenApiDocument document) =>
    [
        .. Requirements(document).SelectMany(r => Unknown(document, r)),
        .. document.SecuritySchemes.SelectMany(Kind),
        .. document.Operations.SelectMany(Exposed),
    ];

    private static IEnumerable<OpenApiRequirement> Requirements(OpenApiDocument document) =>
    [
        .. document.Security?.All ?? [],
        .. document.Operations.Concat(document.WebhookOperations).Where(o => o.HasOwnSecurity).SelectMany(o => o.Security!.All),
    ];

    private static IEnumerable<Finding> Unknown(OpenApiDocument document, OpenApiRequirement requirement)
    {
        var scheme = document.SecuritySchemes.FirstOrDefault(s => s.Key == requirement.Scheme);
        if (scheme.Node is null)
        {
            // Since 3.2 a requirement may name a scheme of another file by its address.
            if (!requirement.Scheme.Contains('#', StringComparison.Ordinal))
            {
                var nearest = Near.Of(requirement.Scheme, document.SecuritySchemes.Select(s => s.Key));
                yield return requirement.Place.FindingAtKey(
                    RuleCatalog.OpenApiOperationSecurity,
                    $"the security scheme {ValueText.Quote(requirement.Scheme)} is not declared",
                    nearest is null ? "Declare it below 'components.securitySchemes'" : $"Write '{nearest}', or declare it below 'components.securitySchemes'");
            }

            yield break;
        }

        if (scheme["type"].Text != "oauth2")
        {
            yield break;
        }

        string[] declared = [.. scheme["flows"].Entries.SelectMany(f => f["scopes"].Entries).Select(s => s.Key)];
        foreach (var scope in requirement.Place.Items.Where(s => s.Text is { } text && !declared.Contains(text, StringComparer.Ordinal)))
        {
            var nearest = Near.Of(scope.Text!, declared);
            yield return scope.Finding(
                RuleCatalog.OpenApiOperationSecurity,
                $"no flow of '{ValueText.Shorten(requirement.Scheme)}' declares the scope {ValueText.Quote(scope.Text!)}",
                nearest is null ? "Declare it below 'scopes' of the flow" : $"Write '{nearest}', or declare the scope below 'scopes' of the flow");
        }
    }

    private static IEnumerable<Finding> Kind(PlacedNode scheme)
    {
        var name = ValueText.Quote(scheme.Key);
        if (scheme["type"].Text == "apiKey" && scheme["in"].Text == "query")
        {
            yield return scheme["in"].Finding(
                RuleCatalog.OpenApiOperationSecurity,
                $"the key of the scheme {name} stands in the query, which logs and browsers keep",
                "Send it in a header");
        }
        else if (scheme["type"].Text == "http" && "basic".Equals(scheme["scheme"].Text, StringComparison.OrdinalIgnoreCase))
        {
            yield return scheme["scheme"].Finding(
                RuleCatalog.OpenApiOperationSecurity,
                $"the scheme {name} is basic authentication, which sends the password with each request",
                "Use 'scheme: bearer'");
        }
    }

    private static IEnumerable<Finding> Exposed(OpenApiOperation operation) => operation.Parameters
        .Where(p => p.In is "query" or "path" && Credentials.Contains(Plain(p.Name), StringComparer.Ordinal))
        .Select(p => p.Place["name"].Finding(
            RuleCatalog.OpenApiOperationSecurity,
            $"the parameter {ValueText.Quote(p.Name)} of {operation.Name} is a credential in the {(p.In == "path" ? "path" : "query")}, which logs keep",
            "Send it in the header 'Authorization', or in the body"));

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
