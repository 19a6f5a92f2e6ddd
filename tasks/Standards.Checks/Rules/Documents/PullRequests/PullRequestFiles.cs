using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Documents.PullRequests;

/// <summary>
/// Where forges look for the template of a pull or merge request: GitHub at the root, in docs/ and .github/, or in a folder of that
/// name there; GitLab in .gitlab/merge_request_templates/; Azure DevOps in .azuredevops/. Case does not matter.
/// </summary>
internal static class PullRequestFiles
{
    /// <summary>What reviewers go by.</summary>
    public const string ReviewGuide = "docs/review-guide.md";

    private const string Name = "pull_request_template";
    private static readonly string[] Folders = ["", "docs", ".github", ".azuredevops", ".vsts"];

    /// <summary>Whether a file is a template, by its path alone.</summary>
    public static bool IsTemplate(SourceFile file)
    {
        var path = file.Path;
        if (path.StartsWith(".gitlab/merge_request_templates/", StringComparison.OrdinalIgnoreCase))
        {
            return path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        }

        // Most files are ruled out by one search; the rest by their folder.
        var start = path.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (start < 0 || !Folders.Contains(path[..start].TrimEnd('/'), StringComparer.OrdinalIgnoreCase) || (start > 0 && path[start - 1] != '/'))
        {
            return false;
        }

        var rest = path[(start + Name.Length)..];
        return rest.Length == 0
            || rest.Equals(".md", StringComparison.OrdinalIgnoreCase)
            || rest.Equals(".txt", StringComparison.OrdinalIgnoreCase)
            || (rest[0] == '/' && rest.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && rest.LastIndexOf('/') == 0);
    }

    /// <summary>
    /// Those that a forge shows without being asked: every one outside a folder of templates and <c>Default.md</c> of GitLab; where there is
    /// neither, one that is alone in its folder. The others are chosen by hand, each for one kind of change.
    /// </summary>
    public static IEnumerable<SourceFile> Shown(IEnumerable<SourceFile> templates)
    {
        SourceFile[] all = [.. templates];
        SourceFile[] shown = [.. all.Where(file => FolderOf(file).Length == 0 || file.Name.Equals("default.md", StringComparison.OrdinalIgnoreCase))];
        return shown.Length > 0
            ? shown
            : all.GroupBy(FolderOf, StringComparer.OrdinalIgnoreCase).Where(folder => folder.Count() == 1).SelectMany(folder => folder);
    }

    // Empty for a template that lies in no folder of them.
    private static string FolderOf(SourceFile file) =>
        file.Directory.EndsWith(Name, StringComparison.OrdinalIgnoreCase)
            || file.Directory.EndsWith("merge_request_templates", StringComparison.OrdinalIgnoreCase)
            ? file.Directory
            : "";

    /// <summary>Whether a file is one that only a forge reads.</summary>
    public static bool IsOfForge(SourceFile file) =>
        file.Path.StartsWith('.')
        && (file.Path.StartsWith(".github/", StringComparison.Ordinal)
            || file.Path.StartsWith(".gitlab/", StringComparison.Ordinal)
            || file.Path.StartsWith(".azuredevops/", StringComparison.Ordinal));
}
