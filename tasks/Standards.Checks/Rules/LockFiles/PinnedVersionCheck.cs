using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Models.LockFiles;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>
/// STD4009: versions of packages are pinned: no floating version unless the policy allows them, and no range but an exact one. Over
/// the files and not over projects, so that a central version is reported once. Clause: <c>pin-major-minor</c>.
/// </summary>
public sealed class PinnedVersionCheck : IRepositoryCheck
{
    private static readonly VersionItemsFact Fact = new();

    /// <inheritdoc/>
    public string Name => "pinned-versions";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.PackageVersionPinned];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        ProjectFiles.IsProject(file.Path)
        || file.Path.EndsWith(".props", StringComparison.OrdinalIgnoreCase)
        || file.Path.EndsWith(".targets", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var facts = context.Facts.Get(Fact, files, context.Cancellation);
        var read = files
            .Select((file, i) => (File: file, Fact: facts[i]))
            .Where(pair => pair.Fact is not null)
            .Select(pair => (pair.File, Fact: pair.Fact!))
            .ToList();
        var allowsFloating = context.Policy.Dependencies.AllowsFloating;
        return read
            .SelectMany(
                pair => pair.Fact.Items.Where(item => PropertyVersions.Name(item.Version) is null).Select(item => Judge(pair.File, item, allowsFloating)))
            .Concat(Properties(read, allowsFloating))
            .OfType<Finding>()
            .Limit();
    }

    // Said where the property is set, of the first package that takes it. A file that is imported may be seen by any; a project sets it for itself, and for the
    // files that it imports.
    private static IEnumerable<Finding?> Properties(List<(SourceFile File, VersionItems Fact)> read, bool allowsFloating)
    {
        var users = read.SelectMany(pair => pair.Fact.Items.Select(item => (pair.File, Item: item, Name: PropertyVersions.Name(item.Version))))
            .Where(user => user.Name is not null)
            .ToLookup(user => user.Name!, StringComparer.OrdinalIgnoreCase);
        foreach (var (file, fact) in read)
        {
            foreach (var property in fact.Properties)
            {
                var user = users[property.Name].FirstOrDefault(
                    u => u.File == file || !ProjectFiles.IsProject(u.File.Path) || !ProjectFiles.IsProject(file.Path));
                if (user.Item is { } item)
                {
                    yield return Judge(
                        file,
                        item with { Attribute = property.Name, Version = property.Value, Line = property.Line, Column = property.Column },
                        allowsFloating);
                }
            }
        }
    }

    private static Finding? Judge(SourceFile file, VersionItem item, bool allowsFloating)
    {
        var package = $"{item.Element} {ValueText.Quote(item.Id)}";
        var isProperty = item.Attribute is not ("Version" or "VersionOverride");
        var written = isProperty
            ? $"version '{ValueText.Shorten(item.Version)}' of the property {ValueText.Quote(item.Attribute)}"
            : $"{item.Attribute}=\"{ValueText.Shorten(item.Version)}\"";
        if (PropertyVersions.Without(item.Version).Contains('*', StringComparison.Ordinal))
        {
            return allowsFloating ? null : Finding(
                file,
                item,
                $"{package} has the floating {written}, so a restore without a lock file takes what the feed offers that day",
                $"Write the version that packages.lock.json resolves in place of {ValueText.Quote(item.Version)}, or allow them all with 'dependencies: {{ "
                    + $"floating: allowed }}' in standards.yml");
        }

        if (item.Version.Contains("$(", StringComparison.Ordinal)
            || PackageBounds.Parse(item.Version) is not { } bounds
            || IsExact(bounds)
            || IsMinimum(bounds))
        {
            // What is no range at all is restore's own error, and a range of properties may be an exact one.
            return null;
        }

        return Finding(
            file,
            item,
            $"{package} has the range {(isProperty ? written["version ".Length..] : written)}, which names no single version",
            isProperty
                ? $"Write one version in place of {ValueText.Quote(item.Version)}"
                : bounds.Minimum.Length > 0 && bounds.IncludesMinimum
                    ? $"Write {item.Attribute}=\"{ValueText.Shorten(bounds.Minimum)}\", or \"[{ValueText.Shorten(bounds.Minimum)}]\" for exactly this one"
                    : $"Write one version in place of {ValueText.Quote(item.Version)}");
    }

    private static bool IsExact(PackageBounds bounds) =>
        bounds is { IncludesMinimum: true, IncludesMaximum: true, Minimum.Length: > 0 } && PackageVersionOrder.Compare(bounds.Minimum, bounds.Maximum) == 0;

    // '[1.2.3, )' is what NuGet makes of '1.2.3'.
    private static bool IsMinimum(PackageBounds bounds) => bounds is { IncludesMinimum: true, Minimum.Length: > 0, Maximum.Length: 0 };

    private static Finding Finding(SourceFile file, VersionItem item, string message, string fix) =>
        new(RuleCatalog.PackageVersionPinned, file.Path, item.Line, item.Column, DriftCauseText.With(message, DriftCause.UserDependency), fix);
}
