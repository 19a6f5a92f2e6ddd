using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitHub;

namespace Standards.Checks.Rules.Pipelines.Gates;

/// <summary>STD9279: tests run before a change is merged, and after. Clause <c>ci-triggers</c>.</summary>
internal static class TriggerRule
{
    public static IEnumerable<Finding> Check(IReadOnlyList<PipelineFile> pipelines)
    {
        // With a second host, that one may run them.
        if (pipelines.Any(p => p.Host != PipelineHost.GitHub))
        {
            yield break;
        }

        PipelineFile[] testing =
        [
            .. pipelines.Where(
                p => PipelineFiles.IsWorkflow(p.Path) && p.Jobs.Any(j => j.IsOpen || j.Steps.Any(s => Commands.IsTest(p, s) || Commands.MayTest(p, s)))),
        ];
        if (testing.Length == 0 || testing[0].Root.Key("on") is not { } on)
        {
            yield break;
        }

        var events = testing.SelectMany(GitHubReader.EventsOf).ToHashSet(StringComparer.Ordinal);
        if (events.Contains("workflow_call") || events.Contains("workflow_run"))
        {
            yield break;
        }

        if (!events.Contains("pull_request") && !events.Contains("pull_request_target") && !events.Contains("merge_group"))
        {
            yield return testing[0].At(
                RuleCatalog.PipelineTestTriggers,
                on,
                "the tests do not run on pull requests, so what breaks them is seen after it was merged",
                "Add 'pull_request:' with 'branches: [main]'");
        }

        if (!testing.Any(IsPushed))
        {
            yield return testing[0].At(
                RuleCatalog.PipelineTestTriggers,
                on,
                "the tests do not run when something is pushed to a branch, so nothing shows that main is good",
                "Add 'push:' with 'branches: [main]'");
        }
    }

    private static bool IsPushed(PipelineFile file) => GitHubReader.EventsOf(file).Contains("push", StringComparer.Ordinal)
        && !(file.Root.Get("on").Get("push") is YamlMapping push
            && push.Get("tags") is not null
            && push.Get("branches") is null
            && push.Get("branches-ignore") is null);
}
