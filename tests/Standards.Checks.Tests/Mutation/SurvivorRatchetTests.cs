using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Findings;
using Standards.Checks.Gates.Mutation;

namespace Standards.Checks.Tests.Mutation;

public sealed class SurvivorRatchetTests
{
    private const string Pay = "src/Pay/Pay.cs";
    private const string Tax = "src/Pay/Tax.cs";
    private const string Code = "class Pay { int M() => 1; }\n";

    [Fact]
    public void More_mutants_that_no_test_notices_are_found_at_the_first()
    {
        using var scratch = Scratch((Pay, 1)).Report(Pay, Code, "Killed 1, Survived 7 Boolean, NoCoverage 3 Block, Survived 9 String");

        var finding = Assert.Single(Grown(scratch));

        Assert.Equal((Pay, 3, 5), (finding.Path, finding.Line, finding.Column));
        Assert.Equal("no test notices 3 mutants, 2 more than the baseline knows: line 3 Block, 7 Boolean, 9 String", finding.Message);
        Assert.Equal("Write tests that notice 2 of them, or as many elsewhere in the project", finding.Fix);
    }

    [Fact]
    public void A_hundred_are_named_by_the_first_six()
    {
        using var scratch = Scratch((Pay, 1)).Report(Pay, Code, string.Join(',', Enumerable.Range(1, 100).Select(i => $"Survived {i} Boolean")));

        Assert.EndsWith(
            "line 1 Boolean, 2 Boolean, 3 Boolean, 4 Boolean, 5 Boolean, 6 Boolean, …", Assert.Single(Grown(scratch)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refactorings_pass()
    {
        // Moved from one file to another, moved to a new file, renamed, well tested code deleted, split in two, as it was.
        Silent(Scratch((Pay, 3), (Tax, 1))
            .Report(Pay, Code, "Survived 1", name: "a.json")
            .Report(Tax, Code, "Survived 1, Survived 2, Survived 3", name: "b.json"));
        Silent(Scratch((Pay, 3)).Report(Pay, Code, "Killed 1", name: "a.json").Report(Tax, Code, "Survived 1, Survived 2, Survived 3", name: "b.json"));
        Silent(Scratch(("src/Pay/Old.cs", 2)).Report(Pay, Code, "Survived 1, Survived 2"));
        Silent(Scratch((Pay, 1)).Report(Pay, Code, "Survived 1"));
        Silent(Scratch(("src/Pay/Old.cs", 3)).Report(Pay, Code, "Survived 1, Survived 2", name: "a.json").Report(Tax, Code, "NoCoverage 1", name: "b.json"));
        Silent(Scratch((Pay, 2)).Report(Pay, Code, "Survived 1, Survived 2, Killed 3"));
    }

    [Fact]
    public void What_one_project_won_another_may_not_lose()
    {
        using var scratch = Scratch((Pay, 3), ("src/Auth/A.cs", 1)).With("src/Auth/A.cs", Code).With("src/Auth/Auth.csproj", "<Project />")
            .Report(Pay, Code, "Killed 1", name: "a.json").Report("src/Auth/A.cs", Code, "Survived 1, Survived 2", name: "b.json");

        Assert.Equal("src/Auth/A.cs", Assert.Single(Grown(scratch)).Path);
    }

    [Fact]
    public void File_of_which_nothing_was_tried_wins_nothing()
    {
        // A run over changed code only leaves the other mutants out.
        using var scratch = Scratch((Pay, 3)).Report(Pay, Code, "Ignored 1, Ignored 2", name: "a.json").Report(Tax, Code, "Survived 1", name: "b.json");

        Assert.Equal(Tax, Assert.Single(Grown(scratch)).Path);
    }

    [Fact]
    public void Without_a_baseline_of_mutants_it_is_off()
    {
        using var scratch = Scratch().Report(Pay, Code, "Survived 1");
        scratch.Baseline = new Baseline([new BaselineEntry("CA1822", Pay, "x", 1)]);

        Assert.Empty(Grown(scratch));
    }

    [Fact]
    public void Record_holds_files_and_scores_and_grows_only_with_a_reason()
    {
        using var scratch = Scratch().Report(Pay, Code, "Killed 1, Survived 2, NoCoverage 3");
        var old = new Baseline([new BaselineEntry("CA1822", Pay, "x", 1)], [new BaselineHistory("adopted", 1)]);

        var (first, added) = MutationBaseline.Record(old, scratch.Run(), scratch.Snapshot, "");

        Assert.Equal((3L, "CA1822 STD6200 STD6205"), (added, string.Join(' ', first!.Entries.Select(e => e.Rule).Order(StringComparer.Ordinal))));
        Assert.Equal((Pay, SurvivorRatchet.Text, 2), first.Entries.Where(e => e.Rule == "STD6205").Select(e => (e.Path, e.Text, e.Count)).Single());
        Assert.Equal([("adopted", 1L), ("mutation score adopted", 3)], first.History.Select(h => (h.Reason, h.Added)));

        using var worse = Scratch().Report(Pay, Code, "Survived 1, Survived 2, NoCoverage 3");
        Assert.Null(MutationBaseline.Record(first, worse.Run(), worse.Snapshot, "").Baseline);
        Assert.Equal("new provider", MutationBaseline.Record(first, worse.Run(), worse.Snapshot, "new provider").Baseline!.History[^1].Reason);

        using var better = Scratch().Report(Pay, Code, "Killed 1, Killed 2, Killed 3");
        Assert.Equal(["CA1822"], MutationBaseline.Record(first, better.Run(), better.Snapshot, "").Baseline!.Entries.Select(e => e.Rule));
    }

    [Fact]
    public void Record_of_a_part_leaves_the_rest_as_it_was()
    {
        using var scratch = Scratch("[]", (Pay, 4), (Tax, 2), ("src/Pay/Old.cs", 1)).Report(Pay, Code, "Survived 1");

        var baseline = MutationBaseline.Record(scratch.Baseline, scratch.Run(), scratch.Snapshot, "").Baseline!;

        Assert.Equal([(Pay, 1), (Tax, 2)], baseline.Entries.Select(e => (e.Path, e.Count)));
    }

    [Fact]
    public void Score_that_the_baseline_holds_is_known_again_whichever_mutant_survives()
    {
        using var scratch = Scratch().Report(Pay, Code, "Survived 1, Killed 2").Report(Tax, Code, "Killed 1", name: "b.json");
        var baseline = MutationBaseline.Record(Baseline.Empty, scratch.Run(), scratch.Snapshot, "").Baseline!;

        using var later = Scratch().Report(Pay, Code, "Killed 1, Killed 2").Report(Tax, Code, "Survived 1", name: "b.json");
        later.Baseline = baseline;
        var finding = Assert.Single(later.Run().Findings);

        Assert.Equal(("STD6200", ""), (finding.Rule.Id, finding.Path));
        Assert.NotNull(new BaselineUse(baseline).TryTake(finding));
    }

    [Theory]
    [InlineData("Pending 1", true)]
    [InlineData("Survived 1", false)]
    public void Run_that_is_not_whole_is_not_recorded(string mutants, bool isObstacle)
    {
        using var scratch = Scratch("[src/Pay/Pay.cs]").Report(Pay, Code, mutants);

        Assert.Equal(isObstacle, scratch.Run().Findings.Any(MutationBaseline.IsObstacle));
    }

    private static MutationScratch Scratch(params (string Path, int Count)[] entries) => Scratch("[src/**]", entries);

    private static MutationScratch Scratch(string paths, params (string Path, int Count)[] entries)
    {
        var (policy, findings) = PolicyLoader.Read($"tests: {{ mutation: {{ paths: {paths} }} }}", "standards.yml");
        Assert.Empty(findings);
        var baseline = new Baseline([.. entries.Select(e => new BaselineEntry("STD6205", e.Path, SurvivorRatchet.Text, e.Count))]);
        return new MutationScratch { Policy = policy, Baseline = baseline }.With("src/Pay/Pay.csproj", "<Project />").With(Pay, Code).With(Tax, Code);
    }

    private static IEnumerable<Finding> Grown(MutationScratch scratch) => scratch.Run().Findings.Where(f => f.Rule.Id == "STD6205");

    private static void Silent(MutationScratch scratch)
    {
        using (scratch)
        {
            Assert.Empty(Grown(scratch));
        }
    }
}
