using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using Standards.Benchmarks.Generation;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Snapshots;

namespace Standards.Benchmarks.Scenarios;

/// <summary>
/// The search for secrets in this process, on 16,000 files and 242 MB, in turn with what limits it: reading the same files, comparing each
/// of their bytes once, and ripgrep with ten patterns.
/// </summary>
internal sealed class SecretSearchTime(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "secrets";

    private const int Target = 500;
    private const int Unchanged = 100;
    private const int OneFile = 50;

    // The forms that others look for first; enough for a comparison of time.
    private const string Patterns =
        """AKIA[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20}|xox[bpas]-[A-Za-z0-9-]{40,}|[rs]k_live_[A-Za-z0-9]{24}|AIza[A-Za-z0-9_-]{35}|"""
        + """-----BEGIN [A-Z ]*PRIVATE KEY-----|eyJ[A-Za-z0-9_-]+\.eyJ[A-Za-z0-9_-]+\.|AccountKey=[A-Za-z0-9+/=]{88}|(?i:password|secret|token)"""
        + """\s*[:=]\s*["'][^"']{12,}""";

    private static readonly SearchValues<byte> Rare = SearchValues.Create([0x01, 0x02, 0x03, 0x04, 0x05, 0x06]);

    /// <summary>Generates the repository and measures.</summary>
    public void Run()
    {
        var root = Path.Combine(context.Workspace.Root, "repository", "tree");
        var facts = Path.Combine(context.Workspace.Root, "repository", "facts.bin");
        var cache = Path.Combine(context.Workspace.Root, "repository", "secrets-cache");
        Progress.Say($"{Name}: writing {RepositoryGenerator.Files:N0} files");
        RepositoryGenerator.Generate(root);
        context.Builds.CreateRepository(root);
        var snapshot = RepositoryReader.Read(root, new RepositoryReaderOptions(), context.Cancellation);
        var check = new SecretCheck();
        var checkContext = new CheckContext(snapshot, Policy.Default, new DateOnly(2026, 1, 31), context.Cancellation);
        var files = snapshot.Files.Where(f => check.DependsOn(f, checkContext)).ToArray();
        var table = context.Report.Add(new ReportTable(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Search for secrets in process, {files.Length:N0} of {snapshot.Files.Count:N0} files, "
                    + $"{files.Sum(f => f.Size) / 1_000_000} MB (in the page cache)"),
            ["variant", "CPU (min..max)", "wall (min..max)", "wall, of the full search", "target, wall", "reached"]));

        List<(string Label, int? Target, Func<Measurement> Run)> variants =
        [
            ("full search", Target, () => Measure(() => Search(check, files, checkContext, new FileFacts()))),
            ("one changed file", OneFile, () => OneChanged(snapshot, check, files, facts)),
            ("nothing changed, all repository checks", Unchanged, () => Measure(() => RepositoryRun.Execute(root, cache))),
            ("limit: the bytes read", null, () => Measure(() => Each(files, static _ => 0))),
            ("limit: each byte compared once", null, () => Measure(() => Each(files, static bytes => bytes.IndexOfAny(Rare)))),
        ];
        if (HasRipgrep())
        {
            variants.Add((
                "rg with ten patterns, a process",
                null,
                () => context.Builds.Measure("rg", ["--no-messages", "--count", "--hidden", "-e", Patterns, "."], root)));
        }

        var runs = Alternation.Run(Name, context.Repeat, [.. variants.Select(v => v.Run)]);
        for (var i = 0; i < variants.Count; i++)
        {
            var wall = Statistics.Of(runs[i].Select(r => r.Wall.TotalMilliseconds));
            var ratio = Statistics.Of(runs[i].Zip(runs[0], (own, full) => own.Wall / full.Wall)).Median;
            table.Add(
                variants[i].Label,
                runs[i].All(r => r.Cpu is not null) ? Range(Statistics.Of(runs[i].Select(r => r.Cpu!.Value.TotalMilliseconds))) : "n/a",
                Range(wall),
                ReportTable.Number(ratio, 3),
                variants[i].Target is { } target ? string.Create(CultureInfo.InvariantCulture, $"<= {target} ms") : "none",
                ReportTable.YesOrNo(variants[i].Target is { } bar ? wall.Median <= bar : null));
        }

        FileTree.Delete(cache);
        var memory = ColdRunMemory.Of(context, root, cache);
        Progress.Say(
            string.Create(CultureInfo.InvariantCulture, $"{Name}: {memory.PeakWorkingSet / 1e6:F1} MB at most, in a process with all repository checks"));
        table.Add(
            "memory at most, all repository checks in a process",
            "",
            string.Create(CultureInfo.InvariantCulture, $"{memory.PeakWorkingSet / 1e6:F1} MB"),
            "",
            "<= 200 MB",
            ReportTable.YesOrNo(memory.PeakWorkingSet <= 200_000_000));
        context.Report.Save();
    }

    // With the facts of an earlier run, one of which has the stamp of a file that was changed since.
    private Measurement OneChanged(RepositorySnapshot snapshot, SecretCheck check, SourceFile[] files, string path)
    {
        var checkContext = new CheckContext(snapshot, Policy.Default, new DateOnly(2026, 1, 31), context.Cancellation);
        File.Delete(path);
        var earlier = new FileFacts(path);
        Search(check, files, checkContext, earlier);
        earlier.Save(snapshot);
        SourceFile[] now = [files[0] with { Stamp = files[0].Stamp + 1 }, .. files[1..]];
        return Measure(() => Search(check, now, checkContext, new FileFacts(path)));
    }

    private static void Search(SecretCheck check, SourceFile[] files, CheckContext checkContext, FileFacts facts)
    {
        if (check.Check(files, checkContext with { Facts = facts }).FirstOrDefault() is { } finding)
        {
            throw new BenchmarkException($"the generated tree has findings, the first one: {finding.Text}");
        }
    }

    private static void Each(SourceFile[] files, Func<ReadOnlySpan<byte>, int> look)
    {
        var found = 0;
        Parallel.ForEach(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            file => Interlocked.Add(ref found, file.ReadBytes(int.MaxValue, bytes => look(bytes) > 0 ? 1 : 0)));
        _ = found;
    }

    private static Measurement Measure(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        action();
        return new Measurement(Environment.CpuUsage.TotalTime - cpu, watch.Elapsed);
    }

    private static bool HasRipgrep() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "rg.exe" : "rg")));

    private static string Range(Statistics value) => string.Create(CultureInfo.InvariantCulture, $"{value.Median:F1} ms ({value.Min:F1}..{value.Max:F1})");
}
