using System.Diagnostics;
using System.Globalization;
using System.Text;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;
using Standards.Checks.Commands.Secrets;
using Standards.Checks.Composition;
using Standards.Checks.Policies;

namespace Standards.Benchmarks.Scenarios;

/// <summary>
/// The search of what is staged, in this process with the git that it starts: ten files of a repository of two thousand, in turn with a
/// git that only names them, which is what no such search can do without.
/// </summary>
internal sealed class SecretsStaged(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "secrets-staged";

    private const int Files = 2_000;
    private const int Staged = 10;
    private const int Lines = 200;
    private const int Target = 50;
    private const int WarmUps = 3;
    private const int Runs = 20;

    /// <summary>Makes the repository and measures.</summary>
    public void Run()
    {
        var root = Path.Combine(context.Workspace.Root, "secrets-staged");
        Progress.Say($"{Name}: writing {Files:N0} files");
        var tree = new FileTree(root);
        for (var i = 0; i < Files; i++)
        {
            tree.Write(PathOf(i), Content(i, "before"));
        }

        context.Builds.CreateRepository(root);
        for (var i = 0; i < Staged; i++)
        {
            tree.Write(PathOf(i * (Files / Staged)), Content(i, "after"));
        }

        context.Builds.Git(root, ["add", "-A"]);
        Measure(root);
    }

    private static string PathOf(int file) => $"src/Area{file % 40}/Type{file}.cs";

    private static string Content(int file, string state)
    {
        var text = new StringBuilder($$"""
            namespace Area{{file % 40}};

            public static class Type{{file}}
            {

            """);
        for (var i = 0; i < Lines; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    public static string Token{i}() => Read(\"connection {i}\", \"{state}\");\n");
        }

        return text.Append("}\n").ToString();
    }

    private void Measure(string root)
    {
        var first = Scan(root);
        List<Measurement> git = [], scan = [];
        for (var i = 0; i < WarmUps + Runs; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var (floor, run) = (NameFiles(root), Scan(root));
            if (i >= WarmUps)
            {
                git.Add(floor);
                scan.Add(run);
            }
        }

        var pairs = new PairedComparison(git, scan);
        Progress.Say($"{Name}: {pairs.CandidateWall.Median * 1000:F1} ms wall, git alone {pairs.BaselineWall.Median * 1000:F1} ms");
        var table = context.Report.Add(new ReportTable(
            string.Create(CultureInfo.InvariantCulture, $"Search of {Staged} staged files in process, in a repository of {Files:N0}"),
            ["search", "first wall", "wall (min..max)", "'git diff --cached' alone", "ratio", "target, wall", "reached"]));
        table.Add(
            "staged",
            Milliseconds(first.Wall.TotalSeconds),
            $"{Milliseconds(pairs.CandidateWall.Median)} ({ReportTable.Number(pairs.CandidateWall.Min * 1000, 1)}.."
                + $"{ReportTable.Number(pairs.CandidateWall.Max * 1000, 1)})",
            Milliseconds(pairs.BaselineWall.Median),
            ReportTable.Number(pairs.WallRatio.Median, 2),
            string.Create(CultureInfo.InvariantCulture, $"<= {Target} ms"),
            ReportTable.YesOrNo(pairs.CandidateWall.Median * 1000 <= Target));
        context.Report.Save();
    }

    private Measurement NameFiles(string root)
    {
        var watch = Stopwatch.StartNew();
        context.Builds.Git(root, ["diff", "--cached", "--raw", "-z"]);
        return new Measurement(null, watch.Elapsed);
    }

    private static Measurement Scan(string root)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var options = new RepositoryRunOptions(root, Path.Combine(root, "artifacts"), new DateOnly(2026, 1, 1), SeverityOptions.Local, "1.0.0");
        var watch = Stopwatch.StartNew();
        var result = new StagedScan(options).Execute(CancellationToken.None);
        var wall = watch.Elapsed;
        return result is { Failure: null, Files: Staged, Verdicts.Count: 0 }
            ? new Measurement(null, wall)
            : throw new BenchmarkException($"{Name}: {result.Files} files, {result.Verdicts.Count} findings {result.Failure}");
    }

    private static string Milliseconds(double seconds) => ReportTable.Number(seconds * 1000, 1) + " ms";
}
