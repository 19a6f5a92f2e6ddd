using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.Gates;

/// <summary>STD9277: a cache of NuGet packages is named by the lock files. Clause <c>ci-package-cache</c>.</summary>
internal static class CacheRule
{
    public static IEnumerable<Finding> Check(PipelineFile file) => file.Host == PipelineHost.GitLab
        ? file.Jobs
            .Select(j => j.Body.Get("cache"))
            .Append(file.Root.Get("cache"))
            .Append(file.Root.Get("default").Get("cache"))
            .SelectMany(c => c.Items())
            .OfType<YamlMapping>()
            .Where(c => c.Get("paths").Texts().Any(IsPackages) && c.Get("key") is YamlScalar)
            .Select(c => file.At(RuleCatalog.PipelineCacheKey, c.Get("key")!, Message, "Write 'key: { files: [packages.lock.json] }'"))
        : file.Jobs.SelectMany(j => j.Steps)
            .Where(s => s.Action is "actions/cache" or "actions/cache/save" or "cache"
                && s.With.Text("path") is { } path
                && IsPackages(path)
                && s.With.Text("key") is { } key
                && !IsByFile(key))
            .Select(s => file.At(
                RuleCatalog.PipelineCacheKey,
                s.With.Get("key")!,
                Message,
                file.Host == PipelineHost.GitHub
                    ? "Write 'key: \"nuget-${{ runner.os }}-${{ hashFiles('**/packages.lock.json') }}\"'"
                    : "Write 'key: nuget | \"$(Agent.OS)\" | **/packages.lock.json'"));

    private const string Message = "the cache of packages has the same name whatever the lock files say, so it is never filled anew";

    private static bool IsPackages(YamlScalar path) =>
        path.Value.Contains(".nuget/packages", StringComparison.Ordinal) || path.Value.Contains("NUGET_PACKAGES", StringComparison.Ordinal);

    private static bool IsByFile(YamlScalar key) =>
        key.Value.Contains("hashFiles(", StringComparison.Ordinal)
        || key.Value.Contains(".json", StringComparison.Ordinal)
        || key.Value.Contains("proj", StringComparison.Ordinal)
        || key.Value.Contains(".props", StringComparison.Ordinal)
        || key.Value.Contains("steps.", StringComparison.Ordinal)
        || key.Value.Contains("outputs.", StringComparison.Ordinal)
        || key.Value.Contains("env.", StringComparison.Ordinal)
        || key.Value.Contains("inputs.", StringComparison.Ordinal)
        || key.Value.Contains("github.sha", StringComparison.Ordinal);
}
