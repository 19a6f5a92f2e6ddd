using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Verdicts;

namespace Standards.Checks.Composition;

/// <summary>
/// What a run keeps for the next one: its result, those of single checks, and facts of single files. A run that may not trust it keeps nothing.
/// </summary>
/// <param name="options">What the run is told.</param>
internal sealed class KeptState(RepositoryRunOptions options)
{
    // State says that a file of the same size and time is the same file. A CI server judges what a pull request wrote, which can commit state or bring it
    // by a cache; and it reads a clone once, so that remembering would cost more than it saves.
    private readonly bool _isKept = !options.Severities.ContinuousIntegration && options.Base.Length == 0 && options.DueBefore is null;

    /// <summary>Absolute path of what is known of untracked files; null where nothing is kept.</summary>
    public string? UntrackedFile => PathOf("untracked.bin");

    private string? RunFile => PathOf("run.bin");

    private string? ResultFile => PathOf("results.bin");

    /// <summary>The last run, when it was over the same files with the same options.</summary>
    public RepositoryRunResult? LastRun(string fingerprint) => RunFile is { } path ? RunStateFile.TryRead(path, options.Key, fingerprint) : null;

    /// <summary>Results of checks under this policy; empty where nothing is kept.</summary>
    public ResultCache Results(PolicySet set)
    {
        var key = $"{options.Key}\n{set.PolicyStamp}";
        return ResultFile is { } path ? ResultCacheFile.Read(path, key) : new ResultCache(key);
    }

    /// <summary>Facts of files; none where nothing is kept.</summary>
    public FileFacts Facts() => new(PathOf("facts.bin"));

    /// <summary>Writes the state for the next run.</summary>
    /// <param name="context">The files, and the facts that were read from them.</param>
    /// <param name="results">Results of single checks.</param>
    /// <param name="fingerprint">Of the files.</param>
    /// <param name="run">The result as a whole.</param>
    /// <param name="isProven">Whether everything could be checked; if not, the next run looks again.</param>
    public void Keep(CheckContext context, ResultCache results, string fingerprint, RepositoryRunResult run, bool isProven)
    {
        if (RunFile is not { } runFile || ResultFile is not { } resultFile)
        {
            return;
        }

        ResultCacheFile.Write(resultFile, results);
        context.Facts.Save(context.Snapshot);
        if (isProven)
        {
            RunStateFile.Write(runFile, options.Key, fingerprint, run);
        }
    }

    private string? PathOf(string name) => _isKept ? Path.Combine(options.OutputFolder, "state", name) : null;
}
