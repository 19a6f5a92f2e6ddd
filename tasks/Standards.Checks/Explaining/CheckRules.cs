using Standards.Checks.Adr;
using Standards.Checks.Baselines;
using Standards.Checks.Configuration;
using Standards.Checks.Documents;
using Standards.Checks.Documents.Links;
using Standards.Checks.Layout;
using Standards.Checks.LockFiles;
using Standards.Checks.Migrations;
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
        (new CommittedLockFileCheck().Name, r => r.Id is "STD4003"),
        (new MigrationSetCheck().Name, r => r.Id is "STD8101" or "STD8102" or "STD8103" or "STD8105" or "STD8106" or "STD8114"),
        (new EfMigrationCheck().Name, r => r.Id is "STD8104" or "STD8107" or "STD8108" or "STD8110" or "STD8111" or "STD8112" or "STD8113"),
        (new SqlCheck().Name, r => r.Id is "STD8107" or "STD8108" or "STD8109" or "STD8110" or "STD8111" or "STD8112" or "STD8113"),
        (new ProtoMoneyCheck().Name, r => r.Id is "STD8113"),
        (new ConfigurationFileCheck().Name, r => r.Id is "STD8201" or "STD8202" or "STD8207" or "STD8208" or "STD8209" or "STD8211" or "STD8212"),
        (new ConfigurationSetCheck().Name, r => r.Id is "STD8203" or "STD8204" or "STD8205" or "STD8206" or "STD8210"),
        (new EnvironmentSymbolCheck().Name, r => r.Id is "STD8213"),
        (new ExampleCheck().Name, r => r.Id is "STD8214"),
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
        if (path.EndsWith("proj", StringComparison.OrdinalIgnoreCase))
        {
            yield return r => ProjectRules.Contains(r);
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
