using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Documents.Projects;

/// <summary>STD3854: a service has the six views of its architecture, each with content. Clause: <c>c4-architecture-docs</c>.</summary>
public sealed class ArchitectureViewCheck : IRepositoryCheck
{
    private const string Folder = "docs/architecture/";

    private static readonly (string File, RequiredSection Section)[] Views =
    [
        ("context.md", new("Context", "")),
        ("containers.md", new("Containers", "", "Container")),
        ("components.md", new("Components", "", "Component")),
        ("sequence.md", new("Sequence", "", "Sequences")),
        ("data-flow.md", new("Data flow", "", "Data flows", "Dataflow", "Dataflows")),
        ("deployment.md", new("Deployment", "", "Deployments")),
    ];

    /// <inheritdoc/>
    public string Name => "architecture-views";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.ArchitectureViews];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        context.Policy.Service.Class == ServiceClass.Service
        && file.Path.StartsWith(Folder, StringComparison.Ordinal)
        && DocumentFiles.IsDocument(file, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        if (context.Policy.Service.Class != ServiceClass.Service || context.Snapshot.Files.Count == 0)
        {
            yield break;
        }

        var documents = files.Select(file => (File: file, Document: DocumentText.TryRead(file))).Where(read => read.Document is not null).ToArray();
        var missing = new List<string>();
        foreach (var (name, section) in Views)
        {
            var named = documents
                .Where(read => HeadingWords.Contains(HeadingWords.Split(Path.GetFileNameWithoutExtension(read.File.Name)), HeadingWords.Split(section.Name)))
                .ToArray();
            if (named.Any(read => HasContent(read.Document!)) || documents.Any(read => read.Document!.Find(section).Any(found => !found.IsEmpty)))
            {
                continue;
            }

            if (named is [var empty, ..])
            {
                yield return new Finding(
                    RuleCatalog.ArchitectureViews,
                    empty.File.Path,
                    0,
                    0,
                    $"the view '{section.Name}' has no content",
                    "Add a diagram and what a reader should see in it");
            }
            else
            {
                missing.Add($"'{Folder}{name}'");
            }
        }

        if (missing.Count > 0)
        {
            // The message is the same until nothing is missing: a baseline knows the finding by it.
            yield return new Finding(
                RuleCatalog.ArchitectureViews,
                "",
                0,
                0,
                "the service lacks views of its architecture",
                $"Write {ListText.And(missing)}{(missing.Count == 1 ? "" : ", each")} with a diagram and what a reader should see in it");
        }
    }

    private static bool HasContent(SectionDocument document) => document.Sections.Any(section => !section.IsEmpty);
}
