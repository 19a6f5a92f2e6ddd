using Standards.Benchmarks.Generation;
using Standards.Benchmarks.Reporting;
using Standards.Benchmarks.Running;
using Standards.Benchmarks.Scenarios;

namespace Standards.Benchmarks;

/// <summary>Runs the scenarios one after the other and writes the report.</summary>
internal static class Benchmark
{
    /// <param name="options">What to run.</param>
    /// <param name="arguments">The command line, for the header.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    /// <exception cref="BenchmarkException">Something is missing, or a build failed.</exception>
    public static void Run(BenchmarkOptions options, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        ChildCpuClock.AdoptOrphans();
        var workspace = Workspace.Locate();
        workspace.Isolate();
        var environment = new ChildEnvironment(workspace);
        var builds = new BuildRunner(new ProcessRunner(cancellationToken), environment);
        var subject = Subject.Find(workspace, builds, options.SdkVersion);
        var report = new Report(ReportHeader.Render(arguments, subject, environment), options.Out);
        var context = new BenchmarkContext(workspace, builds, report, options.Repeat, cancellationToken);

        try
        {
            RunScenarios(options, workspace, builds, subject, context);
        }
        finally
        {
            // Rows that were finished are worth having also after a failure or Ctrl-C.
            report.Save();
            Console.Out.Write(report);
        }
    }

    private static void RunScenarios(BenchmarkOptions options, Workspace workspace, BuildRunner builds, Subject subject, BenchmarkContext context)
    {
        // First, before threads and memory of other scenarios are there.
        foreach (var (_, run) in InProcess(options, context).Where(s => options.Scenarios.Contains(s.Name)))
        {
            run();
        }

        var overBuilds = OverBuilds(options, context).Where(s => options.Scenarios.Contains(s.Name)).ToArray();
        if (overBuilds.Length > 0)
        {
            var package = options.Feed is null
                ? SdkPackage.Pack(workspace, builds, TimeProvider.System)
                : SdkPackage.Existing(workspace, options.Feed, options.SdkVersion!);
            var trees = new TreeGenerator(subject.DotnetVersion, package);
            foreach (var (_, run) in overBuilds)
            {
                run(trees);
            }
        }
    }

    private static (string Name, Action Run)[] InProcess(BenchmarkOptions options, BenchmarkContext context) =>
    [
        (RepositoryChecks.Name, () => new RepositoryChecks(context).Run()),
        (SecretSearchTime.Name, () => new SecretSearchTime(context).Run()),
        (HostileSecrets.Name, () => new HostileSecrets(context).Run()),
        (SecretFuzz.Name, () => new SecretFuzz(context).Run()),
        (DocumentLinks.Name, () => new DocumentLinks(context).Run()),
        (DeliveryFiles.Name, () => new DeliveryFiles(context).Run()),
        (ContractDocuments.Name, () => new ContractDocuments(context).Run()),
        (CodeownersMatching.Name, () => new CodeownersMatching(context).Run()),
        (SecretsStaged.Name, () => new SecretsStaged(context).Run()),
        (ReportWriting.Name, () => new ReportWriting(context).Run()),
        (Exemptions.Name, () => new Exemptions(context).Run()),
        (BaselineMatch.Name, () => new BaselineMatch(context).Run()),
        (SbomWriting.Name, () => new SbomWriting(context).Run()),
        (CoverageMerging.Name, () => new CoverageMerging(context).Run()),
        (ReportGates.Name, () => new ReportGates(context).Run()),
        (VerdictStep.Name, () => new VerdictStep(context).Run()),
        (ServiceLoad.Name, () => new ServiceLoad(context, options.Service).Run()),
    ];

    // Those of small builds are one run, because they share its trees.
    private static (string Name, Action<TreeGenerator> Run)[] OverBuilds(BenchmarkOptions options, BenchmarkContext context)
    {
        var small = SmallBuilds.All.Intersect(options.Scenarios, StringComparer.Ordinal).ToArray();
        return
        [
            .. small
                .Take(1)
                .Select(name => (name, (Action<TreeGenerator>)(trees => new SmallBuilds(context, trees, options.Chain).Run(small, options.Projects)))),
            (LargeProject.Name, trees => new LargeProject(context, trees).Run()),
            (BaselineCompile.Name, trees => new BaselineCompile(context, trees).Run()),
            (AnalyzerCompile.Name, trees => new AnalyzerCompile(context, trees).Run()),
            (SizeBudgetBuilds.Name, trees => new SizeBudgetBuilds(context, trees).Run()),
        ];
    }
}
