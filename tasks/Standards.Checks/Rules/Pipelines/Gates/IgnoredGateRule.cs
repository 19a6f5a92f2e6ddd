using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitLab;

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
                if (gate is not null && step.Ignored.LetsFail())
                {
                    yield return Ignored(file, step.Ignored!, gate);
                }
                else if (gate is not null && job.Ignored.LetsFail() && !isIgnored)
                {
                    isIgnored = true;
                    yield return Ignored(file, job.Ignored!, gate);
                }
            }

            if (!isIgnored && job.Ignored.LetsFail() && ScannedRule.IsScan(file, job))
            {
                yield return Ignored(file, job.Ignored!, "the scan");
            }

            foreach (var finding in Scripts(file, job).SelectMany(s => InScript(file, s.Lines, s.Shell)).Concat(AfterJob(file, job)))
            {
                yield return finding;
            }
        }
    }

    /// <summary>What makes a script succeed although a gate in it failed.</summary>
    /// <param name="lines">The lines of the script.</param>
    /// <param name="shell">What runs them.</param>
    /// <param name="place">A finding at an offset of the lines' file, with a message.</param>
    public static IEnumerable<Finding> InScript(IEnumerable<ScriptLine> lines, ScriptShell shell, Func<int, string, Finding> place)
    {
        ScriptLine[] read = [.. lines];
        return [.. ExcusedGateRule.Check(read, shell, place), .. PipedGateRule.Check(read, shell, place)];
    }

    private static IEnumerable<Finding> InScript(PipelineFile file, IEnumerable<ScriptLine> lines, ScriptShell shell) =>
        InScript(lines, shell, (offset, message) => file.At(RuleCatalog.PipelineGateFailure, offset, message, ExcusedGateRule.Fix));

    private static IEnumerable<(IEnumerable<ScriptLine> Lines, ScriptShell Shell)> Scripts(PipelineFile file, PipelineJob job)
    {
        if (file.Host != PipelineHost.GitLab)
        {
            return job.Steps.Select(s => (ScriptLines.Of(file, s.Script), ScriptShell.Of(file, job, s)));
        }

        var after = After(file, job);
        return [(job.Steps.Where(s => !after.Contains(s.Script)).SelectMany(s => ScriptLines.Of(file, s.Script)), ScriptShell.GitLab)];
    }

    // What GitLab runs when the job is over: nothing there can fail it.
    private static IEnumerable<Finding> AfterJob(PipelineFile file, PipelineJob job)
    {
        var after = After(file, job);
        var known = job.Steps.Where(s => !after.Contains(s.Script)).Select(s => Commands.GateOf(file, s)).ToHashSet();
        foreach (var step in job.Steps.Where(s => after.Contains(s.Script)))
        {
            if (Commands.GateOf(file, step) is { } gate && known.Add(gate))
            {
                yield return file.At(
                    RuleCatalog.PipelineGateFailure,
                    step.Node,
                    $"'after_script' cannot fail the job, so that it goes on when {ExcusedGateRule.Fails(gate)}",
                    "Move it to 'script'");
            }
        }
    }

    private static HashSet<YamlScalar?> After(PipelineFile file, PipelineJob job) =>
        file.Host == PipelineHost.GitLab ? [.. GitLabReader.Get((YamlMapping)file.Root, job.Body, "after_script").AllTexts()] : [];

    private static Finding Ignored(PipelineFile file, YamlScalar value, string gate) => file.At(
        RuleCatalog.PipelineGateFailure,
        value,
        $"the pipeline goes on when {ExcusedGateRule.Fails(gate)}",
        $"Remove '{(file.Host switch { PipelineHost.GitHub => "continue-on-error", PipelineHost.Azure => "continueOnError", _ => "allow_failure" })}"
            + $"{(value.IsTrue() ? ": true" : "")}'; what may fail for a while has a waiver with an end");
}
