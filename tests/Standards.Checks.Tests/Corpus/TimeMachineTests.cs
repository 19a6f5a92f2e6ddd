using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Due;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Corpus;

/// <summary>
/// A repository that <c>dotnet new</c> wrote and that nobody touched, seen after a week, a month, a quarter and a year. What is due then is a suggestion: the
/// calendar alone gives no error and no warning, in no tier, under no profile, on no machine.
/// </summary>
public sealed class TimeMachineTests
{
    // A week, a month, a quarter and a year, each with the day after; the quarter that begins on the day of the tests has 92 days.
    private static readonly int[] Days = [0, 8, 31, 92, 93, 366];

    private static readonly SeverityOptions[] Machines = [SeverityOptions.Local, SeverityOptions.Local with { ContinuousIntegration = true }];

    /// <summary>Every template with every option.</summary>
    public static TheoryData<string, string> Repositories => CorpusTests.Repositories;

    public static TheoryData<string> Kinds => ["std-library", "std-service", "std-worker"];

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Template_stays_green_for_a_year(string template, string options) => AssertGreen(CorpusTests.Created(template, options));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Items_stay_green_for_a_year(string kind) =>
        AssertGreen(ItemCorpusTests.WithItems(kind, ItemCorpusTests.Names[0]).Select(file => (file.Key, file.Value)));

    /// <summary>
    /// What the calendar brings carries its day, so the list of due work has it; and the list of today, as far ahead as a year, is what a build says then.
    /// </summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void List_of_due_work_says_what_builds_will_say(string kind)
    {
        using var repository = Repository(ItemCorpusTests.WithItems(kind, ItemCorpusTests.Names[0]).Select(file => (file.Key, file.Value)));
        var year = Days[^1];
        var later = Find(repository, year).Except(Find(repository, 0)).ToArray();

        Assert.NotEmpty(later);
        Assert.All(later, finding => Assert.True(finding.Due?.Day < TestDay.Today.AddDays(year), CorpusTests.Line(finding)));
        Assert.All(later, finding => Assert.True(finding.Rule.Traits.HasFlag(RuleTraits.Due), CorpusTests.Line(finding)));

        var list = new DueCommand(new DueOptions(Options(repository, 0), year - 1)).Execute(CancellationToken.None);
        var ofCalendar = list.Items.Select(item => item.Finding).Where(finding => finding.Rule != RuleCatalog.SetupOverdue);
        Assert.Equal(later.Select(Place).Order(StringComparer.Ordinal), ofCalendar.Select(Place).Order(StringComparer.Ordinal));
        Assert.Equal(TestDay.Today.AddDays(30), Assert.Single(list.Items, item => item.Finding.Rule == RuleCatalog.SetupOverdue).Due.Day);
    }

    private static string Place(Finding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.Rule.Id} {finding.Path}({finding.Line}) {finding.Due?.Day:yyyy-MM-dd} {finding.Due?.Work}");

    private static void AssertGreen(IEnumerable<(string Path, string Text)> files)
    {
        using var repository = Repository(files);
        var loud = Days.SelectMany(days => Loud(repository, days)).Distinct().ToArray();

        Assert.True(loud.Length == 0, string.Join('\n', loud));
    }

    private static TestRepository Repository(IEnumerable<(string Path, string Text)> files)
    {
        var repository = new TestRepository();
        foreach (var (path, text) in files)
        {
            _ = repository.With(path, text);
        }

        return repository;
    }

    // On CI, where a run keeps no state.
    private static RepositoryRunOptions Options(TestRepository repository, int days) =>
        new(repository.Root, Path.Combine(repository.Root, "artifacts"), TestDay.Today.AddDays(days), Machines[^1], "1.0.0")
        {
            Snapshot = repository.Context().Snapshot,
        };

    // A fact that nobody has written down after a month is missing in tiers that ask for it, which is no matter of the calendar alone; TemplateSetupTests
    // shows that the tier of a template asks for none.
    private static IReadOnlyList<Finding> Find(TestRepository repository, int days) =>
        [
            .. new RepositoryRun(Options(repository, days)).Execute(CancellationToken.None).Verdicts
                .Select(verdict => verdict.Finding)
                .Where(finding => finding.Rule != RuleCatalog.SetupOverdue),
        ];

    // The repository asks for every tier, so that each rule is there to be judged as the other tiers would.
    private static IEnumerable<string> Loud(TestRepository repository, int days)
    {
        var policy = PolicyLoader.Load(Options(repository, days).Policy).Policy;
        var findings = Find(repository, days);
        return
            from tier in Enumerable.Range(1, 4)
            from profile in (Profile[])[Profile.Standard, Profile.Strict]
            from machine in Machines
            let resolver = new SeverityResolver(policy with { Tier = tier, Profile = profile }, machine)
            from finding in findings
            let severity = resolver.Of(finding.Rule, finding.Path)
            where severity >= Severity.Warning
            select string.Create(
                CultureInfo.InvariantCulture,
                $"+{days} days, tier {tier}, {profile}, {(machine.ContinuousIntegration ? "CI" : "local")}: {severity} {CorpusTests.Line(finding)}");
    }
}
