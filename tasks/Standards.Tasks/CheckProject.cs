using Microsoft.Build.Framework;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Verdicts;

namespace Standards.Tasks;

/// <summary>The checks over the evaluation of a project: place, name, lock file, versions, analyzers that it switches off.</summary>
public sealed class CheckProject : ProjectCheckTask
{
    private protected override string Stage => "project";

    private protected override IReadOnlyList<IProjectCheck> Checks => CheckCatalog.ProjectChecks;

    // A verdict from outside asks of every project whether it was checked; see docs/guides/trust.md.
    private protected override void Finish()
    {
        if (ContinuousIntegration)
        {
            Reports.AddProject(Relative(ProjectPath));
        }
    }

    // The frameworks of a project share the property, so they share the key of the report.
    private protected override bool ReportSuppressed(PolicySet policies)
    {
        var analyzers = SuppressedAnalyzers.In(Known.Of("noWarn"), policies.Policy);
        if (analyzers.Count == 0)
        {
            return false;
        }

        using var origins = new PropertyOrigins(ProjectPath, (BuildEngine as IBuildEngine6)?.GetGlobalProperties());
        Report($"{Relative(ProjectPath)}||suppressions", Judge(SuppressedAnalyzers.Find(analyzers, origins, Relative), policies));
        return true;
    }
}
