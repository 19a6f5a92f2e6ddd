using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Running;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Architecture;

/// <summary>
/// Each check declares the rules that it reports, and the catalog says of each rule who reports it: both are compared with the compiled code.
/// </summary>
public sealed partial class RuleReporterTests
{
    // Checks of files report them too.
    private static readonly RuleDescriptor[] OfProjectsAndFiles =
    [
        RuleCatalog.PolicyMandatoryProperties,
        RuleCatalog.SuppressionWaived,
        RuleCatalog.BudgetReview,
    ];

    // What tasks call, and tasks and targets themselves.
    private static readonly string[] PlacesOfProjects =
    [
        "tasks/Standards.Checks/Gates", "tasks/Standards.Checks/Artifacts", "tasks/Standards.Checks/Commands", "tasks/Standards.Checks/Models",
        "tasks/Standards.Checks/Engine/Packages",
        "tasks/Standards.Checks/Rules/Versions", "tasks/Standards.Tasks", "sdk/Standards.Sdk/policy",
    ];

    private static IReadOnlyList<IRuleReporter> ChecksOfFiles { get; } = [.. CheckCatalog.FileChecks, .. CheckCatalog.RepositoryChecks];

    private static IReadOnlyList<IRuleReporter> ChecksOfProjects { get; } =
    [
        .. new[]
            {
                CheckCatalog.ProjectChecks, CheckCatalog.RestoredChecks, CheckCatalog.LockFileChecks, CheckCatalog.ReferenceChecks, CheckCatalog.OutputChecks,
                CheckCatalog.PackageChecks, CheckCatalog.NuspecChecks,
            }
            .SelectMany(checks => checks),
    ];

    public static TheoryData<string> Checks => [.. ChecksOfFiles.Concat(ChecksOfProjects).Select(check => check.GetType().Name).Distinct()];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Check_declares_what_its_code_names(string name)
    {
        var check = ChecksOfFiles.Concat(ChecksOfProjects).First(c => c.GetType().Name == name);
        var reached = ReachedRules.Of(check.GetType());

        Assert.Equal([], Ids(check.Rules.Where(rule => !reached.Contains(rule))));
        Assert.Equal(check.Rules.Count, check.Rules.Distinct().Count());
        // What it names and does not declare is another's: code that several use names rules of each.
        var others = ChecksOfFiles.Concat(ChecksOfProjects).Where(c => c.GetType() != check.GetType()).SelectMany(c => c.Rules).ToHashSet();
        Assert.Equal([], Ids(reached.Where(rule => rule.ReportedBy != RuleReporter.Engine && !check.Rules.Contains(rule) && !others.Contains(rule))));
    }

    [Fact]
    public void Rule_of_the_repository_is_declared_by_a_check()
    {
        var declared = ChecksOfFiles.SelectMany(check => check.Rules).ToHashSet();

        Assert.Equal([], Ids(RuleCatalog.ReportedBy(RuleReporter.Repository).Where(rule => !declared.Contains(rule))));
        Assert.Equal(Ids(OfProjectsAndFiles), Ids(declared.Where(rule => rule.ReportedBy != RuleReporter.Repository)));
    }

    [Fact]
    public void Rule_that_a_check_of_projects_declares_is_one_of_projects() =>
        Assert.Equal([], Ids(ChecksOfProjects.SelectMany(check => check.Rules).Where(rule => rule.ReportedBy != RuleReporter.Project)));

    // Gates and artifacts of the engine, tasks and targets: they declare nothing, so their sources are asked.
    [Fact]
    public void Rule_of_projects_is_declared_by_a_check_or_named_where_projects_are_built()
    {
        var declared = ChecksOfProjects.SelectMany(check => check.Rules).ToHashSet();
        var named = PlacesOfProjects
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*", SearchOption.AllDirectories))
            .Where(path => (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".targets", StringComparison.Ordinal))
                && !path.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(path => NamePattern().Matches(File.ReadAllText(path)))
            .Select(match => match.Value)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(
            [],
            Ids(RuleCatalog.ReportedBy(RuleReporter.Project).Where(
                rule => !declared.Contains(rule) && !named.Contains(rule.Id) && !named.Contains(NameOf(rule)))));
    }

    private static string NameOf(RuleDescriptor rule) =>
        "RuleCatalog." + typeof(RuleCatalog).GetFields().First(field => ReferenceEquals(field.GetValue(null), rule)).Name;

    private static IEnumerable<string> Ids(IEnumerable<RuleDescriptor> rules) => rules.Select(rule => rule.Id).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"RuleCatalog\.\w+|STD\d{4}")]
    private static partial Regex NamePattern();
}
