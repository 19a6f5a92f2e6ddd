using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Pipelines.Gates;

/// <summary>
/// STD9278: a pipeline builds and tests. What else the clauses <c>ci-gates-complete</c> and <c>ci-required-jobs</c> name is in
/// <c>dotnet build</c> and <c>dotnet test</c> of a repository with this SDK; names of jobs say nothing (ADR 0024).
/// </summary>
internal static class TestedRule
{
    public static IEnumerable<Finding> Check(IReadOnlyList<PipelineFile> pipelines, IReadOnlyList<SourceFile> projects)
    {
        if (!projects.Any(p => Path.GetFileNameWithoutExtension(p.Path.AsSpan()) is var name
            && (name.EndsWith("Tests", StringComparison.Ordinal) || name.EndsWith(".Test", StringComparison.Ordinal))))
        {
            yield break;
        }

        (PipelineFile File, PipelineJob Job)? building = null;
        foreach (var file in pipelines)
        {
            foreach (var job in file.Jobs)
            {
                if (file.IsOpen || job.IsOpen || job.Steps.Any(s => Commands.IsTest(file, s) || Commands.MayTest(file, s)))
                {
                    yield break;
                }

                building ??= job.Steps.Any(s => Builds(file, s)) ? (file, job) : null;
            }
        }

        if (building is var (path, first))
        {
            yield return path.At(
                RuleCatalog.PipelineTestRun,
                first.Key,
                $"job {ValueText.Quote(first.Id)} builds, and no pipeline of this repository runs the tests",
                "Add 'dotnet test --configuration Release --no-build' after the build");
        }
    }

    private static bool Builds(PipelineFile file, PipelineStep step) =>
        ScriptLines.Of(file, step.Script).Any(l => Commands.Words(l.Text) is ["dotnet", "build" or "publish" or "pack", ..]);
}
