using Standards.Benchmarks.Generation;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;

namespace Standards.Benchmarks.Scenarios;

/// <summary>
/// A no-op build in Release of 100 projects that all have size budgets, against the same build with <c>StandardsChecks=false</c>, and without budgets.
/// </summary>
internal sealed class SizeBudgetBuilds(BenchmarkContext context, TreeGenerator trees)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "budgets";

    private const int Projects = 100;

    /// <summary>Runs the three in turn.</summary>
    public void Run()
    {
        var with = Prepare("with", """
            sizes:
              limits:
                - { projects: src/*, assembly: 1 MB, resources: 1 MB, package: 1 MB }

            """);
        var without = Prepare("without", null);
        var table = context.Report.Add(ReportTable.OfComparisons($"{Projects} trivial projects, no-op build in Release with --no-restore"));
        var runs = Alternation.Run(
            $"{Name} (no checks, no budgets, budgets)", context.Repeat, () => Build(with, "-p:StandardsChecks=false"), () => Build(without), () => Build(with));
        table.Add($"{Name}; plain = StandardsChecks false", Projects, new PairedComparison(runs[0], runs[2]), null);
        table.Add($"{Name}; plain = no ops/budgets.yml", Projects, new PairedComparison(runs[1], runs[2]), null);
        context.Report.Save();
    }

    private PreparedTree Prepare(string name, string? budgets)
    {
        var tree = context.Prepare($"budgets/{name}", $"{Projects} projects, {name} budgets", root =>
        {
            var target = trees.SmallProjects(root, TreeVariant.Standards, Projects, chain: false);
            if (budgets is not null)
            {
                Directory.CreateDirectory(Path.Combine(root, "ops"));
                File.WriteAllText(Path.Combine(root, "ops", "budgets.yml"), budgets);
            }

            return target;
        });
        context.Builds.Run(tree.Root, ["build", tree.Target, "-c", "Release", "--no-restore", "-p:UseSharedCompilation=true"]);
        return tree;
    }

    private Measurement Build(PreparedTree tree, params string[] arguments) =>
        context.Builds.Build(tree.Root, tree.Target, ["-c", "Release", "--no-restore", .. arguments]);
}
