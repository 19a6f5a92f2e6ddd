using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Rules.OpenApi.Form;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>STD8300: a document is of a known version and form. Clauses <c>openapi-spec-exists</c>, <c>contract-first-development</c>.</summary>
internal sealed class OpenApiForm : IOpenApiRules
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.OpenApiReadable];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OpenApiSubject subject) =>
    [
        .. FormWalk.Check(subject),
        .. PathParameters.Check(subject),
        .. SchemaCircles.Check(subject),
        .. Repetitions.Check(subject),
        .. ServerVariables.Check(subject),
    ];
}
