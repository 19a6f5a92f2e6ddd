using Microsoft.Build.Framework;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Tasks;

/// <summary>The checks over package references and the assembly that was compiled with them.</summary>
public sealed class CheckReferences : ProjectCheckTask
{
    /// <summary>Absolute path of the compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    private protected override string Stage => "references";

    private protected override IReadOnlyList<IProjectCheck> Checks => CheckCatalog.ReferenceChecks;

    // What is wrong with the file that restore wrote, CheckRestored has said.
    private protected override (ProjectFacts Facts, Finding? Problem) Complete(ProjectFacts facts, Policy policy) =>
        (facts with { AssemblyPath = Assembly, Packages = RestoredPackages.Read(Known.Of("assets"), facts.Path).Packages }, null);
}
