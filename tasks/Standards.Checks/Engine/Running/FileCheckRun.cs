using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Engine.Running;

/// <summary>One check of one file: what is known of it from an earlier run, or else what is found now.</summary>
internal sealed class FileCheckRun
{
    private readonly string key;
    private readonly string stamp;
    private readonly bool isKnown;

    public FileCheckRun(IFileCheck check, SourceFile file, ResultCache cache)
    {
        Check = check;
        File = file;
        key = $"{check.Name}\n{file.Path}";
        stamp = $"{file.Size} {file.Stamp}";
        isKnown = cache.TryGet(key, stamp, out var known);
        Findings = isKnown ? known : null;
    }

    /// <summary>The check.</summary>
    public IFileCheck Check { get; }

    /// <summary>The file.</summary>
    public SourceFile File { get; }

    /// <summary>What was found; null until then.</summary>
    public IReadOnlyList<Finding>? Findings { get; set; }

    /// <summary>Remembers what was found for the next run, and gives it.</summary>
    public IReadOnlyList<Finding> Keep(ResultCache cache)
    {
        if (!isKnown)
        {
            cache.Set(key, stamp, Findings!);
        }

        return Findings!;
    }
}
