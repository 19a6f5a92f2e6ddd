using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Layout.Places;

/// <summary>
/// STD2006: files and folders that the repository has. A path without wildcard is a file or a folder. What the class needs is one finding;
/// what the policy lists is one for each entry, because somebody asked for it by name.
/// </summary>
internal static class RequiredRule
{
    public static IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, Policy policy)
    {
        var missing = Required(policy).Where(alternatives => !files.Any(file => alternatives.Any(glob => Matches(glob, file.Path)))).ToArray();
        return missing.Length == 0 ? [] : policy.Layout.Required is null ? [OfClass(missing, policy.Service.Class)] : missing.Select(Missing);
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

    // The message is the same until nothing is missing: a baseline knows the finding by it.
    private static Finding OfClass(IEnumerable<IReadOnlyList<PathGlob>> missing, ServiceClass serviceClass) => New(
        $"folders of a {serviceClass.ToString().ToLowerInvariant()} are missing",
        $"Add {ListText.And([.. missing.Select(Names)])}");

    private static Finding Missing(IReadOnlyList<PathGlob> alternatives)
    {
        var names = Names(alternatives);
        return New(alternatives.All(glob => glob.IsLiteral) ? $"{names} is missing" : $"no file matches {names}", "Add it");
    }

    private static string Names(IReadOnlyList<PathGlob> alternatives) => string.Join(" or ", alternatives.Select(glob => ValueText.Quote(glob.Pattern)));

    private static Finding New(string problem, string fix) =>
        new(RuleCatalog.LayoutRequiredPaths, "", 0, 0, problem, $"{fix}, or say in standards.yml what this repository has: 'layout: {{ required: [...] }}'");
}
