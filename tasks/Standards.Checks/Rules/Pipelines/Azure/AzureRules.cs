using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.Azure;

/// <summary>
/// What is different on Azure Pipelines: macros in scripts (STD9251, STD9252), templates of other repositories and tasks (STD9255), the token (STD9261).
/// </summary>
internal static class AzureRules
{
    // The agent writes their values into the script before a shell reads it.
    private static readonly string[] Untrusted =
    [
        "Build.SourceVersionMessage", "System.PullRequest.SourceBranch", "System.PullRequest.SourceBranchName", "Build.SourceVersionAuthor",
        "System.PullRequest.SourceRepositoryURI",
    ];
    private static readonly string[] OfMembers = ["Build.SourceBranchName", "Build.SourceBranch", "Build.RequestedFor"];

    public static IEnumerable<Finding> Check(PipelineFile file) =>
    [
        .. file.Jobs.SelectMany(j => j.Steps).SelectMany(s => Macros(file, s)),
        .. file.Jobs.SelectMany(j => j.Steps).SelectMany(s => Tasks(file, s)),
        .. Repositories(file),
        .. file.Root
            .Get("resources")
            .Get("containers")
            .Items()
            .Select(c => c.Text("image"))
            .Concat(file.Jobs.Select(j => j.Body.Get("container") is YamlMapping map ? map.Text("image") : null))
            .OfType<YamlScalar>()
            .SelectMany(i => ImageRule.Check(file, i)),
    ];

    private static IEnumerable<Finding> Macros(PipelineFile file, PipelineStep step)
    {
        if (step.Script is null)
        {
            yield break;
        }

        var text = file.Slice(step.Script).ToString();
        foreach (var (names, rule) in ((string[], RuleDescriptor)[])[
            (Untrusted, RuleCatalog.PipelineUntrustedText),
            (OfMembers, RuleCatalog.PipelineInputInScript),
        ])
        {
            foreach (var name in names)
            {
                var macro = $"$({name})";
                for (var at = text.IndexOf(macro, StringComparison.OrdinalIgnoreCase);
                    at >= 0;
                    at = text.IndexOf(macro, at + 1, StringComparison.OrdinalIgnoreCase))
                {
                    var variable = name.ToUpperInvariant().Replace('.', '_');
                    yield return file.At(
                        rule,
                        step.Script.Start + at,
                        $"'{macro}' is written by {(rule == RuleCatalog.PipelineUntrustedText ? "strangers" : "whoever may push a branch")} and "
                            + $"becomes part of the script",
                        $"Read the variable of the environment, which the agent sets: "
                            + $"{(step.Node.Get("pwsh") is null && step.Node.Get("powershell") is null ? $"\"${variable}\"" : $"$env:{variable}")}");
                }
            }
        }
    }

    private static IEnumerable<Finding> Tasks(PipelineFile file, PipelineStep step)
    {
        if (step.Uses is { } task
            && !task.Value.Contains('@', StringComparison.Ordinal)
            && !task.Value.Contains("${{", StringComparison.Ordinal)
            && task.Value.Length > 0)
        {
            yield return file.At(
                RuleCatalog.PipelineDependencyPin,
                task,
                $"task {ValueText.Quote(task.Value)} names no version, so the newest that is installed runs",
                $"Write its major version: '{ValueText.Shorten(task.Value)}@2'");
        }

        if (step.Node.Get("checkout") is not null && step.Node.Text("persistCredentials") is { } persist && persist.IsTrue())
        {
            yield return file.At(
                RuleCatalog.PipelineTokenPersistence,
                persist,
                "the token stays in the configuration of git, where every later step and every published folder has it",
                "Write 'persistCredentials: false' and give the token to the step that pushes: 'env: { SYSTEM_ACCESSTOKEN: $(System.AccessToken) }'");
        }
    }

    private static IEnumerable<Finding> Repositories(PipelineFile file)
    {
        foreach (var repository in file.Root.Get("resources").Get("repositories").Items().OfType<YamlMapping>())
        {
            var reference = repository.Text("ref");
            if (repository.Text("repository") is { } name
                && IsUsed(file, name.Value)
                && !(reference is not null
                    && (reference.Value.StartsWith("refs/tags/", StringComparison.Ordinal)
                        || reference.Value.Contains("${{", StringComparison.Ordinal)
                        || reference.Value.Length == 40 && reference.Value.All(char.IsAsciiHexDigit))))
            {
                yield return file.At(
                    RuleCatalog.PipelineDependencyPin,
                    reference ?? name,
                    $"templates of {ValueText.Quote(repository.Text("name")?.Value ?? name.Value)} come from "
                        + $"{(reference is null ? "its default branch" : ValueText.Quote(reference.Value))}, so what runs changes without a change here",
                    "Write 'ref: refs/tags/<version>', or a commit");
            }
        }
    }

    // A repository may also be there to be checked out or to start a run.
    private static bool IsUsed(PipelineFile file, string name) =>
        file.Text.Contains($".yml@{name}", StringComparison.OrdinalIgnoreCase) || file.Text.Contains($".yaml@{name}", StringComparison.OrdinalIgnoreCase);
}
