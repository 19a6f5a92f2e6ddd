using Standards.Checks.Composition;
using Standards.Checks.Policies;
using Standards.Checks.Reporting;
using Standards.Checks.Rules.Secrets;

namespace Standards.Benchmarks.Scenarios;

/// <summary>What the repository's task does in a build, without MSBuild around it.</summary>
internal static class RepositoryRun
{
    private static readonly DateOnly Today = new(2026, 1, 31);

    /// <summary>Checks a repository as one build does: snapshot, checks, state, reports.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="cacheDirectory">Where results of earlier runs lie; need not exist.</param>
    /// <param name="withSecrets">Whether secrets are searched for, which takes a bar of its own.</param>
    public static void Execute(string root, string cacheDirectory, bool withSecrets = true)
    {
        var options = new RepositoryRunOptions(root, cacheDirectory, Today, SeverityOptions.Local, "benchmark")
        {
            RepositoryChecks = withSecrets ? CheckCatalog.RepositoryChecks : [.. CheckCatalog.RepositoryChecks.Where(c => c is not SecretCheck)],
        };
        var result = new Standards.Checks.Composition.RepositoryRun(options).Execute(CancellationToken.None);
        new ReportStore(cacheDirectory, "benchmark").Begin(result.Summary, result.Verdicts);
        if (result.Verdicts.Count > 0)
        {
            throw new BenchmarkException($"the generated tree has findings, the first one: {result.Verdicts[0].Finding.Text}");
        }
    }
}
