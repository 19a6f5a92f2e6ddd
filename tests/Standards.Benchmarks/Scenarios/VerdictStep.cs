using System.Globalization;
using System.IO.Compression;
using Standards.Benchmarks.Generation;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;

namespace Standards.Benchmarks.Scenarios;

/// <summary>
/// <c>standards verify</c> as a pipeline starts it, over a checkout of 16,000 files and with a base commit: the package for this platform (compiled ahead of
/// time) and the one for all others, in turn with a program of the same runtime that only says its version.
/// </summary>
internal sealed class VerdictStep(BenchmarkContext context)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "verify";

    private const double Target = 1.5;

    /// <summary>Makes the checkout, packs and installs the tool, and measures.</summary>
    public void Run()
    {
        var root = Path.Combine(context.Workspace.Root, "verify", "tree");
        Progress.Say($"{Name}: writing {RepositoryGenerator.Files:N0} files");
        RepositoryGenerator.Generate(root);
        context.Builds.CreateRepository(root);
        File.AppendAllText(Path.Combine(root, "README.md"), "\nA change.\n");
        context.Builds.Commit(root, "A change");

        var version = "0.0.0-bench." + TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var feed = Path.Combine(context.Workspace.Root, "verify", "feed");
        FileTree.Delete(feed);
        context.Builds.DotnetInProduct(context.Workspace.ProductRoot, ["pack", "tools/Standards.Tool", "-c", "Release", "-o", feed, $"-p:Version={version}"]);
        var (own, any) = (Install(feed, version), Extract(feed, version));

        string[] verify = ["verify", ".", "--base", "HEAD~1"];
        var runs = Alternation.Run(
            Name,
            context.Repeat,
            () => context.Builds.Measure(own, ["--version"], root),
            () => context.Builds.Measure(own, verify, root),
            () => context.Builds.Measure("dotnet", [any, .. verify], root));
        var table = context.Report.Add(new ReportTable(
            $"'standards verify' over {RepositoryGenerator.Files:N0} files, {RepositoryGenerator.Bytes / 1_000_000} MB (in the page cache), with a base commit",
            ["package", "CPU (min..max)", "wall (min..max)", "CPU to a start of the program alone", "target, wall", "reached"]));
        Add(table, "compiled for the platform", runs[0], runs[1]);
        Add(table, "any platform", runs[0], runs[2]);
        context.Report.Save();
    }

    private string Install(string feed, string version)
    {
        var folder = Path.Combine(context.Workspace.Root, "verify", "own");
        FileTree.Delete(folder);
        context.Builds.DotnetInProduct(
            context.Workspace.Root, ["tool", "install", "Standards.Tool", "--version", version, "--source", feed, "--tool-path", folder]);
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "standards.exe" : "standards");
    }

    // Where there is a package for the platform, that one is installed.
    private string Extract(string feed, string version)
    {
        var folder = Path.Combine(context.Workspace.Root, "verify", "any");
        FileTree.Delete(folder);
        ZipFile.ExtractToDirectory(Path.Combine(feed, $"Standards.Tool.any.{version}.nupkg"), folder);
        return Directory.GetFiles(folder, "standards.dll", SearchOption.AllDirectories).Single();
    }

    private static void Add(ReportTable table, string package, IReadOnlyList<Measurement> start, IReadOnlyList<Measurement> runs)
    {
        var pairs = new PairedComparison(start, runs);
        table.Add(
            package,
            Range(pairs.CandidateCpu),
            Range(pairs.CandidateWall),
            pairs.CpuRatio is { } ratio ? ReportTable.Number(ratio.Median, 1) : "-",
            string.Create(CultureInfo.InvariantCulture, $"<= {Target} s"),
            ReportTable.YesOrNo(pairs.CandidateWall.Median <= Target));
    }

    private static string Range(Statistics? value) => value is { } v
        ? $"{ReportTable.Number(v.Median, 2)} s ({ReportTable.Number(v.Min, 2)}..{ReportTable.Number(v.Max, 2)})"
        : "-";
}
