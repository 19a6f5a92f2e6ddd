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

    private static IReadOnlyList<IRuleReporter> ChecksOfFiles { get; } = [.. CheckCatalog.FileChecks, .. CheckCatalog.RepositoryChecks];

    private static IReadOnlyList<IRuleReporter> ChecksOfProjects { get; } =
    [
        .. new[]
            {
                CheckCatalog.ProjectChecks, CheckCatalog.RestoredChecks, CheckCatalog.LockFileChecks, CheckCatalog.ReferenceChecks, CheckCatalog.OutputChecks,
                CheckCatalog.PackageChecks, CheckCatalog.NuspecChecks, CheckCatalog.WiringChecks,
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

    // Gates and artifacts declare nothing: what tasks and the tool name, what the code of the engine names that they call, and what targets name is asked.
    [Fact]
    public void Rule_of_projects_is_declared_by_a_check_or_named_where_projects_are_built()
    {
        HashSet<string> tasks = [.. Words("tasks/Standards.Tasks", "*.cs"), .. Words("tools/Standards.Tool", "*.cs")];
        var called = typeof(RuleCatalog).Assembly.GetTypes().Where(type => type != typeof(RuleCatalog) && tasks.Contains(type.Name.Split('`')[0]));
        HashSet<RuleDescriptor> named =
        [
            .. ChecksOfProjects.SelectMany(check => check.Rules),
            .. ReachedRules.BesideChecks([.. called]),
            .. RuleCatalog.All.Where(rule => tasks.Contains(NameOf(rule))),
            .. Words("sdk/Standards.Sdk", "*.targets").Select(RuleCatalog.Find).OfType<RuleDescriptor>(),
        ];

        Assert.Equal([], Ids(RuleCatalog.ReportedBy(RuleReporter.Project).Where(rule => !named.Contains(rule))));
    }

    private static HashSet<string> Words(string folder, string pattern) => Directory
        .EnumerateFiles(RepositoryRoot.Combine(folder), pattern, SearchOption.AllDirectories)
        .SelectMany(path => WordPattern().Matches(File.ReadAllText(path)))
        .Select(match => match.Value)
        .ToHashSet(StringComparer.Ordinal);

    private static string NameOf(RuleDescriptor rule) => typeof(RuleCatalog).GetFields().First(field => ReferenceEquals(field.GetValue(null), rule)).Name;

    private static IEnumerable<string> Ids(IEnumerable<RuleDescriptor> rules) => rules.Select(rule => rule.Id).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\b[A-Z]\w+")]
    private static partial Regex WordPattern();
}
