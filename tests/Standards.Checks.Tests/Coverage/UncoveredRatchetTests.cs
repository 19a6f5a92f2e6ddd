using Standards.Checks.Engine.Baselines;
using Standards.Checks.Gates.Coverage;

namespace Standards.Checks.Tests.Coverage;

public sealed class UncoveredRatchetTests
{
    [Fact]
    public void More_lines_without_coverage_are_found_at_the_first()
    {
        using var scratch = Scratch(("src/A.cs", 1)).With("src/A.cs").Class("src/A.cs", "1 1, 2 1, 3 1, 4 1, 5 1, 6 1, 7 1, 8 1, 9 0, 10 0, 11 0");

        var finding = Assert.Single(scratch.Run().Findings, f => f.Rule.Id == "STD6108");

        Assert.Equal(
            ("src/A.cs", 9, "3 lines are not covered, 2 more than the baseline knows: 9-11", "Cover 2 of them, or as many elsewhere in the assembly"),
            (finding.Path, finding.Line, finding.Message, finding.Fix));
    }

    [Fact]
    public void Refactorings_pass()
    {
        // Moved from one file to another, moved to a new file, renamed, covered code deleted, split in two.
        Silent(Scratch(("src/A.cs", 3), ("src/B.cs", 1))
            .With("src/A.cs")
            .With("src/B.cs")
            .Class("src/A.cs", "1 1, 2 0", report: "a.xml")
            .Class("src/B.cs", "1 0, 2 0, 3 0", report: "b.xml"));
        Silent(Scratch(("src/A.cs", 3))
            .With("src/A.cs")
            .With("src/New.cs")
            .Class("src/A.cs", "1 1", report: "a.xml")
            .Class("src/New.cs", "1 0, 2 0, 3 0", report: "b.xml"));
        Silent(Scratch(("src/Old.cs", 2)).With("src/New.cs").Class("src/New.cs", "1 0, 2 0"));
        Silent(Scratch(("src/A.cs", 2)).With("src/A.cs").Class("src/A.cs", "1 0, 2 0"));
        Silent(Scratch(("src/Old.cs", 3))
            .With("src/X.cs")
            .With("src/Y.cs")
            .Class("src/X.cs", "1 0, 2 0", report: "a.xml")
            .Class("src/Y.cs", "1 0", report: "b.xml"));
    }

    [Fact]
    public void What_one_assembly_won_another_may_not_lose()
    {
        using var scratch = Scratch(("src/A.cs", 3), ("src/B.cs", 1)).With("src/A.cs").With("src/B.cs")
            .Class("src/A.cs", "1 1", "Orders", report: "a.xml").Class("src/B.cs", "1 0, 2 0", "Billing", report: "b.xml");

        Assert.Equal("src/B.cs", Assert.Single(scratch.Run().Findings, f => f.Rule.Id == "STD6108").Path);
    }

    [Fact]
    public void Without_a_baseline_of_coverage_it_is_off()
    {
        using var scratch = new CoverageScratch { Baseline = new Baseline([new BaselineEntry("CA1822", "src/A.cs", "x", 1)]) }
            .With("src/A.cs")
            .Class("src/A.cs", "1 0");

        Assert.DoesNotContain(scratch.Run().Findings, f => f.Rule.Id == "STD6108");
    }

    [Fact]
    public void Record_holds_files_and_sums_and_grows_only_with_a_reason()
    {
        using var scratch = new CoverageScratch().With("src/A.cs").Class("src/A.cs", "1 0, 2 0, 3 1");
        var old = new Baseline([new BaselineEntry("CA1822", "src/A.cs", "x", 1)], [new BaselineHistory("adopted", 1)]);

        var (first, added) = CoverageBaseline.Record(old, scratch.Run(), "");

        Assert.Equal((4L, "CA1822 STD6100 STD6102 STD6108"), (added, string.Join(' ', first!.Entries.Select(e => e.Rule).Order(StringComparer.Ordinal))));
        Assert.Equal(("src/A.cs", UncoveredRatchet.Text, 2), first.Entries.Where(e => e.Rule == "STD6108").Select(e => (e.Path, e.Text, e.Count)).Single());
        Assert.Equal([("adopted", 1L), ("coverage adopted", 4)], first.History.Select(h => (h.Reason, h.Added)));

        using var worse = new CoverageScratch().With("src/A.cs").Class("src/A.cs", "1 0, 2 0, 3 0");
        Assert.Null(CoverageBaseline.Record(first, worse.Run(), "").Baseline);
        Assert.Equal(1, CoverageBaseline.Record(first, worse.Run(), "new client").Added);

        using var better = new CoverageScratch().With("src/A.cs").Class("src/A.cs", CoverageScratch.Lines(9, 10));
        var pruned = CoverageBaseline.Record(first, better.Run(), "").Baseline!;
        Assert.Equal(["CA1822", "STD6108"], pruned.Entries.Select(e => e.Rule).Order(StringComparer.Ordinal));
        Assert.Equal(2, pruned.History.Count);
    }

    [Fact]
    public void Sums_that_the_baseline_holds_are_known_again_by_their_name()
    {
        using var scratch = new CoverageScratch().With("src/A.cs").Class("src/A.cs", "1 0, 2 0, 3 1");
        var baseline = CoverageBaseline.Record(Baseline.Empty, scratch.Run(), "").Baseline!;

        using var later = new CoverageScratch().With("src/A.cs").Class("src/A.cs", "1 0, 2 0, 3 1, 4 1");
        var use = new BaselineUse(baseline);
        Assert.All(later.Run().Findings, f => Assert.NotNull(use.TryTake(f)));
    }

    private static CoverageScratch Scratch(params (string Path, int Count)[] entries) =>
        new() { Baseline = new Baseline([.. entries.Select(e => new BaselineEntry("STD6108", e.Path, UncoveredRatchet.Text, e.Count))]) };

    private static void Silent(CoverageScratch scratch)
    {
        using (scratch)
        {
            Assert.DoesNotContain(scratch.Run().Findings, f => f.Rule.Id == "STD6108");
        }
    }
}
