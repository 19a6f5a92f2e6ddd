using Standards.Benchmarks.Generation;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;

namespace Standards.Benchmarks.Scenarios;

/// <summary>Clean build of one project of 200 files and 40,000 lines: what the analyzers cost.</summary>
internal sealed class LargeProject(BenchmarkContext context, TreeGenerator trees)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "clean-large";

    private const double Target = 1.25;

    /// <summary>Runs the three variants in turn.</summary>
    public void Run()
    {
        var table = context.Report.Add(ReportTable.OfComparisons("One project of 200 files and 40,000 lines, clean build with --no-restore"));
        TreeVariant[] variants = [TreeVariant.PlainWithoutAnalyzers, TreeVariant.Plain, TreeVariant.Standards];
        var runs = Alternation.Run($"{Name} (no analyzers, SDK default, Standards)", context.Repeat, [.. variants.Select(Prepare).Select(BuildOf)]);
        table.Add($"{Name}, plain = SDK default analyzers", 1, new PairedComparison(runs[1], runs[2]), Target);
        table.Add($"{Name}, plain = RunAnalyzers false", 1, new PairedComparison(runs[0], runs[2]), null);
        context.Report.Save();
    }

    private PreparedTree Prepare(TreeVariant variant)
    {
        var name = variant.ToString().ToLowerInvariant();
        return context.Prepare($"large/{name}", $"large, {name}", root => trees.LargeProject(root, variant));
    }

    private Func<Measurement> BuildOf(PreparedTree tree) => () =>
    {
        context.Builds.DeleteOutputs(tree.Root);
        return context.Builds.Build(tree.Root, tree.Target, restore: false);
    };
}
