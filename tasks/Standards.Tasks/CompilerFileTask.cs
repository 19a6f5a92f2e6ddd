using Microsoft.Build.Framework;
using Standards.Checks.Foundation.Files;

namespace Standards.Tasks;

/// <summary>A task that writes, for the compiler, what the repository says of one project. A file changes only when its content does.</summary>
public abstract class CompilerFileTask : StandardsTask
{
    /// <summary>Absolute path of the file to write.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>File that says "as now"; MSBuild compares its time stamp.</summary>
    [Required]
    public string Stamp { get; set; } = "";

    /// <summary>What the project compiles.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        Write(
            today,
            [
                .. Sources.Select(s => Relative(s.GetMetadata("FullPath")))
                    .Where(p => !p.StartsWith("../", StringComparison.Ordinal))
                    .Distinct(StringComparer.Ordinal),
            ]);

        // Written even if it is there: its time must be later than that of the inputs.
        AtomicFile.TryDelete(Stamp);
        AtomicFile.TryWrite(Stamp, []);
        return true;
    }

    /// <summary>Writes.</summary>
    /// <param name="today">The day that time rules use.</param>
    /// <param name="sources">The sources that are files of the repository, by their path in it, each once.</param>
    private protected abstract void Write(DateOnly today, IReadOnlyList<string> sources);
}
