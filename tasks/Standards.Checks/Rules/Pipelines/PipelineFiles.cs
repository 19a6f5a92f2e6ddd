using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>Pipelines, by path: where their host looks for them, the folders that are usual for their parts, and <c>ci-templates</c>.</summary>
internal static class PipelineFiles
{
    /// <summary>A pipeline is small; what is larger is generated and not read by people either.</summary>
    public const int MaxBytes = 512 * 1024;

    private static readonly string[] AzureFolders =
    [
        ".azure-pipelines/", ".azuredevops/", ".azure/", ".azdo/", ".pipelines/", "azure-pipelines/", "eng/pipelines/", "ci-templates/azure/",
    ];

    private static readonly string[] GitLabFolders = [".gitlab/ci/", ".gitlab-ci/", "ci-templates/gitlab/"];

    /// <summary>The host that runs the file at a path, or null.</summary>
    public static PipelineHost? HostOf(string path)
    {
        if (!path.EndsWith(".yml", StringComparison.Ordinal) && !path.EndsWith(".yaml", StringComparison.Ordinal))
        {
            return null;
        }

        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        PipelineHost? host = IsWorkflow(path) || (name is "action.yml" or "action.yaml") || path.StartsWith("ci-templates/github/", StringComparison.Ordinal)
            ? PipelineHost.GitHub
            : path is ".gitlab-ci.yml" || name.EndsWith(".gitlab-ci.yml", StringComparison.Ordinal) || StartsWithAny(path, GitLabFolders) ? PipelineHost.GitLab
            : name.StartsWith("azure-pipeline", StringComparison.Ordinal)
                || name.StartsWith(".azure-pipeline", StringComparison.Ordinal)
                || name.StartsWith(".vsts-", StringComparison.Ordinal)
                || StartsWithAny(path, AzureFolders)
                ? PipelineHost.Azure
            : null;
        return host is null
            || AsideFolders.Hold(path.StartsWith('.') ? path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..] : path) && !StartsWithAny(path, AzureFolders)
            ? null
            : host;
    }

    /// <summary>Whether GitHub starts it by itself.</summary>
    public static bool IsWorkflow(string path) =>
        path.StartsWith(".github/workflows/", StringComparison.Ordinal) && path.IndexOf('/', ".github/workflows/".Length) < 0;

    /// <summary>Whether a host reads the file because of its name, so that it can be nothing else.</summary>
    public static bool IsEntry(string path) => IsWorkflow(path) || path is ".gitlab-ci.yml" or "azure-pipelines.yml" or "azure-pipelines.yaml";

    private static bool StartsWithAny(string path, string[] folders) => Array.Exists(folders, f => path.StartsWith(f, StringComparison.Ordinal));
}
