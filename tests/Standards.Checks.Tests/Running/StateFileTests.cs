using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Running;

public sealed class StateFileTests : IDisposable
{
    private static readonly Finding Sample = new(RuleCatalog.AdrStatusVocabulary, "docs/adr/0001-é.md", 3, 1, "status 'Done' 😀", "Write 'Status: Accepted'");

    private static readonly Exemption Waiver = new(ExemptionKind.Waiver, "later")
    {
        Owner = "payments",
        ApprovedBy = "jane",
        Expires = new DateOnly(2026, 12, 31),
        Link = "ADR-7",
    };

    private static readonly RuleDescriptor Declared =
        new("ACME1001", "Services have a runbook", "documents", RuleKind.Mandatory, Severity.Warning, Severity.Error, 3, []) { HelpLink = "" };

    private static readonly RepositoryRunResult Result = new(
        new RunSummary("orders", 12, 3, 30, ["1 folder(s) could not be opened."]),
        [
            new Verdict(Sample, Severity.Error),
            new Verdict(Sample with { Line = 9 }, Severity.Suggestion) { Exemption = Waiver },
            new Verdict(Sample with { Due = new DueWork(new DateOnly(2026, 12, 1), "the review") { Owner = "@jane" } }, Severity.Suggestion),
            new Verdict(Sample with { Rule = Declared }, Severity.Warning) { Exemption = new Exemption(ExemptionKind.Baseline, "adopted") },
        ],
        "12 34",
        HasBudgets: true,
        HasSizes: false,
        SetsAnalyzers: true,
        [new PolicyFile(Path.Combine(Path.GetTempPath(), "standards-no-such-file"), -1, 0)],
        Computed: 7);

    private readonly string _folder = Directory.CreateTempSubdirectory("std-state-").FullName;

    private string RunPath => Path.Combine(_folder, "deep", "run.bin");

    private string ResultPath => Path.Combine(_folder, "deep", "results.bin");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_is_read_as_it_was_written()
    {
        RunStateFile.Write(RunPath, "options", "fingerprint", Result);

        var read = RunStateFile.TryRead(RunPath, "options", "fingerprint");

        Assert.NotNull(read);
        Assert.Equal(Result.Verdicts, read.Verdicts);
        Assert.Equal(Result.Summary.Remarks, read.Summary.Remarks);
        Assert.Equal(Result.Summary with { Remarks = [] }, read.Summary with { Remarks = [] });
        Assert.Equal(("12 34", true, false, true, 0), (read.PolicyStamp, read.HasBudgets, read.HasSizes, read.SetsAnalyzers, read.Computed));
    }

    [Fact]
    public void Rules_in_force_are_read_as_they_were_written()
    {
        RuleInForce[] inForce = [new(RuleCatalog.AdrStatusVocabulary, Severity.Error), new(Declared, Severity.Warning) { AtNextTier = Severity.Error }];
        var summary = Result.Summary with { Profile = Profile.Strict, Tier = 3, InForce = inForce };
        RunStateFile.Write(RunPath, "options", "fingerprint", Result with { Summary = summary });

        var read = RunStateFile.TryRead(RunPath, "options", "fingerprint")!.Summary;

        Assert.Equal((Profile.Strict, 3), (read.Profile, read.Tier));
        Assert.Equal(inForce.Select(r => (r.Rule.Id, r.Severity, r.AtNextTier)), read.InForce.Select(r => (r.Rule.Id, r.Severity, r.AtNextTier)));
        Assert.Equal(
            (Declared.Title, Declared.Category, Declared.HelpLink), (read.InForce[1].Rule.Title, read.InForce[1].Rule.Category, read.InForce[1].Rule.HelpLink));
    }

    [Fact]
    public void Run_is_nothing_once_a_file_of_the_policy_has_changed()
    {
        var policy = Path.Combine(_folder, "standards.yml");
        File.WriteAllText(policy, "tier: 1");
        RunStateFile.Write(RunPath, "options", "fingerprint", Result with { Files = [PolicyFile.Of(policy)] });
        Assert.NotNull(RunStateFile.TryRead(RunPath, "options", "fingerprint"));

        File.WriteAllText(policy, "tier: 12");

        Assert.Null(RunStateFile.TryRead(RunPath, "options", "fingerprint"));
    }

    [Theory]
    [InlineData("other", "fingerprint")]
    [InlineData("options", "other")]
    [InlineData("", "")]
    public void Run_of_other_options_or_files_is_nothing(string options, string fingerprint)
    {
        RunStateFile.Write(RunPath, "options", "fingerprint", Result);

        Assert.Null(RunStateFile.TryRead(RunPath, options, fingerprint));
    }

    [Fact]
    public void Results_are_read_as_they_were_written()
    {
        WriteResults();

        var cache = ResultCacheFile.Read(ResultPath, "options");

        Assert.True(cache.TryGet("a", "1 1", out var findings));
        Assert.Equal([Sample], findings);
        Assert.True(cache.TryGet("b", "2 2", out findings));
        Assert.Empty(findings);
        Assert.False(cache.TryGet("a", "1 2", out _));
        Assert.False(cache.TryGet("c", "1 1", out _));
        Assert.False(ResultCacheFile.Read(ResultPath, "other").TryGet("a", "1 1", out _));
    }

    [Fact]
    public void File_cut_off_anywhere_is_nothing()
    {
        RunStateFile.Write(RunPath, "options", "fingerprint", Result);
        WriteResults();
        var (run, results) = (File.ReadAllBytes(RunPath), File.ReadAllBytes(ResultPath));
        for (var length = 0; length < Math.Max(run.Length, results.Length); length++)
        {
            File.WriteAllBytes(RunPath, run[..Math.Min(length, run.Length - 1)]);
            File.WriteAllBytes(ResultPath, results[..Math.Min(length, results.Length - 1)]);
            AssertNothing();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Damaged_file_is_nothing(int seed)
    {
        var random = new Random(seed);
        RunStateFile.Write(RunPath, "options", "fingerprint", Result);
        WriteResults();
        var (run, results) = (File.ReadAllBytes(RunPath), File.ReadAllBytes(ResultPath));
        for (var i = 0; i < 500; i++)
        {
            File.WriteAllBytes(RunPath, Damage(run));
            File.WriteAllBytes(ResultPath, Damage(results));
            AssertNothing();
        }

        byte[] Damage(byte[] sound)
        {
            var bytes = (byte[])sound.Clone();
            bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
            return bytes;
        }
    }

    [Fact]
    public void File_with_something_behind_it_is_nothing()
    {
        RunStateFile.Write(RunPath, "options", "fingerprint", Result);
        File.AppendAllText(RunPath, "x");

        AssertNothing();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(1_000_000)]
    public void Impossible_count_is_nothing_and_reserves_no_memory(int count)
    {
        StateFile.TryWrite(RunPath, writer =>
        {
            writer.Write("options");
            writer.Write("fingerprint");
            writer.Write("service");
            writer.Write(1);
            writer.Write(1);
            writer.Write(1);
            writer.Write(count);
        });
        StateFile.TryWrite(ResultPath, writer =>
        {
            writer.Write("options");
            writer.Write(count);
        });
        var before = GC.GetAllocatedBytesForCurrentThread();

        AssertNothing();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void Unknown_rule_and_foreign_file_are_nothing()
    {
        StateFile.TryWrite(ResultPath, writer =>
        {
            writer.Write("options");
            writer.Write(1);
            writer.Write("a");
            writer.Write("1 1");
            writer.Write(1);
            writer.Write("STD9999");
            writer.Write(new byte[64]);
        });
        Directory.CreateDirectory(Path.GetDirectoryName(RunPath)!);
        File.WriteAllText(RunPath, new string('x', 10_000));

        AssertNothing();
    }

    [Fact]
    public void Missing_file_and_folder_in_its_place_are_nothing()
    {
        AssertNothing();

        Directory.CreateDirectory(RunPath);
        Directory.CreateDirectory(ResultPath);
        AssertNothing();
        RunStateFile.Write(RunPath, "options", "fingerprint", Result);
        Assert.Empty(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Place_that_cannot_be_written_to_is_left_alone()
    {
        File.WriteAllText(Path.Combine(_folder, "deep"), "a file where the folder should be");

        RunStateFile.Write(RunPath, "options", "fingerprint", Result);

        Assert.False(AtomicFile.TryWrite(RunPath, "x"u8));
        Assert.True(AtomicFile.TryDelete(Path.Combine(_folder, "none", "x")));
        AssertNothing();
    }

    [Fact]
    public void Equal_content_is_not_written_again()
    {
        AtomicFile.TryWrite(RunPath, "x"u8);
        File.SetLastWriteTimeUtc(RunPath, DateTime.UnixEpoch);

        Assert.True(AtomicFile.TryWrite(RunPath, "x"u8));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(RunPath));
        Assert.True(AtomicFile.TryWrite(RunPath, "y"u8));
        Assert.NotEqual(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(RunPath));
    }

    [Fact]
    public async Task Concurrent_writers_never_leave_half_a_file()
    {
        var contents = Enumerable.Range(0, 4).Select(i => Enumerable.Repeat((byte)('a' + i), 200_000).ToArray()).ToArray();
        AtomicFile.TryWrite(RunPath, contents[0]);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(400));
        var writers = contents.Select(content => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                AtomicFile.TryWrite(RunPath, content);
            }
        })).ToArray();

        while (!stop.IsCancellationRequested)
        {
            var read = File.ReadAllBytes(RunPath);
            Assert.Equal(200_000, read.Length);
            Assert.Equal(-1, read.AsSpan().IndexOfAnyExcept(read[0]));
        }

        await Task.WhenAll(writers);
        Assert.Equal(["run.bin"], Directory.EnumerateFiles(Path.GetDirectoryName(RunPath)!).Select(Path.GetFileName));
    }

    private void WriteResults()
    {
        var cache = new ResultCache("options");
        cache.Set("a", "1 1", [Sample]);
        cache.Set("b", "2 2", []);
        ResultCacheFile.Write(ResultPath, cache);
    }

    private void AssertNothing()
    {
        Assert.Null(RunStateFile.TryRead(RunPath, "options", "fingerprint"));
        Assert.False(ResultCacheFile.Read(ResultPath, "options").TryGet("a", "1 1", out _));
    }
}
