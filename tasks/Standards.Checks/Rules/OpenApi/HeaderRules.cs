using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>STD8317 and STD8318: headers that tell callers what comes. Clauses <c>api-rate-limit-headers</c>, <c>api-sunset-headers</c>.</summary>
internal sealed class HeaderRules : IOpenApiRules
{
    private static readonly string[] Limit = ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Used", "X-RateLimit-Reset"];
    private static readonly string[] End = ["Deprecation", "Sunset", "Link"];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.OpenApiRateLimitHeaders, RuleCatalog.OpenApiSunsetHeaders];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        (OpenApiOperation Operation, OpenApiResponse Response)[] limited =
        [
            .. subject.Document.Operations
                .SelectMany(o => o.Responses.Where(r => r.Status == "429" && r.Place.Node is not null).Select(r => (o, r)))
                .DistinctBy(e => e.r.Place.Node, ReferenceEqualityComparer.Instance),
        ];
        OpenApiOperation[] deprecated = [.. subject.Document.Operations.Where(o => o.IsDeprecated)];
        return
        [
            .. limited.SelectMany(e => Limited(e.Operation, e.Response)).ToArray().Say(limited.Length, "responses 429 do not describe the limit"),
            .. deprecated.SelectMany(Ending).ToArray().Say(deprecated.Length, "deprecated operations do not describe their end"),
        ];
    }

    private static IEnumerable<Finding> Limited(OpenApiOperation operation, OpenApiResponse response)
    {
        string[] missing = [.. Limit.Where(name => response.Header(name) is null && response.Header(name.Replace("X-", "", StringComparison.Ordinal)) is null)];
        if (missing.Length > 0)
        {
            yield return (References.Of(response.Use) is null ? response.Use : response.Place).FindingAtKey(
                RuleCatalog.OpenApiRateLimitHeaders,
                $"the response 429 of {operation.Name} has no {ListText.Or(missing)}",
                $"Add {(missing.Length == 1 ? "the header" : "the headers")} {ListText.And(missing)}");
        }
    }

    private static IEnumerable<Finding> Ending(OpenApiOperation operation)
    {
        OpenApiResponse[] successes = [.. operation.Responses.Where(r => r.IsSuccess && r.Place.Node is not null)];
        string[] missing = [.. End.Where(name => !Array.Exists(successes, r => r.Header(name) is not null))];
        if (successes.Length > 0 && missing.Length > 0)
        {
            yield return operation.Place["deprecated"].FindingAtKey(
                RuleCatalog.OpenApiSunsetHeaders,
                $"{operation.Name} is deprecated, and its success has no {ListText.Or(missing)}",
                $"Add {(missing.Length == 1 ? "the header" : "the headers")} {ListText.And(missing)} to the response");
        }
    }
}
