using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Projects;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Layout.Sources;

/// <summary>
/// STD2035 and STD2036, which read every C# file once and are off until the policy asks for one of them. A file belongs to the nearest
/// project above it.
/// </summary>
public sealed class SourceCheck : IRepositoryCheck
{
    private static readonly SourceShapeFact Fact = new();

    private static readonly string[] Generated = [".g.cs", ".g.i.cs", ".Designer.cs", ".generated.cs"];

    /// <inheritdoc/>
    public string Name => "layout.sources";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.ArchitectureNamespacesAcyclic, RuleCatalog.LayoutTypePerFile];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        (IsAsked(RuleCatalog.ArchitectureNamespacesAcyclic, context.Policy) || IsAsked(RuleCatalog.LayoutTypePerFile, context.Policy))
        && (IsSource(file.Path) || ProjectFiles.IsProject(file.Path));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var sources = files.Where(f => IsSource(f.Path)).ToArray();
        var shapes = sources
            .Zip(context.Facts.Get(Fact, sources, context.Cancellation))
            .Where(s => s.Second is not null)
            .Select(s => (File: s.First, Shape: s.Second!))
            .ToArray();
        var folders = files.Where(f => ProjectFiles.IsProject(f.Path)).Select(f => f.Directory).ToHashSet(StringComparer.Ordinal);
        IEnumerable<Finding> cycles = IsAsked(RuleCatalog.ArchitectureNamespacesAcyclic, context.Policy)
            ? shapes.GroupBy(s => ProjectFolder(s.File, folders)).Where(g => g.Key is not null).SelectMany(g => NamespaceCycleRule.Check([.. g]))
            : [];
        var types = IsAsked(RuleCatalog.LayoutTypePerFile, context.Policy) ? shapes.Select(s => SingleTypeRule.Check(s.File, s.Shape)).OfType<Finding>() : [];
        return [.. cycles.Limit(), .. types.Limit()];
    }

    // A check does not know severities. Here it asks whether anybody does, because to find what nobody wants costs time.
    private static bool IsAsked(RuleDescriptor rule, Policy policy) =>
        (policy.Rules.TryGetValue(rule.Id, out var severity) && severity != Severity.None)
        || policy.Overrides.Any(o => o.Rules.TryGetValue(rule.Id, out var overridden) && overridden != Severity.None);

    private static bool IsSource(string path) =>
        path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && !Generated.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static string? ProjectFolder(SourceFile file, HashSet<string> folders)
    {
        for (var folder = file.Directory; ; folder = folder.LastIndexOf('/') is var slash and > 0 ? folder[..slash] : "")
        {
            if (folders.Contains(folder))
            {
                return folder;
            }

            if (folder.Length == 0)
            {
                return null;
            }
        }
    }
}
