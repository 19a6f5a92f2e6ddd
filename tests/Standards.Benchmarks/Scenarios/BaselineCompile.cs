using Standards.Benchmarks.Generation;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;

namespace Standards.Benchmarks.Scenarios;

/// <summary>
/// Clean build of the large project with 2,000 old warnings: the same sources without the compiler's log, with it, and with the log and
/// a baseline that holds the warnings.
/// </summary>
internal sealed class BaselineCompile(BenchmarkContext context, TreeGenerator trees)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "clean-baseline";

    private const int Files = 200;
    private const int WarningsInFile = 10;

    /// <summary>Runs the three variants in turn.</summary>
    public void Run()
    {
        var table = context.Report.Add(
            ReportTable.OfComparisons("One project of 200 files, 43,000 lines and 2,000 old warnings, clean build with --no-restore"));
        var runs = Alternation.Run(
            $"{Name} (no log, log, log and baseline)",
            context.Repeat,
            BuildOf("plain", log: false, baseline: false),
            BuildOf("log", log: true, baseline: false),
            BuildOf("baseline", log: true, baseline: true));
        table.Add($"{Name}, compiler log; plain = StandardsCompilerLog false", 1, new PairedComparison(runs[0], runs[1]), null);
        table.Add($"{Name}, baseline of 2,000 warnings; plain = the warnings shown", 1, new PairedComparison(runs[1], runs[2]), null);
        context.Report.Save();
    }

    private Func<Measurement> BuildOf(string name, bool log, bool baseline)
    {
        var tree = context.Prepare($"baseline/{name}", $"baseline, {name}", root =>
        {
            var target = trees.LargeProject(root, TreeVariant.Standards);
            for (var i = 0; i < Files; i++)
            {
                File.WriteAllText(Path.Combine(root, "src", "Large", $"Old{i:000}.cs"), Old(i));
            }

            File.WriteAllText(Path.Combine(root, "Directory.Build.props"), $"""
                <Project>
                  <PropertyGroup>
                    <StandardsCompilerLog>{(log ? "true" : "false")}</StandardsCompilerLog>
                  </PropertyGroup>
                </Project>

                """);
            return target;
        });
        if (baseline)
        {
            context.Builds.Run(tree.Root, ["build", tree.Target, "-t:StandardsBaseline"]);
            context.Builds.Commit(tree.Root, "Baseline");
        }

        return () =>
        {
            context.Builds.DeleteOutputs(tree.Root);
            return context.Builds.Build(tree.Root, tree.Target, restore: false);
        };
    }

    private static string Old(int file)
    {
        var members = Enumerable.Range(0, WarningsInFile).Select(i => $"    internal static void Step{i}() {{ int unused{i}; }}\n");
        return $"namespace Large;\n\ninternal static class Old{file:000}\n{{\n{string.Concat(members)}}}\n";
    }
}
