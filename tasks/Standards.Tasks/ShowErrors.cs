namespace Standards.Tasks;

/// <summary>Shows what the repository's checks found where an error is among it, and fails, so that loggers say so of the project that runs it.</summary>
public sealed class ShowErrors : RepositoryRunTask
{
    private protected override bool Use(FinishedRun run)
    {
        Show(run);
        BuildEngine.AllowFailureWithoutError();
        return !run.HasErrors;
    }
}
