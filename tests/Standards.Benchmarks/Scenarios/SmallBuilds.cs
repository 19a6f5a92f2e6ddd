using Standards.Benchmarks.Generation;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;

namespace Standards.Benchmarks.Scenarios;

/// <summary>Builds of N trivial projects: what the policy costs where there is nothing to do, and from clean.</summary>
internal sealed class SmallBuilds(BenchmarkContext context, TreeGenerator trees, bool chain)
{
    /// <summary>No-op with <c>--no-restore</c>.</summary>
    public const string NoOpNoRestore = "noop-norestore";

    /// <summary>No-op with restore.</summary>
    public const string NoOp = "noop";

    /// <summary>All outputs deleted, restore assets kept, <c>--no-restore</c>.</summary>
    public const string Clean = "clean";

    /// <summary>All scenarios in the order of the report.</summary>
    public static readonly string[] All = [NoOpNoRestore, NoOp, Clean];

    /// <summary>Runs scenarios for several sizes.</summary>
    public void Run(IReadOnlyList<string> scenarios, IReadOnlyList<int> sizes)
    {
        var table = context.Report.Add(
            ReportTable.OfComparisons(chain ? "Trivial projects, each references the one before" : "Trivial projects without references"));
        foreach (var size in sizes)
        {
            var plain = Prepare(TreeVariant.Plain, size);
            var standards = Prepare(TreeVariant.Standards, size);
            foreach (var scenario in All.Where(s => scenarios.Contains(s, StringComparer.Ordinal)))
            {
                var runs = Alternation.Run($"{scenario}, {size} projects", context.Repeat, () => Build(plain, scenario), () => Build(standards, scenario));
                table.Add(scenario, size, new PairedComparison(runs[0], runs[1]), Target(scenario, size));
                context.Report.Save();
            }
        }
    }

    private static double? Target(string scenario, int projects) => scenario switch
    {
        NoOpNoRestore => projects >= 20 ? 1.03 : 1.05,
        NoOp => projects >= 100 ? 0.90 : 1.05,
        _ => null,
    };

    private PreparedTree Prepare(TreeVariant variant, int projects)
    {
        var name = variant.ToString().ToLowerInvariant();
        return context.Prepare($"builds/{projects}/{name}", $"{projects} projects, {name}", root => trees.SmallProjects(root, variant, projects, chain));
    }

    private Measurement Build(PreparedTree tree, string scenario)
    {
        if (scenario == Clean)
        {
            context.Builds.DeleteOutputs(tree.Root);
        }

        return context.Builds.Build(tree.Root, tree.Target, restore: scenario == NoOp);
    }
}
