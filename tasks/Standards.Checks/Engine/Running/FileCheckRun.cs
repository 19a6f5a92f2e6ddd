using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Engine.Running;

/// <summary>One check of one file: what is known of it from an earlier run, or else what is found now.</summary>
internal sealed class FileCheckRun
{
    private readonly string _key;
    private readonly string _stamp;
    private readonly bool _isKnown;

    public FileCheckRun(IFileCheck check, SourceFile file, ResultCache cache)
    {
        Check = check;
        File = file;
        _key = $"{check.Name}\n{file.Path}";
        _stamp = $"{file.Size} {file.Stamp}";
        _isKnown = cache.TryGet(_key, _stamp, out var known);
        Findings = _isKnown ? known : null;
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
        if (!_isKnown)
        {
            cache.Set(_key, _stamp, Findings!);
        }

        return Findings!;
    }
}
