using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>STD8306: errors have the one form of RFC 9457. Clause <c>api-problem-details</c>.</summary>
internal sealed class ProblemRules : IOpenApiRules
{
    private const string Problem = "application/problem+json";

    private static readonly string[] Members = ["type", "title", "status", "detail", "instance", "code", "requestId", "errors"];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.OpenApiProblemDetails];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        // A response below 'components' is used by many operations and is one.
        (OpenApiOperation Operation, OpenApiResponse Response)[] errors =
        [
            .. subject.Document.Operations
                .Where(o => o.Method != "head")
                .SelectMany(o => o.Responses.Where(r => r.IsError && r.Place.Node is not null).Select(r => (o, r)))
                .DistinctBy(e => e.r.Place.Node, ReferenceEqualityComparer.Instance),
        ];
        return
        [
            .. errors.Where(e => !e.Response.Content.Any(IsProblem)).Select(e => Form(e.Operation, e.Response)).ToArray()
                .Say(errors.Length, "error responses are not described as problem details"),
            .. Schemas(errors),
        ];
    }

    private static bool IsProblem(OpenApiMedia media) => media.PlainType == Problem;

    private static Finding Form(OpenApiOperation operation, OpenApiResponse response)
    {
        var status = ValueText.Shorten(response.Status);
        var place = response.Place["content"].Exists ? response.Place["content"] : References.Of(response.Use) is null ? response.Use : response.Place;
        return place.FindingAtKey(
            RuleCatalog.OpenApiProblemDetails,
            response.Content.Count == 0
                ? $"the response {status} of {operation.Name} has no content"
                : $"the response {status} of {operation.Name} is {ValueText.Quote(response.Content[0].Type)}, not '{Problem}'",
            $"Describe it as '{Problem}' with the schema of problem details");
    }

    private static IEnumerable<Finding> Schemas((OpenApiOperation Operation, OpenApiResponse Response)[] errors)
    {
        var seen = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        foreach (var (operation, response) in errors)
        {
            foreach (var media in response.Content.Where(IsProblem))
            {
                var name = $"the problem of the response {ValueText.Shorten(response.Status)} of {operation.Name}";
                if (media.Schema is not { } schema)
                {
                    yield return media.Place.FindingAtKey(RuleCatalog.OpenApiProblemDetails, $"{name} has no schema", "Refer to the schema of problem details");
                }
                else if (schema.Identity is { } node && seen.Add(node) && Missing(schema) is { Length: > 0 } missing)
                {
                    yield return schema.Place.FindingAtKey(
                        RuleCatalog.OpenApiProblemDetails,
                        $"{(schema.Name is null ? name : $"the problem {ValueText.Quote(schema.Name)}")} has no {ListText.Or(missing)}",
                        $"Add {ListText.And(missing)} to its properties");
                }
            }
        }
    }

    // Where the problem is one of several, each has them; the first that lacks one is named.
    private static string[] Missing(OpenApiSchema schema) => schema.Properties.Count == 0 && schema.Choices.Count > 0
        ? schema.Choices.Select(Lacking).FirstOrDefault(m => m.Length > 0) ?? []
        : Lacking(schema);

    private static string[] Lacking(OpenApiSchema schema) =>
    [
        .. Members.Where(member => schema.Property(member) is null),
        .. schema.Property("errors") is { Items: { Properties.Count: > 0 } item }
            ? ((string[])["field", "message"]).Where(member => item.Property(member) is null).Select(member => $"errors[].{member}")
            : [],
    ];
}
