using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.Gates;

/// <summary>STD9270: a gate that fails stops the pipeline. Clause <c>quality-gates-block</c>.</summary>
internal static class IgnoredGateRule
{
    public static IEnumerable<Finding> Check(PipelineFile file)
    {
        foreach (var job in file.Jobs)
        {
            var isIgnored = false;
            foreach (var step in job.Steps)
            {
                var gate = Commands.GateOf(file, step);
                if (gate is not null && step.Ignored.IsTrue())
                {
                    yield return Ignored(file, step.Ignored!, gate);
                }
                else if (gate is not null && job.Ignored.IsTrue() && !isIgnored)
                {
                    isIgnored = true;
                    yield return Ignored(file, job.Ignored!, gate);
                }
            }

            if (!isIgnored && job.Ignored.IsTrue() && ScannedRule.IsScan(file, job))
            {
                yield return Ignored(file, job.Ignored!, "the scan");
            }

            foreach (var finding in Scripts(file, job).SelectMany(s => ExcusedGateRule.Check(file, s.Lines, s.GoesOn)))
            {
                yield return finding;
            }
        }
    }

    // GitLab runs the lines of a job in one shell, which ends with the first that fails; so does the shell of GitHub, unless it is PowerShell.
    private static IEnumerable<(IEnumerable<ScriptLine> Lines, bool GoesOn)> Scripts(PipelineFile file, PipelineJob job) => file.Host == PipelineHost.GitLab
        ? [(job.Steps.Where(s => !job.Body.Get("after_script").AllTexts().Contains(s.Script)).SelectMany(s => ScriptLines.Of(file, s.Script)), false)]
        : job.Steps.Select(s => (ScriptLines.Of(file, s.Script), file.Host == PipelineHost.Azure || s.Node.Text("shell")?.Value is "pwsh" or "powershell"));

    private static Finding Ignored(PipelineFile file, YamlScalar value, string gate) => file.At(
        RuleCatalog.PipelineGateFailure,
        value,
        $"the pipeline goes on when {ExcusedGateRule.Fails(gate)}",
        $"Remove '{(file.Host switch { PipelineHost.GitHub => "continue-on-error", PipelineHost.Azure => "continueOnError", _ => "allow_failure" })}: true'; "
            + $"what may fail for a while has a waiver with an end");
}
