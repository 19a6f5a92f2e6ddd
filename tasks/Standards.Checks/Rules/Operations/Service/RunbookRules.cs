using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Service;

/// <summary>STD9013: the runbooks of a service exist; STD9014: one that is on call has some. Clause <c>oncall-service-has-runbooks</c>.</summary>
internal static class RunbookRules
{
    // Two registries of 1 MB full of folders that exist would otherwise be compared with every file of the repository.
    private const int MaxFolders = 500;

    public static IEnumerable<Finding> Check(OperationsSet operations)
    {
        var folders = 0;
        foreach (var service in operations.Services)
        {
            foreach (var runbook in service["runbooks"].Items)
            {
                foreach (var finding in operations.MissingPath(runbook, RuleCatalog.ServiceRunbookExists))
                {
                    yield return finding;
                }

                if (runbook.Text is { } path
                    && operations.PathExists(path)
                    && operations.Find(Normal(path)) is null
                    && folders++ < MaxFolders
                    && !HoldsMarkdown(operations, Normal(path)))
                {
                    yield return runbook.Finding(
                        RuleCatalog.ServiceRunbookExists,
                        $"the folder {ValueText.Quote(path)} holds no runbook: there is no Markdown file in it",
                        $"Write '{ValueText.Shorten(Normal(path))}/{ValueText.Shorten(service.Key)}.md', or name the folder that holds the runbooks");
                }
            }

            if (ServiceClasses.HasClass(operations.Policy)
                && service["on_call"].Boolean == true
                && service["runbooks"] is { Items.Count: 0 } runbooks
                && !(runbooks.Exists && runbooks.Node is not Standards.Checks.Foundation.Yaml.YamlSequence))
            {
                yield return service.FindingAtKey(
                    RuleCatalog.ServiceOnCallRunbook,
                    $"'{ValueText.Shorten(service.Key)}' is on call and has no runbook",
                    "Add 'runbooks: [docs/runbooks]' with the files or folders that hold them");
            }
        }
    }

    private static string Normal(string path) => path.Trim('/');

    private static bool HoldsMarkdown(OperationsSet operations, string folder)
    {
        var prefix = folder + "/";
        return operations.Context.Snapshot.Files.Any(
            f => f.Path.StartsWith(prefix, StringComparison.Ordinal) && f.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
    }
}
