using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Repository;
using Standards.Checks.Rules;

namespace Standards.Checks.Layout.Places;

/// <summary>STD2006: files and folders that the repository has. A path without wildcard is a file or a folder.</summary>
internal static class RequiredRule
{
    public static IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, Policy policy)
    {
        foreach (var alternatives in Required(policy))
        {
            if (!files.Any(file => alternatives.Any(glob => Matches(glob, file.Path))))
            {
                yield return Missing(alternatives);
            }
        }
    }

    /// <summary>What is asked for; of each entry one alternative is enough.</summary>
    private static IEnumerable<IReadOnlyList<PathGlob>> Required(Policy policy)
    {
        var layout = policy.Layout;
        if (layout.Required is { } required)
        {
            return required.Select(glob => (IReadOnlyList<PathGlob>)[glob]);
        }

        return policy.Service.Class switch
        {
            ServiceClass.Service or ServiceClass.Worker => [Folders(layout.Executables), Folders(layout.Libraries), Folders(layout.Tests), Folders(["docs"])],
            ServiceClass.Library => [Folders(layout.Libraries), Folders(layout.Tests)],
            _ => [],
        };
    }

    // The root is there in any case.
    private static PathGlob[] Folders(IReadOnlyList<string> folders) =>
        [.. folders.Select(folder => PathGlob.TryParse(FolderList.Normalise(folder) is { Length: > 0 } path ? path : "**")!)];

    private static bool Matches(PathGlob glob, string path)
    {
        if (!glob.IsLiteral)
        {
            return glob.IsMatch(path);
        }

        var folder = glob.Alternatives[0].Text.TrimEnd('/');
        return path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == '/');
    }

    private static Finding Missing(IReadOnlyList<PathGlob> alternatives)
    {
        var names = string.Join(" or ", alternatives.Select(glob => ValueText.Quote(glob.Pattern)));
        var problem = alternatives.All(glob => glob.IsLiteral) ? $"{names} is missing" : $"no file matches {names}";
        return new Finding(
            RuleCatalog.STD2006,
            "",
            0,
            0,
            problem,
            $"Add {(alternatives.Count == 1 ? "it" : "one of them")}, or say in standards.yml what this repository has: 'layout: {{ required: [...] }}'");
    }
}
