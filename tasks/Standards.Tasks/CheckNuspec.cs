using Microsoft.Build.Framework;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Tasks;

/// <summary>The checks over a nuspec that the author wrote and that is packed in place of the project's own.</summary>
public sealed class CheckNuspec : ProjectCheckTask
{
    /// <summary>Absolute path of the nuspec.</summary>
    [Required]
    public string NuspecFile { get; set; } = "";

    private protected override string Stage => "nuspec";

    private protected override IReadOnlyList<IProjectCheck> Checks => CheckCatalog.NuspecChecks;

    private protected override (ProjectFacts Facts, Finding? Problem) Complete(ProjectFacts facts, Policy policy) =>
        (facts with { NuspecPath = NuspecFile }, null);
}
