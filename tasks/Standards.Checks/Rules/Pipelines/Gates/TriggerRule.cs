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

        var testing = Testing([.. pipelines.Where(p => PipelineFiles.IsWorkflow(p.Path))]);
        var called = testing.SelectMany(p => p.Jobs).Select(CalledBy).ToHashSet(StringComparer.Ordinal);
        var entries = testing.Where(p => !IsCalled(p, called)).ToArray();
        if (entries.Length == 0 || entries[0].Root.Key("on") is not { } on)
        {
            yield break;
        }

        var events = entries.SelectMany(GitHubReader.EventsOf).ToHashSet(StringComparer.Ordinal);
        if (events.Contains("workflow_call") || events.Contains("workflow_run"))
        {
            yield break;
        }

        if (!events.Contains("pull_request") && !events.Contains("pull_request_target") && !events.Contains("merge_group"))
        {
            yield return entries[0].At(
                RuleCatalog.PipelineTestTriggers,
                on,
                "the tests do not run on pull requests, so what breaks them is seen after it was merged",
                "Add 'pull_request:' with 'branches: [main]'");
        }

        if (!entries.Any(IsPushed))
        {
            yield return entries[0].At(
                RuleCatalog.PipelineTestTriggers,
                on,
                "the tests do not run when something is pushed to a branch, so nothing shows that main is good",
                "Add 'push:' with 'branches: [main]'");
        }
    }

    // Those that run tests or what is not seen here, and those that call one of them.
    private static PipelineFile[] Testing(PipelineFile[] workflows)
    {
        var paths = workflows.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        var callers = workflows.SelectMany(p => p.Jobs.Select(j => (Path: CalledBy(j), File: p))).ToLookup(c => c.Path, c => c.File, StringComparer.Ordinal);
        var open = new Queue<PipelineFile>(workflows.Where(
            p => p.Jobs.Any(j => (j.IsOpen && !paths.Contains(CalledBy(j))) || j.Steps.Any(s => Commands.IsTest(p, s) || Commands.MayTest(p, s)))));
        var testing = open.ToHashSet();
        while (open.TryDequeue(out var file))
        {
            foreach (var caller in callers[file.Path].Where(testing.Add))
            {
                open.Enqueue(caller);
            }
        }

        return [.. workflows.Where(testing.Contains)];
    }

    // Only by others of the repository: what starts them starts it.
    private static bool IsCalled(PipelineFile file, HashSet<string> called) => GitHubReader.EventsOf(file) is ["workflow_call"] && called.Contains(file.Path);

    private static string CalledBy(PipelineJob job) =>
        job.Body.Text("uses")?.Value is { } uses && uses.StartsWith("./", StringComparison.Ordinal) ? uses[2..] : "";

    private static bool IsPushed(PipelineFile file) => GitHubReader.EventsOf(file).Contains("push", StringComparer.Ordinal)
        && !(file.Root.Get("on").Get("push") is YamlMapping push
            && push.Get("tags") is not null
            && push.Get("branches") is null
            && push.Get("branches-ignore") is null);
}
