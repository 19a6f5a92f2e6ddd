using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Running;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Rules;

/// <summary>The list of rules that projects report is that of the sources which name them.</summary>
public sealed partial class ProjectRulesTests
{
    // What the checks of projects have in common with others, or leave to them.
    private static readonly string[] HelpersOfProjectChecks =
    [
        "ProjectKind", "LockFilePlace", "RestoredPackages", "LockFileGraph", "LockFileForm", "LockFileRuntimes", "RestoredVersions", "PackageContents",
        "ForeignDependencies", "SbomResult", "SbomBuilder", "ThirdPartyNotices", "ProvenanceFindings", "ReproductionFindings", "StrongNameFindings", "SigningFindings",
        "ChecksumFindings", "HistoryVersion", "ShallowClone", "TagText", "TagAgreementRule", "ReleasedVersionRule", "AssemblyVersionRule", "PrereleaseLabelRule",
        "CoverageGate", "CoverageBaseline", "CoverageFiles", "CoverageMerge", "CoberturaReader", "ChangedCode", "CriticalRule", "UncoveredRatchet",
        "UnknownNames", "UntestedProjects", "SolutionHook", "LockFileDrift", "TestGate", "TrxReader", "TestReportFiles", "EmptyProjects",
        "SkippedTests", "TestNames", "LevelLimits", "TestPyramid", "MutationGate", "MutationReportReader", "BudgetFile", "BenchmarkRunReader",
        "BenchmarkBaseline", "BenchmarkGate", "LoadGate", "LoadMeasures", "LoadBaseline", "SizeGate", "SizeMeter",
        "SizeBaseline", "SizeRecorder", "MutationBaseline", "SurvivorRatchet", "UpdateFindings",
    ];

    private static IEnumerable<string> ChecksOfProjects => ((IEnumerable<IReadOnlyList<IProjectCheck>>)
        [CheckCatalog.ProjectChecks, CheckCatalog.RestoredChecks, CheckCatalog.ReferenceChecks, CheckCatalog.OutputChecks, CheckCatalog.PackageChecks, CheckCatalog.NuspecChecks])
        .SelectMany(checks => checks).Select(c => c.GetType().Name).Distinct();

    // Reported by a task through the engine's SuppressionFindings.
    private const string NoWarn = "STD0014";

    // Reported from a .targets file.
    private const string Engine = "STD0002";

    [Fact]
    public void List_is_what_sources_of_project_checks_and_tasks_name()
    {
        var checks = ChecksOfProjects.Concat(HelpersOfProjectChecks);
        var sources = checks.Select(name => Assert.Single(Directory.EnumerateFiles(RepositoryRoot.Combine("tasks/Standards.Checks"), name + ".cs", SearchOption.AllDirectories)))
            .Append(RepositoryRoot.Combine("tasks/Standards.Tasks/ReportWeakenedPolicy.cs"));
        var named = sources
            .SelectMany(NamedIn)
            // A file that cannot be read, and the form of ops/budgets.yml: checks of files report them too.
            .Where(id => id is not ("STD0010" or "STD7002"))
            .Concat(AnalyzerRules.All.Select(r => r.Id))
            .Append(NoWarn)
            .Append(Engine)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(named, ProjectRules.All.Select(r => r.Id));
    }

    [Fact]
    public void No_other_check_names_a_rule_of_the_list()
    {
        var projectSources = ChecksOfProjects.Concat(HelpersOfProjectChecks).ToHashSet();
        var others = Directory.EnumerateFiles(RepositoryRoot.Combine("tasks/Standards.Checks"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !projectSources.Contains(Path.GetFileNameWithoutExtension(path)) && !path.Contains("/obj/", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("RuleCatalog", StringComparison.Ordinal))
            .SelectMany(NamedIn)
            .Distinct();

        Assert.Equal([NoWarn], others.Intersect(ProjectRules.All.Select(r => r.Id)));
    }

    // Ids of the rules whose members of the catalog a file names.
    private static IEnumerable<string> NamedIn(string path) => RuleName().Matches(File.ReadAllText(path))
        .Select(m => typeof(RuleCatalog).GetField(m.Groups[1].Value)?.GetValue(null))
        .OfType<RuleDescriptor>()
        .Select(r => r.Id);

    [GeneratedRegex(@"RuleCatalog\.(\w+)")]
    private static partial Regex RuleName();
}
