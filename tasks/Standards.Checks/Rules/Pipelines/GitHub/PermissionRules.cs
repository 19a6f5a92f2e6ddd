using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>STD9258 to STD9260: what the token of a workflow may do. Clause <c>ci-least-privilege-token</c>.</summary>
internal static class PermissionRules
{
    private const string Least = "'permissions: { contents: read }' above 'jobs:', and at a job what it needs besides";

    public static IEnumerable<Finding> Check(PipelineFile file)
    {
        if (file.Root.Get("jobs") is null)
        {
            yield break;
        }

        var top = file.Root.Get("permissions");
        foreach (var all in ((YamlNode?[])[top, .. file.Jobs.Select(j => j.Body.Get("permissions"))]).OfType<YamlScalar>().Where(p => p.Value == "write-all"))
        {
            yield return file.At(
                RuleCatalog.PipelineTokenWriteAll,
                all,
                "'write-all' lets every step write everything in the repository, releases and packages included",
                $"Write {Least}");
        }

        PipelineJob[] silent = top is null ? [.. file.Jobs.Where(j => j.Body.Get("permissions") is null)] : [];
        if (silent.Length > 0)
        {
            var others = silent.Length == 1 ? "" : $" and of {silent.Length - 1} other job{(silent.Length == 2 ? "" : "s")}";
            yield return file.At(
                RuleCatalog.PipelineTokenPermissions,
                silent[0].Key,
                $"nothing says what the token of job {ValueText.Quote(silent[0].Id)}{others} may do, so the settings of the repository do, "
                    + $"and they may let it write",
                $"Write {Least}");
        }

        if (file.Jobs.Count > 1 && file.Jobs.Any(j => j.Body.Get("permissions") is null))
        {
            foreach (var (key, value) in top.Entries().Where(e => e.Value is YamlScalar { Value: "write" }))
            {
                yield return file.At(
                    RuleCatalog.PipelineJobPermissions,
                    value,
                    $"'{ValueText.Shorten(key.Value)}: write' is for all {file.Jobs.Count} jobs",
                    "Move it to 'permissions' of the job that needs it");
            }
        }
    }
}
