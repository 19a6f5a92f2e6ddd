using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.Gates;

/// <summary>STD9270: a gate that fails stops the pipeline. Clause <c>quality-gates-block</c>.</summary>
internal static class IgnoredGateRule
{
    private static readonly string[] Excuses = ["|| true", "|| :", "|| exit 0", "||true"];

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

                foreach (var line in ScriptLines.Of(file, step.Script))
                {
                    if (Commands.GateOf(line.Text) is not { } own)
                    {
                        continue;
                    }

                    if (Array.Find(Excuses, e => line.Text.EndsWith(e, StringComparison.Ordinal)) is { } excuse)
                    {
                        yield return file.At(
                            RuleCatalog.PipelineGateFailure,
                            line.Offset + line.Text.Length - excuse.Length,
                            $"'{excuse}' makes the line succeed when {own} fail{(own == "the tests" ? "" : "s")}",
                            "Remove it; what may fail for a while has a waiver with an end");
                    }
                }
            }
        }
    }

    private static Finding Ignored(PipelineFile file, YamlScalar value, string gate) => file.At(
        RuleCatalog.PipelineGateFailure,
        value,
        $"the pipeline goes on when {gate} fail{(gate == "the tests" ? "" : "s")}",
        $"Remove '{(file.Host switch { PipelineHost.GitHub => "continue-on-error", PipelineHost.Azure => "continueOnError", _ => "allow_failure" })}: true'; "
            + $"what may fail for a while has a waiver with an end");
}
