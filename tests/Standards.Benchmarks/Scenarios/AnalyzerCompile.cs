using System.Text.Json;
using System.Text.Json.Nodes;
using Standards.Benchmarks.Generation;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;

namespace Standards.Benchmarks.Scenarios;

/// <summary>
/// The compiler alone on the large project of 40,000 lines, with the command line that the build gives it: with the assembly of the SDK's own
/// rules, and without it. All other analyzers run in both, and the compiler takes no profile, as in a build.
/// </summary>
internal sealed class AnalyzerCompile(BenchmarkContext context, TreeGenerator trees)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "analyzers";

    private const string Assembly = "Standards.Analyzers.dll";
    private const double Target = 1.04;
    private const double MaxSeconds = 0.4;
    private const double MaxSecondsOfOne = 0.03;

    /// <summary>Runs the two variants in turn.</summary>
    /// <exception cref="BenchmarkException">The build gives the compiler no such assembly.</exception>
    public void Run()
    {
        var table = context.Report.Add(ReportTable.OfComparisons("The compiler on one project of 200 files and 40,000 lines"));
        var tree = context.Prepare("analyzers", "large, standards", root => trees.LargeProject(root, TreeVariant.Standards));
        var folder = Path.Combine(tree.Root, Path.GetDirectoryName(tree.Target)!);
        var (compiler, arguments) = CommandLine(tree);
        var without = arguments.Where(a => !a.EndsWith(Assembly, StringComparison.Ordinal)).ToArray();
        if (without.Length != arguments.Length - 1)
        {
            throw new BenchmarkException($"The compiler is not given {Assembly} once.");
        }

        var (plain, measured) = (ArgumentFile("without", without), ArgumentFile("with", arguments));
        string[] start = ["exec", "--runtimeconfig", ConfigurationFile(compiler, tree.Root), compiler];
        var runs = Alternation.Run($"{Name} (without, with)", context.Repeat, Compile(plain), Compile(measured));
        table.Add($"{Name}; plain = without {Assembly}", 1, new PairedComparison(runs[0], runs[1]), Target);
        // Last, after the analyzers that run in both: whoever asks the compilation for a type first pays for the declarations of its sources (about 55 ms),
        // and without our analyzers one of theirs does.
        var last = ArgumentFile("last", [.. without, .. arguments.Except(without, StringComparer.Ordinal)]);
        AddReported(
            () => context.Builds.Run(folder, [.. start, "/noconfig", "@" + last, "/reportanalyzer", "/parallel-"]),
            Statistics.Of(runs[0].Select(r => r.Cpu?.TotalSeconds ?? double.NaN)));
        context.Report.Save();

        Func<Measurement> Compile(string file) => () => context.Builds.Measure("dotnet", [.. start, "/noconfig", "@" + file], folder);

        // In a file: the line is longer than some systems allow. A quote is doubled by none of these arguments.
        string ArgumentFile(string name, string[] given)
        {
            var file = Path.Combine(folder, "obj", name + ".rsp");
            File.WriteAllLines(
                file,
                given
                    .Where(a => a != "/noconfig")
                    .Select(a => a.Contains(' ', StringComparison.Ordinal) && !a.Contains('"', StringComparison.Ordinal) ? $"\"{a}\"" : a));
            return file;
        }
    }

    // What CscEnvironment of the policy says to the compiler of a build: no profile.
    private static string ConfigurationFile(string compiler, string folder)
    {
        var configuration = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(compiler, ".runtimeconfig.json")))!;
        var options = configuration["runtimeOptions"]!.AsObject();
        var properties = options["configProperties"] as JsonObject ?? [];
        properties["System.Runtime.TieredPGO"] = false;
        options["configProperties"] = properties;
        var file = Path.Combine(folder, "obj", "csc.runtimeconfig.json");
        File.WriteAllText(file, configuration.ToJsonString());
        return file;
    }

    // Two runs of a compiler differ by more than what is measured. The compiler itself says how long it was inside of each analyzer; on one thread
    // that is time of a processor.
    private void AddReported(Func<string> report, Statistics plainCpu)
    {
        var reports = Enumerable.Range(0, context.Repeat)
            .Select(_ => AnalyzerTimes.Parse(report()))
            .ToList();
        var all = Statistics.Of(reports.Select(r => r.Total));
        var reported = context.Report.Add(new ReportTable(
            "Time in our analyzers as the compiler reports it (/reportanalyzer /parallel-); "
                + $"the compiler without them takes {ReportTable.Number(plainCpu.Median, 2)} s of CPU",
            ["analyzer", "time (min..max)", "target", "reached"]));
        reported.Add(Assembly, Seconds(all), $"<= {ReportTable.Number(MaxSeconds, 1)} s", ReportTable.YesOrNo(all.Median <= MaxSeconds));
        foreach (var (name, time) in reports
            .SelectMany(r => r.Analyzers)
            .GroupBy(a => a.Name, a => a.Seconds, StringComparer.Ordinal)
            .Select(g => (g.Key, Statistics.Of(g)))
            .OrderByDescending(a => a.Item2.Median)
            .ThenBy(a => a.Key, StringComparer.Ordinal))
        {
            reported.Add(name, Seconds(time), $"<= {ReportTable.Number(MaxSecondsOfOne, 2)} s", ReportTable.YesOrNo(time.Median <= MaxSecondsOfOne));
        }
    }

    private static string Seconds(Statistics time) =>
        $"{ReportTable.Number(time.Median, 3)} s ({ReportTable.Number(time.Min, 3)}..{ReportTable.Number(time.Max, 3)})";

    private (string Compiler, string[] Arguments) CommandLine(PreparedTree tree)
    {
        // A file of its own: warnings of the build stand in the output too.
        var file = Path.Combine(tree.Root, "obj", "compiler.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        context.Builds.Run(
            tree.Root,
            [
                "msbuild",
                tree.Target,
                "-t:Rebuild",
                "-p:ProvideCommandLineArgs=true",
                "-p:SkipCompilerExecution=true",
                "-p:BuildProjectReferences=false",
                "-p:CopyBuildOutputToOutputDirectory=false",
                "-getItem:CscCommandLineArgs",
                "-getProperty:RoslynTargetsPath",
                $"-getResultOutputFile:{file}",
            ]);
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var root = json.RootElement;
        return (
            Path.Combine(root.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!, "bincore", "csc.dll"),
            [.. root.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(i => i.GetProperty("Identity").GetString()!)]);
    }
}
