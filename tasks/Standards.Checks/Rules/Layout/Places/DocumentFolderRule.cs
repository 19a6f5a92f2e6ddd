using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Layout.Places;

/// <summary>
/// STD2007: a folder for each kind of document, in a service and a worker; one finding, whose fix lists those that are missing. Decision
/// records, and the API documentation of a service, have rules of their own: STD3123 and STD3859.
/// </summary>
internal static class DocumentFolderRule
{
    private const string Api = "docs/api";

    private static readonly (string Folder, string Content)[] Folders =
    [
        ("docs/architecture", "diagrams and what they show"),
        (Api, "how the contracts are used"),
        ("docs/design", "designs of what is to be built"),
        ("docs/runbooks", "what to do when something fails"),
    ];

    public static IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, Policy policy)
    {
        var missing = Folders
            .Where(kind => !(kind.Folder == Api && policy.Service.Class == ServiceClass.Service)
                && !files.Any(file => file.Path.StartsWith(kind.Folder + "/", StringComparison.Ordinal)))
            .Select(kind => $"'{kind.Folder}/README.md' for {kind.Content}")
            .ToArray();

        // The message is the same until nothing is missing: a baseline knows the finding by it.
        return missing.Length == 0
            ? []
            : [new Finding(RuleCatalog.LayoutDocumentFolders, "", 0, 0, "kinds of documents have no folder", $"Add {ListText.And(missing)}")];
    }
}
