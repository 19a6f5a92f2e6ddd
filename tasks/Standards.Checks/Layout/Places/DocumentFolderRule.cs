using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Repository;
using Standards.Checks.Rules;

namespace Standards.Checks.Layout.Places;

/// <summary>STD2007: a folder for each kind of document, in a service and a worker.</summary>
internal static class DocumentFolderRule
{
    private static readonly (string Folder, string Content)[] Folders =
    [
        ("docs/architecture", "diagrams and what they show"),
        ("docs/api", "how the contracts are used"),
        ("docs/design", "designs of what is to be built"),
        ("docs/runbooks", "what to do when something fails"),
    ];

    public static IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, Policy policy)
    {
        foreach (var (folder, content) in Folders.Prepend((policy.Adr.Folder, "decisions and why they were taken")))
        {
            if (folder.Length > 0 && !files.Any(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal)))
            {
                yield return new Finding(RuleCatalog.STD2007, "", 0, 0, $"the folder '{folder}' is missing", $"Add '{folder}/README.md' for {content}");
            }
        }
    }
}
