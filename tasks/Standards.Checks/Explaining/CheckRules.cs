using Standards.Checks.Adr;
using Standards.Checks.Baselines;
using Standards.Checks.Documents;
using Standards.Checks.Documents.Links;
using Standards.Checks.Layout;
using Standards.Checks.Layout.Contents;
using Standards.Checks.Layout.Places;
using Standards.Checks.Layout.Projects;
using Standards.Checks.Layout.Sources;
using Standards.Checks.LockFiles;
using Standards.Checks.Ownership;
using Standards.Checks.Policies;
using Standards.Checks.Rules;
using Standards.Checks.Running;
using Standards.Checks.Suppressions;
using Standards.Checks.Waivers;

namespace Standards.Checks.Explaining;

/// <summary>Which rules a check reports. A check itself says only which files it reads.</summary>
internal static class CheckRules
{
    private static readonly Func<RuleDescriptor, bool> AdrRules = r => r.Id.StartsWith("STD31", StringComparison.Ordinal);

    private static readonly (string Name, Func<RuleDescriptor, bool> Rules)[] Checks =
    [
        (new AdrRecordCheck().Name, AdrRules),
        (new AdrSetCheck().Name, AdrRules),
        (new ReadmeCheck().Name, r => r.Id is "STD3201" or "STD3202"),
        (new DocumentCheck().Name, r => r.Id.StartsWith("STD32", StringComparison.Ordinal) && r.Id is not ("STD3201" or "STD3202")),
        (new LinkCheck().Name, r => r.Id.StartsWith("STD33", StringComparison.Ordinal)),
        (new OwnershipCheck().Name, r => r.Id.StartsWith("STD21", StringComparison.Ordinal)),
        (new UntestedLibraryCheck().Name, r => r.Id is "STD2004"),
        (new BinaryFileCheck().Name, r => r.Id is "STD2012"),
        (new PlaceCheck().Name, r => r.Id is "STD2040" or "STD2041" or "STD2042"),
        (new ProjectGraphCheck().Name, r => r.Id is "STD2008" or "STD2009" or "STD2023" or "STD2044" or "STD2045" or "STD2046" || r.Id is "STD2030" or "STD2031" or "STD2032" or "STD2033" or "STD2034"),
        (new SourceCheck().Name, r => r.Id is "STD2035" or "STD2036"),
        (new CommittedLockFileCheck().Name, r => r.Id is "STD4003"),
        (new SourceSuppressionCheck().Name, r => r.Id is "STD0014"),
        (new ConfigurationSuppressionCheck().Name, r => r.Id is "STD0014"),
    ];

    /// <summary>The rules that look at a file, in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> Of(string path, ExplainOptions options)
    {
        var context = new CheckContext(options.Snapshot, options.Policy, options.Today, CancellationToken.None);
        if (options.Snapshot.Find(path) is not { } file)
        {
            return [];
        }

        var names = CheckCatalog.FileChecks.Where(c => c.Applies(file, context)).Select(c => c.Name)
            .Concat(CheckCatalog.RepositoryChecks.Where(c => c.DependsOn(file, context)).Select(c => c.Name))
            .ToHashSet(StringComparer.Ordinal);
        var chosen = Checks.Where(c => names.Contains(c.Name)).Select(c => c.Rules).Concat(OfName(file.Path, options)).ToList();
        return [.. RuleCatalog.All.Where(rule => chosen.Any(isChosen => isChosen(rule)))];
    }

    private static IEnumerable<Func<RuleDescriptor, bool>> OfName(string path, ExplainOptions options)
    {
        // These look at the paths of the snapshot and so depend on no file in particular.
        yield return LayoutPathCheck.Reports;

        if (path.EndsWith("proj", StringComparison.OrdinalIgnoreCase))
        {
            yield return r => ProjectRules.Contains(r);
        }

        if (path == PolicyReader.FileName)
        {
            // It says what the repository has to have, and no other file does.
            yield return r => r.Id is "STD2006" or "STD2007" or "STD2043";
        }

        if (path == WaiverReader.FileName)
        {
            yield return r => r.Id.StartsWith("STD002", StringComparison.Ordinal);
        }

        if (path == Baseline.FileName)
        {
            yield return r => r.Id.StartsWith("STD003", StringComparison.Ordinal);
        }

        if (path == PolicyReader.FileName || options.Policies.PolicyFiles.Any(f => f.Path.Replace('\\', '/').EndsWith("/" + path, StringComparison.Ordinal)))
        {
            yield return r => r.Id is "STD0003" or "STD0004" or "STD0005" or "STD0006" or "STD0009" or "STD0011" or "STD0012" or "STD0013";
        }
    }
}
