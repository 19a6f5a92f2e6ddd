using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>
/// STD9268: strangers start no jobs on own machines. STD9269: passwords of registries are not written down. Clauses <c>secure-build-workflow</c> and
/// <c>no-secrets-in-repo</c>.
/// </summary>
internal static class RunnerRules
{
    private const string Own = "self-hosted";

    // Other events, or pull requests of the repository itself.
    private static readonly string[] Guards =
    [
        "event_name != 'pull_request'", "event_name == 'push'", "event_name == 'schedule'", "event_name == 'workflow_dispatch'", "event_name == 'release'",
        "github.ref == ", "github.ref_name == ", "refs/tags/",
    ];

    public static IEnumerable<Finding> Check(PipelineFile file) => [.. OwnMachines(file), .. Passwords(file)];

    private static IEnumerable<Finding> OwnMachines(PipelineFile file)
    {
        var source = GitHubReader.EventsOf(file).FirstOrDefault(e => e is "pull_request" or "pull_request_target");
        foreach (var job in source is null ? [] : file.Jobs.Where(j => j.Environment is null && !IsGuarded(j.Condition)))
        {
            if (OwnMachine(job) is { } label)
            {
                yield return file.At(
                    RuleCatalog.PipelineOwnRunner,
                    label,
                    $"job {ValueText.Quote(job.Id)} runs on a machine of your own, and with '{source}' strangers decide what it does",
                    "Let it run on a machine of the host, such as 'ubuntu-24.04', or only for pull requests of the repository itself");
            }
        }
    }

    private static bool IsGuarded(YamlScalar? condition) =>
        ForeignCodeRule.IsGuarded(condition) || (condition is not null && Array.Exists(Guards, g => condition.Value.Contains(g, StringComparison.Ordinal)));

    private static YamlScalar? OwnMachine(PipelineJob job)
    {
        var machine = job.Body.Get("runs-on");
        return machine.AllTexts().FirstOrDefault(t => t.Value == Own) is { } label ? label
            : machine.AllTexts().Any(t => t.Value.Contains("matrix.", StringComparison.Ordinal))
                ? job.Body.Get("strategy").Get("matrix").AllTexts().FirstOrDefault(t => t.Value == Own)
            : null;
    }

    private static IEnumerable<Finding> Passwords(PipelineFile file)
    {
        foreach (var job in file.Jobs)
        {
            var places = job.Body.Get("services").Entries().Select(s => (Name: $"the service {ValueText.Quote(s.Key.Value)}", Node: s.Value))
                .Prepend((Name: "the container", Node: job.Body.Get("container")!));
            foreach (var (name, node) in places)
            {
                if (node.Get("credentials").Text("password") is { Value.Length: > 0 } password && !password.Value.Contains("${{", StringComparison.Ordinal))
                {
                    yield return file.At(
                        RuleCatalog.PipelineContainerPassword,
                        password,
                        $"the password of {name} of job {ValueText.Quote(job.Id)} is written into the workflow",
                        "Change the password, and write 'password: \"${{ secrets.REGISTRY_PASSWORD }}\"'");
                }
            }
        }
    }
}
