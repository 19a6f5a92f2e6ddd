using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Layout.Places;

/// <summary>
/// STD2048, clause <c>editorconfig-present</c>: a repository with C# projects has an <c>.editorconfig</c> at its root, which says that none above it counts.
/// </summary>
public sealed class EditorConfigCheck : IRepositoryCheck
{
    private const string FilePath = ".editorconfig";

    private const int MaxBytes = 1024 * 1024;

    /// <inheritdoc/>
    public string Name => "layout.editorconfig";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.EditorConfigPresent];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => file.Path == FilePath;

    /// <inheritdoc/>
    public bool DependsOnPaths(IReadOnlyList<SourceFile> files, CheckContext context) => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        if (!context.Snapshot.Files.Any(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal) && ProjectFiles.IsProject(file.Path)))
        {
            return [];
        }

        return files is not [var file, ..]
            ? [new Finding(
                RuleCatalog.EditorConfigPresent, "", 0, 0, "the repository has no .editorconfig at its root", "Run 'dotnet new editorconfig' there")]
            : IsRoot(file.ReadText(MaxBytes)) ? []
            : [new Finding(
                RuleCatalog.EditorConfigPresent,
                FilePath,
                1,
                1,
                "the file does not say that it is the root, so files of folders above the clone decide too",
                "Write 'root = true' before the first section")];
    }

    // What stands in a section is no property of the file.
    private static bool IsRoot(string text)
    {
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim().TrimStart('\uFEFF');
            if (line.StartsWith('['))
            {
                return false;
            }

            var mark = line.IndexOf('=');
            if (mark > 0
                && line[..mark].Trim().Equals("root", StringComparison.OrdinalIgnoreCase)
                && line[(mark + 1)..].Trim().Equals("true", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
