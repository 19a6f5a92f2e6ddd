using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Tasks;

/// <summary>A task that reports what it found by itself, without checks of the engine's catalog, and fails where that is an error.</summary>
public abstract class FindingTask : StandardsTask
{
    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        try
        {
            var verdicts = Judge(Find(today), today);
            foreach (var file in verdicts.GroupBy(v => v.Finding.Path, StringComparer.Ordinal))
            {
                Report($"{file.Key}||{GetType().Name}", [.. file]);
            }

            // What follows publishes. A build that packs without building holds no project that would fail over a logged error.
            return Collect || !verdicts.Any(v => v.IsOpen && v.Severity == Severity.Error);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Does the work.</summary>
    /// <param name="today">The day that time rules use.</param>
    private protected abstract IReadOnlyList<Finding> Find(DateOnly today);

    // Messages name files without the folders of the machine.
    private protected static string FolderOf(string path) => Path.GetDirectoryName(path) + Path.DirectorySeparatorChar;

    // Folders that are named without a root are those of the repository.
    private protected string InRepository(string path) => Path.GetFullPath(Path.Combine(Root, path));
}
