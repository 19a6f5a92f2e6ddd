using Standards.Checks.Catalog;
using Standards.Checks.Commands.Recording;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.CompilerLogs;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Baselines;

public sealed class BaselineRecorderTests : IDisposable
{
    private const string Project = "src/A/A.csproj";
    private const string Source = "src/A/A.cs";

    private static readonly Verdict Ours =
        new(new Finding(RuleCatalog.LayoutLibraryTests, Project, 1, 1, "library 'A' has no test project.", "Add one"), Severity.Warning);
    private static readonly CompilerDiagnostic Theirs = new("CS0168", "warning", Source, 2, 9, "'x' is unused", "", "", false) { Project = Project };
    private static readonly BaselineEntry OurEntry = new("STD2004", Project, "library 'A' has no test project", 1);
    private static readonly BaselineEntry TheirEntry = new("CS0168", Source, "'x' is unused|int x;", 1);

    private readonly string _root = Directory.CreateTempSubdirectory("standards-record").FullName;
    private readonly List<SourceFile> _files = [];

    public BaselineRecorderTests()
    {
        Write(Project, "<Project />");
        Write(Source, "first\r\n    int   x;\r\n\u0085third\n");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void First_baseline_holds_our_findings_and_the_compilers()
    {
        var record = Record(Baseline.Empty, [Ours], [Theirs, Theirs with { Line = 9, Message = "'x' is unused." }]);

        Assert.Equal([TheirEntry with { Text = "'x' is unused|" }, TheirEntry, OurEntry], record.Baseline.Entries);
        Assert.Equal([new BaselineHistory("adopted", 3)], record.Baseline.History);
        Assert.Equal((3, 0L), (record.Added, record.Removed));
    }

    [Fact]
    public void Equal_findings_are_counted() =>
        Assert.Equal([TheirEntry with { Count = 2 }], Record(Baseline.Empty, [], [Theirs, Theirs with { Column = 20 }]).Baseline.Entries);

    [Fact]
    public void What_the_policy_or_the_code_itself_decides_is_left_out()
    {
        var policy = Ours with { Finding = Ours.Finding with { Rule = RuleCatalog.PolicyPackageVersions } };
        var waived = Ours with { Exemption = new Exemption(ExemptionKind.Waiver, "x") };
        var suggestion = Ours with { Severity = Severity.Suggestion };

        var record = Record(
            Baseline.Empty,
            [policy, waived, suggestion],
            [Theirs with { IsSuppressed = true }, Theirs with { Level = "note" }, Theirs with { IsSuppressed = true, HeldBy = ExemptionKind.Waiver }]);

        Assert.True(record.Baseline.IsEmpty);
        Assert.Empty(record.Baseline.History);
    }

    [Fact]
    public void What_the_old_baseline_holds_is_present_and_adds_nothing()
    {
        var held = Ours with { Exemption = new Exemption(ExemptionKind.Baseline, "x") };

        var record = Record(Old(OurEntry, TheirEntry), [held], [Theirs with { IsSuppressed = true, HeldBy = ExemptionKind.Baseline }]);

        Assert.Equal((0, 0L), (record.Added, record.Removed));
        Assert.Equal([new BaselineHistory("adopted", 2)], record.Baseline.History);
    }

    [Fact]
    public void What_is_new_adds_to_the_history()
    {
        var record = new BaselineRecorder(Old(OurEntry), Snapshot, [Ours], Logs([Theirs]), Rules).Record("new analyzer");

        Assert.Equal([new BaselineHistory("adopted", 1), new BaselineHistory("new analyzer", 1)], record.Baseline.History);
    }

    [Fact]
    public void Pruning_removes_lowers_and_never_adds()
    {
        var record =
            new BaselineRecorder(Old(OurEntry, TheirEntry with { Count = 3 }), Snapshot, [], Logs([Theirs, Theirs with { Message = "new" }]), Rules).Prune();

        Assert.Equal([TheirEntry], record.Baseline.Entries);
        Assert.Equal((0, 3L), (record.Added, record.Removed));
    }

    [Fact]
    public void Entries_of_a_renamed_file_move_with_it()
    {
        var record = new BaselineRecorder(Old(TheirEntry with { Path = "src/A/Before.cs" }), Snapshot, [], Logs([Theirs]), Rules).Prune();

        Assert.Equal([TheirEntry], record.Baseline.Entries);
        Assert.Equal(0, record.Removed);
    }

    [Fact]
    public void Entries_of_a_project_that_was_not_compiled_stay()
    {
        var logs = new CompilerLogSet([], [Project], []);

        var record = new BaselineRecorder(Old(OurEntry, TheirEntry), Snapshot, [], logs, Rules).Prune();

        Assert.Equal([TheirEntry], record.Baseline.Entries);
    }

    [Fact]
    public void Diagnostics_of_no_file_and_of_generated_ones_are_the_projects()
    {
        var entries =
            Record(Baseline.Empty, [], [Theirs with { Path = "", Line = 0 }, Theirs with { Path = "src/A/obj/x.g.cs", Message = "made" }]).Baseline.Entries;

        Assert.Equal([new BaselineEntry("CS0168", Project, "'x' is unused|", 1), new BaselineEntry("CS0168", Project, "made|", 1)], entries);
    }

    [Fact]
    public void Ids_that_no_suppressor_knows_are_named_and_left_out()
    {
        var record = Record(Baseline.Empty, [], [Theirs with { Id = "ZZZ9999" }]);

        Assert.True(record.Baseline.IsEmpty);
        Assert.Equal(["ZZZ9999"], record.Beyond);
    }

    [Fact]
    public void Lines_end_as_they_do_for_the_compiler()
    {
        var lines = new SourceLines(_root);

        Assert.Equal(["", "first", "    int   x;", "", "third", "", ""], Enumerable.Range(0, 7).Select(i => lines.Find(Source, i)));
        Assert.Equal("", lines.Find("src/none.cs", 1));
    }

    [Fact]
    public void Findings_of_mandatory_rules_are_left_out_until_somebody_answers_for_them()
    {
        var record = Record(Baseline.Empty, [Ours, Key], [Theirs, Theirs with { Id = "CA5351" }]);

        Assert.Equal(["CS0168", "STD2004"], record.Baseline.Entries.Select(e => e.Rule));
        Assert.Equal((2, 2), (record.Added, record.Left));
        Assert.Equal(["CA5351", "STD5015"], record.Unapproved);

        record = new BaselineRecorder(record.Baseline, Snapshot, [Ours, Key], Logs([Theirs]), Rules).Record("keys of the test bed", Approval);

        Assert.Equal(["CS0168", "STD5015", "STD2004"], record.Baseline.Entries.Select(e => e.Rule));
        Assert.Equal((1, 0, Approval), (record.Added, record.Left, record.Baseline.Approval));
    }

    [Fact]
    public void Approved_findings_stay_without_a_new_approval_and_unapproved_ones_of_an_old_file_go()
    {
        var held = new BaselineEntry("STD5015", Source, "value 0011223344556677", 1);

        var kept = new BaselineRecorder(new Baseline([held], [new("adopted", 1)]) { Approval = Approval }, Snapshot, [Key], Logs([]), Rules).Record("");
        Assert.Equal([held], kept.Baseline.Entries);
        Assert.Equal(Approval, kept.Baseline.Approval);

        var gone = new BaselineRecorder(Old(held), Snapshot, [Key], Logs([]), Rules).Record("");
        Assert.True(gone.Baseline.IsEmpty);
        Assert.Equal((1L, 1), (gone.Removed, gone.Left));
    }

    [Fact]
    public void Finding_that_no_waiver_excuses_is_never_recorded()
    {
        var changed = Ours with { Finding = Ours.Finding with { Rule = RuleCatalog.ChecksumMatch }, Severity = Severity.Error };

        var record = new BaselineRecorder(Baseline.Empty, Snapshot, [changed], Logs([]), Rules).Record("adopted", Approval);

        Assert.True(record.Baseline.IsEmpty);
    }

    [Theory]
    [InlineData("STD0007")]
    [InlineData("STD0008")]
    [InlineData("STD0014")]
    public void What_an_old_repository_brings_with_it_is_recorded_under_an_approval_only(string rule)
    {
        var inherited = Ours with { Finding = Ours.Finding with { Rule = RuleCatalog.Find(rule)! }, Severity = Severity.Error };

        var alone = Record(Baseline.Empty, [inherited], []);
        Assert.True(alone.Baseline.IsEmpty);
        Assert.Equal([rule], alone.Unapproved);

        var approved = new BaselineRecorder(Baseline.Empty, Snapshot, [inherited], Logs([]), Rules).Record("adopted", Approval);
        Assert.Equal([(rule, Approval)], approved.Baseline.Entries.Select(e => (e.Rule, approved.Baseline.Approval!)));
        Assert.Equal([rule], approved.Granted);
    }

    [Fact]
    public void Adoption_holds_what_was_inherited_and_no_leaked_key_and_grants_nothing_for_nothing()
    {
        var pinned = Ours with { Finding = Ours.Finding with { Rule = RuleCatalog.Find("STD0007")! }, Severity = Severity.Error };

        var adoption = new BaselineApproval("@team", AdoptionApproval.Approver, "2027-01-31");

        var record = new BaselineRecorder(Baseline.Empty, Snapshot, [Key, pinned], Logs([]), Rules).Record("adopted", adoption);

        Assert.Equal(["STD0007"], record.Baseline.Entries.Select(entry => entry.Rule));
        Assert.Equal([Key.Finding.Rule.Id], record.Unapproved);
        Assert.Equal(["STD0007"], record.Granted);

        var guess = Key with { Finding = Key.Finding with { IsGuess = true } };
        var foreign = Ours with { Finding = Ours.Finding with { Rule = RuleCatalog.ProjectStandardsSdk }, Severity = Severity.Error };
        var broken = Theirs with { Id = "CA5351", Message = "uses a broken algorithm" };
        var brought = new BaselineRecorder(Baseline.Empty, Snapshot, [guess, foreign], Logs([broken]), Rules).Record("adopted", adoption);
        Assert.Equal(["CA5351", "STD2046", Key.Finding.Rule.Id], brought.Granted);
        Assert.Empty(brought.Unapproved);

        var nothing = new BaselineRecorder(Baseline.Empty, Snapshot, [Ours], Logs([]), Rules).Record("adopted", adoption);
        Assert.Null(nothing.Baseline.Approval);
        Assert.Empty(nothing.Granted);
    }

    [Fact]
    public void Complexity_is_a_line_for_all_projects_and_only_when_it_is_recorded()
    {
        Write("src/B/B.csproj", "<Project />");
        var many = Theirs with { Id = "STD1102", Message = "'M' has a cognitive complexity of 31, above 10", Path = "src/B/B.cs", Project = "src/B/B.csproj" };
        var logs = Logs([Theirs, Theirs with { Id = "STD1107" }, many, many with { Line = 9 }, Theirs with { Id = "STD1108" }]);
        var recorder = new BaselineRecorder(Baseline.Empty, Snapshot, [], logs, Rules);

        var record = recorder.Record("adopted");

        Assert.Equal([("src/B/B.csproj", 2), (Project, 1)], record.Complex);
        const string Line = "Baseline: above the limits of complexity (STD1100 to STD1107): src/B/B.csproj 2, src/A/A.csproj 1.";
        Assert.Contains(Line, BaselineRecordText.Lines(record, logs, isPruned: false));
        Assert.DoesNotContain(Line, BaselineRecordText.Lines(record, logs, isPruned: true));
        Assert.DoesNotContain(
            BaselineRecordText.Lines(Record(Baseline.Empty, [], [Theirs]), Logs([]), isPruned: false),
            line => line.Contains("complexity", StringComparison.Ordinal));
    }

    private static BaselineApproval Approval => new("team-orders", "platform", "2027-01-31");

    private static ApprovalRules Rules => new(Policy.Default, TestDay.Today, continuousIntegration: true);

    private static Verdict Key => new(
        new Finding(RuleCatalog.SecretPrivateKey, Source, 1, 1, "private key", "Revoke it") { ValueHash = "0011223344556677" }, Severity.Error);

    private RepositorySnapshot Snapshot => new(_root, _files);

    private BaselineRecord Record(Baseline old, IReadOnlyList<Verdict> verdicts, IReadOnlyList<CompilerDiagnostic> diagnostics) =>
        new BaselineRecorder(old, Snapshot, verdicts, Logs(diagnostics), Rules).Record("adopted");

    private static CompilerLogSet Logs(IReadOnlyList<CompilerDiagnostic> diagnostics) => new(diagnostics, [], []);

    private static Baseline Old(params BaselineEntry[] entries) => new(entries, [new("adopted", entries.Length)]);

    private void Write(string path, string text)
    {
        var file = new SourceFile(_root, path, text.Length, 1);
        Directory.CreateDirectory(Path.GetDirectoryName(file.FullPath)!);
        File.WriteAllText(file.FullPath, text);
        _files.Add(file);
    }
}
