using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Documents.Registry;

/// <summary>
/// The document registry and what it speaks of: STD3831 to STD3835. Clauses: <c>doc-ownership-registry</c>, <c>doc-review-cadence</c>.
/// </summary>
public sealed class RegistryCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "document-registry";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.DocumentRegistryEntryForm, RuleCatalog.DocumentRegistryPath, RuleCatalog.DocumentRegistryCadence, RuleCatalog.DocumentRegistryValidation,
        RuleCatalog.DocumentRegistryCompleteness,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => IsRegistry(file) || IsCovered(file, context);

    /// <inheritdoc/>
    public bool DependsOnPaths(IReadOnlyList<SourceFile> files, CheckContext context) => files.Any(IsRegistry);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        if (files.FirstOrDefault(IsRegistry) is not { } file)
        {
            return [];
        }

        var (entries, findings) = RegistryReader.Read(file, context.Today, ProductClass.IsProduct(context.Policy));
        return findings
            .Concat(entries.SelectMany(entry => Entry(entry, context)))
            .Concat(entries.Count == 0 ? [] : Uncovered(entries, files))
            .Limit();
    }

    private static bool IsRegistry(SourceFile file) => file.Path == RegistryReader.FileName;

    private static bool IsCovered(SourceFile file, CheckContext context) =>
        file.Path.StartsWith("docs/", StringComparison.Ordinal) && DocumentFiles.IsDocument(file, context.Policy);

    private static IEnumerable<Finding> Entry(RegistryEntry entry, CheckContext context)
    {
        if (entry.Path.Length > 0 && !Exists(entry.Path, context.Snapshot))
        {
            yield return new Finding(
                RuleCatalog.DocumentRegistryPath,
                RegistryReader.FileName,
                entry.Key.Line,
                entry.Key.Column,
                $"{ValueText.Quote(entry.Key.Value)} is no file and no folder of the repository",
                "Write the path as it is now, or remove the entry");
        }

        if (entry.Cadence is not { } cadence)
        {
            yield break;
        }

        var limit = CadenceLimits.Of(entry.Path);
        if (CadenceLimits.IsLonger(cadence, limit))
        {
            yield return new Finding(
                RuleCatalog.DocumentRegistryCadence,
                RegistryReader.FileName,
                entry.CadencePlace.Line,
                entry.CadencePlace.Column,
                $"{ValueText.Quote(entry.Key.Value)} is reviewed {cadence}, and {limit} is the longest for its kind",
                $"Write 'review_cadence: {limit}'");
        }

        if (entry.Validated is { } day && ReviewDates.Next(day, cadence) is var due && due < context.DueBefore)
        {
            yield return new Finding(
                RuleCatalog.DocumentRegistryValidation,
                RegistryReader.FileName,
                entry.ValidatedPlace.Line,
                entry.ValidatedPlace.Column,
                $"the review of {ValueText.Quote(entry.Key.Value)} was due on {ReviewDates.ToText(due)}, by the cadence {cadence}",
                "Read the documents, correct what changed, and write today as last_validated")
            {
                Due = new DueWork(due, $"the review of {ValueText.Quote(entry.Key.Value)}"),
            };
        }
    }

    private static IEnumerable<Finding> Uncovered(IReadOnlyList<RegistryEntry> entries, IReadOnlyList<SourceFile> files) =>
        from file in files
        where !IsRegistry(file) && !entries.Any(entry => entry.Covers(file.Path))
        select new Finding(
            RuleCatalog.DocumentRegistryCompleteness,
            file.Path,
            0,
            0,
            $"the document has no entry in {RegistryReader.FileName}",
            $"Add '{file.Path}: {{ owner: '@team', review_cadence: {CadenceLimits.Of(file.Path)}, last_validated: yyyy-MM-dd }}', or an entry for its folder");

    // Files are sorted, so those of a folder stand where its path would.
    private static bool Exists(string path, RepositorySnapshot snapshot)
    {
        if (snapshot.Find(path) is not null)
        {
            return true;
        }

        var prefix = path + "/";
        var (low, high) = (0, snapshot.Files.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = string.CompareOrdinal(snapshot.Files[middle].Path, prefix) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low < snapshot.Files.Count && snapshot.Files[low].Path.StartsWith(prefix, StringComparison.Ordinal);
    }
}
