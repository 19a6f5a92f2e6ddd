using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>STD4654: a package that others use has its public API recorded, so that a review sees it change.</summary>
public sealed class UnrecordedApiCheck : IProjectCheck
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.PublicApiRecordPresence];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        if (project.Output is { ApiSwitch: "", ApiPath: "" } && project.OutputType == "Library")
        {
            yield return new Finding(
                RuleCatalog.PublicApiRecordPresence,
                project.Path,
                1,
                1,
                $"'{project.Name}' is packed, and no file records its public API",
                $"Run: dotnet build {CommandText.Word(project.Path)} -t:StandardsPublicApi, or write <StandardsPublicApi>false</StandardsPublicApi>");
        }
    }
}
