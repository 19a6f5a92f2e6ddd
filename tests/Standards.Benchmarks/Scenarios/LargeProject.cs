using Standards.Benchmarks.Generation;
using Standards.Benchmarks.Measuring;
using Standards.Benchmarks.Reporting;
using Standards.Benchmarks.Running;

namespace Standards.Benchmarks.Scenarios;

/// <summary>Clean build of one project of 200 files and 40,000 lines: what the analyzers cost.</summary>
internal sealed class LargeProject(BenchmarkContext context, TreeGenerator trees)
{
    /// <summary>Name on the command line.</summary>
    public const string Name = "clean-large";

    private const double Target = 1.25;

    // The just-in-time compiler is busy with the compiler during the first ones.
    private const int BuildsThatWarm = 4;

    /// <summary>Runs the three variants in turn, each in a process of its own, and two with a compiler that is warm.</summary>
    public void Run()
    {
        Cold();
        Warm();
    }

    private void Cold()
    {
        var table = context.Report.Add(ReportTable.OfComparisons("One project of 200 files and 40,000 lines, clean build with --no-restore"));
        TreeVariant[] variants = [TreeVariant.PlainWithoutAnalyzers, TreeVariant.Plain, TreeVariant.Standards];
        var runs = Alternation.Run($"{Name} (no analyzers, SDK default, Standards)", context.Repeat, [.. variants.Select(Prepare).Select(BuildOf)]);
        table.Add($"{Name}, plain = SDK default analyzers", 1, new PairedComparison(runs[1], runs[2]), Target);
        table.Add($"{Name}, plain = RunAnalyzers false", 1, new PairedComparison(runs[0], runs[2]), null);
        context.Report.Save();
    }

    private void Warm()
    {
        var table = context.Report.Add(
            ReportTable.OfComparisons($"The same by a server of the compiler, after {BuildsThatWarm + 1} builds; its CPU time is counted"));
        using var servers = new CompilerServers(context.Builds);
        var variants = ((TreeVariant[])[TreeVariant.Plain, TreeVariant.Standards]).Select(Prepare).ToArray();
        for (var i = 0; i < BuildsThatWarm; i++)
        {
            foreach (var tree in variants)
            {
                _ = BuildByServer(tree);
            }
        }

        var runs = Alternation.Run(
            $"{Name}, warm (SDK default, Standards)", context.Repeat, [.. variants.Select(tree => (Func<Measurement>)(() => BuildByServer(tree)))]);
        table.Add($"{Name}, warm, plain = SDK default analyzers", 1, new PairedComparison(runs[0], runs[1]), Target);
        context.Report.Save();

        Measurement BuildByServer(PreparedTree tree)
        {
            context.Builds.DeleteOutputs(tree.Root, hasServer: true);
            return servers.Build(tree.Root, tree.Target);
        }
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
