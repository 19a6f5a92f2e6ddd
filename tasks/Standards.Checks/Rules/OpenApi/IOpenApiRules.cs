using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>Rules over one document.</summary>
internal interface IOpenApiRules
{
    /// <summary>The rules that it reports.</summary>
    IReadOnlyList<RuleDescriptor> Rules { get; }

    /// <summary>The findings in one document and in the files that it refers to.</summary>
    IEnumerable<Finding> Check(OpenApiSubject subject);
}
