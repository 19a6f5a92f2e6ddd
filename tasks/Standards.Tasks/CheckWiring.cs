using Microsoft.Build.Framework;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Wiring;

namespace Standards.Tasks;

/// <summary>The checks over what a service calls when it starts: its assembly and those of the projects that it references.</summary>
public sealed class CheckWiring : ProjectCheckTask
{
    /// <summary>Absolute path of the compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The assemblies of the projects that it references.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The files of settings beside the project.</summary>
    public ITaskItem[] Settings { get; set; } = [];

    private protected override string Stage => "wiring";

    private protected override IReadOnlyList<IProjectCheck> Checks => CheckCatalog.WiringChecks;

    private protected override (ProjectFacts Facts, Finding? Problem) Complete(ProjectFacts facts, Policy policy) =>
        (facts.With(new WiringFacts(Root, [Assembly, .. FullPaths(References)], [.. FullPaths(Settings)])), null);

    private static IEnumerable<string> FullPaths(ITaskItem[] items) => items.Select(item => item.GetMetadata("FullPath")).Order(StringComparer.Ordinal);
}
