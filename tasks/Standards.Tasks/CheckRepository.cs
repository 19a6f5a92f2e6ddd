using Microsoft.Build.Framework;

namespace Standards.Tasks;

/// <summary>
/// Runs the repository's checks, once in a build, and shows what they found. Where an error is among it, <see cref="ShowErrors"/> shows it all, so that this
/// task's target succeeds and gives its output.
/// </summary>
public sealed class CheckRepository : RepositoryRunTask
{
    /// <summary>
    /// One item; its metadata say what projects need to know: PolicyStamp, HasBudgets, HasSizes, IsDeployed, SetsAnalyzers, HasErrors, Date, Moment.
    /// </summary>
    [Output]
    public ITaskItem[] Run { get; set; } = [];

    private protected override bool Use(FinishedRun run)
    {
        Run = run.Items;
        if (!run.HasErrors)
        {
            Show(run);
        }

        return true;
    }
}
