using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents;

/// <summary>The README at the root, or where forges look for it else, and its sections: STD3201, STD3202. Clause: <c>readme-present</c>.</summary>
public sealed class ReadmeCheck : IRepositoryCheck
{
    private const string FileName = "README.md";

    /// <inheritdoc/>
    public string Name => "readme";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.ReadmePresence, RuleCatalog.ReadmeRequiredSections];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        file.Name.StartsWith("README", StringComparison.OrdinalIgnoreCase) && file.Directory is ("" or ".github" or "docs");

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        if (files.Count == 0)
        {
            return context.Snapshot.Files.Count == 0
                ? []
                : [new Finding(
                    RuleCatalog.ReadmePresence,
                    "",
                    0,
                    0,
                    "the repository has no README",
                    $"Add '{FileName}' at the root with '# Name' and what the repository is for")];
        }

        // One in another language of markup is read by people only.
        var readme = files.FirstOrDefault(file => file.Path.Equals(FileName, StringComparison.OrdinalIgnoreCase));
        var required = context.Policy.Documents.ReadmeSections(context.Policy.Service.Class);
        return readme is null || required.Count == 0 || !DocumentFiles.IsDocument(readme, context.Policy) ? [] : Missing(readme, required);
    }

    private static IEnumerable<Finding> Missing(SourceFile readme, IReadOnlyList<string> required)
    {
        // DocumentCheck and LinkCheck report what cannot be read.
        if (ReadmeSections.TryRead(readme) is not { } sections)
        {
            yield break;
        }

        foreach (var name in required.Where(name => !sections.Has(name)))
        {
            yield return new Finding(
                RuleCatalog.ReadmeRequiredSections,
                readme.Path,
                0,
                0,
                $"{readme.Path} has no section {ValueText.Quote(name)}",
                $"Add the heading '## {ValueText.Shorten(name)}' and write below it");
        }
    }
}
