using Microsoft.Build.Framework;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Tasks;

/// <summary>The checks over a compiled assembly: its size, symbols and public API.</summary>
public sealed class CheckOutputs : ProjectCheckTask
{
    /// <summary>Absolute path of the compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Absolute path of <c>outputs.facts</c>; empty in builds that write none, whose symbols and API nobody ships.</summary>
    public string OutputFactsFile { get; set; } = "";

    private protected override string Stage => "outputs";

    private protected override IReadOnlyList<IProjectCheck> Checks => CheckCatalog.OutputChecks;

    private protected override (ProjectFacts Facts, Finding? Problem) Complete(ProjectFacts facts, Policy policy) =>
        (facts with { AssemblyPath = Assembly, Output = OutputFacts.Parse(OutputFactsFile.Length > 0 ? File.ReadAllLines(OutputFactsFile) : []) }, null);
}
