using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Packages;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Dependencies.Sources;

/// <summary>
/// STD4040 to STD4044: where packages come from. A repository without a nuget.config leaves that to the machine and hears nothing. Passwords are
/// a matter of the secrets scan. Clauses <c>package-signature-verification</c>, <c>lockfile-committed</c>.
/// </summary>
public sealed class PackageSourceCheck : IRepositoryCheck
{
    private const string FileName = "nuget.config";

    /// <inheritdoc/>
    public string Name => nameof(PackageSourceCheck);

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.PackageSourceOrigin, RuleCatalog.PackageSourceMapping, RuleCatalog.PackageSourceMappingMatch, RuleCatalog.PackageSourceTransport,
        RuleCatalog.PackageSourceLocalFolder,
    ];

    // One that git does not track is a developer's own.
    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        file.Path.EndsWith(FileName, StringComparison.OrdinalIgnoreCase)
        && file.Name.Length == FileName.Length
        && file.IsTracked
        && !TestData.IsInFolder(file.Path);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var configs = new List<(SourceFile File, NugetConfig Config)>();
        foreach (var file in files)
        {
            if (NugetConfigReader.Read(file) is { } config)
            {
                configs.Add((file, config));
            }
        }

        return configs.SelectMany(c => Check(c.File, c.Config, configs)).Limit();
    }

    private static IEnumerable<Finding> Check(SourceFile file, NugetConfig config, IReadOnlyList<(SourceFile File, NugetConfig Config)> all)
    {
        // NuGet reads this one and those above it; 'clear' drops what the farther ones have.
        NugetConfig[] above = [.. all.Where(o => o.File != file && IsAbove(o.File, file)).Select(o => o.Config)];
        var isClosed = config.HasClear || above.Any(a => a.HasClear);
        if (config.Sources.Count > 0 && !isClosed)
        {
            yield return new Finding(
                RuleCatalog.PackageSourceOrigin,
                file.Path,
                config.Line,
                config.Column,
                "the sources of the machine count as well, because the list is not cleared",
                "Write '<clear />' as the first element of packageSources");
        }

        foreach (var source in config.Cleared)
        {
            yield return new Finding(
                RuleCatalog.PackageSourceOrigin,
                file.Path,
                source.Line,
                source.Column,
                $"the source {ValueText.Quote(source.Key)} stands before '<clear />', which removes it",
                "Move '<clear />' to the top of packageSources, or remove the source");
        }

        string[] active =
        [
            .. config.Sources
                .Concat(config.HasClear ? [] : above.SelectMany(a => a.Sources))
                .Select(s => s.Key)
                .Except(config.Disabled, StringComparer.OrdinalIgnoreCase)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        var hasMapping = config.HasMapping || above.Any(a => a.HasMapping);
        if (config.Sources.Count > 0 && active.Length > 1 && !hasMapping)
        {
            yield return new Finding(
                RuleCatalog.PackageSourceMapping,
                file.Path,
                config.Line,
                config.Column,
                string.Create(CultureInfo.InvariantCulture, $"any of {active.Length} sources may give any package, because there is no packageSourceMapping"),
                "Add '<packageSourceMapping>' with a '<packageSource key=\"…\">' for each source, and in it a '<package pattern=\"…\" />' for "
                    + "the ids that it may give");
        }

        foreach (var finding in config.HasMapping && isClosed ? Mapping(file, config, active) : [])
        {
            yield return finding;
        }

        foreach (var source in config.Sources.Where(s => IsPlainHttp(s.Value)))
        {
            yield return new Finding(
                RuleCatalog.PackageSourceTransport,
                file.Path,
                source.Line,
                source.Column,
                $"the source {ValueText.Quote(source.Key)} is reached without TLS",
                "Write its address with 'https://'");
        }

        foreach (var place in config.Sources.Concat(config.Folders).Where(s => IsAbsolutePath(s.Value)))
        {
            yield return new Finding(
                RuleCatalog.PackageSourceLocalFolder,
                file.Path,
                place.Line,
                place.Column,
                $"{ValueText.Quote(place.Key)} is the folder {ValueText.Quote(place.Value)}, which only some machines have",
                "Write a path relative to the file, or the address of a feed");
        }
    }

    private static IEnumerable<Finding> Mapping(SourceFile file, NugetConfig config, string[] active)
    {
        foreach (var mapped in config.Mapped)
        {
            if (!active.Contains(mapped.Key, StringComparer.OrdinalIgnoreCase) && !config.Disabled.Contains(mapped.Key, StringComparer.OrdinalIgnoreCase))
            {
                yield return new Finding(
                    RuleCatalog.PackageSourceMappingMatch,
                    file.Path,
                    mapped.Line,
                    mapped.Column,
                    $"packageSourceMapping names {ValueText.Quote(mapped.Key)}, which is no source",
                    $"Write one of {ValueText.Line(string.Join(", ", active), 120)}, or remove it");
            }
            else if (mapped.Value == "0")
            {
                yield return new Finding(
                    RuleCatalog.PackageSourceMappingMatch,
                    file.Path,
                    mapped.Line,
                    mapped.Column,
                    $"packageSourceMapping has no pattern for {ValueText.Quote(mapped.Key)}",
                    "Add '<package pattern=\"…\" />' for the ids that it may give, or remove the source");
            }
        }

        foreach (var source in config.Sources.Where(
            s => active.Contains(s.Key, StringComparer.OrdinalIgnoreCase) && !config.Mapped.Any(m => m.Key.Equals(s.Key, StringComparison.OrdinalIgnoreCase))))
        {
            yield return new Finding(
                RuleCatalog.PackageSourceMappingMatch,
                file.Path,
                source.Line,
                source.Column,
                $"packageSourceMapping leaves out {ValueText.Quote(source.Key)}, so no package comes from it",
                $"Add '<packageSource key=\"{ValueText.Shorten(source.Key)}\">' with the patterns of its ids, or remove the source");
        }
    }

    private static bool IsAbove(SourceFile other, SourceFile file) =>
        other.Directory.Length == 0 || file.Directory.StartsWith(other.Directory + "/", StringComparison.Ordinal);

    private static bool IsPlainHttp(string value) =>
        value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(value, UriKind.Absolute, out var address) && !address.IsLoopback;

    private static bool IsAbsolutePath(string value) =>
        value.StartsWith('/')
        || value.StartsWith("\\\\", StringComparison.Ordinal)
        || value.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || (value.Length > 2 && char.IsAsciiLetter(value[0]) && value[1] == ':' && value[2] is '\\' or '/');
}
