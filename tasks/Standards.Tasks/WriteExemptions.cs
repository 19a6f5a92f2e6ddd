using System.Text;
using Microsoft.Build.Framework;
using Standards.Checks.Baselines;
using Standards.Checks.Running;

namespace Standards.Tasks;

/// <summary>
/// Writes what waivers and baseline hold in one project for the compiler. The file changes only when its content does, so that
/// pruning the baseline compiles only the projects concerned; there is none while nothing concerns the project.
/// </summary>
public sealed class WriteExemptions : StandardsTask
{
    /// <summary>Absolute path of the project file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>Absolute path of the file to write.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>File that says "as now"; MSBuild compares its time stamp.</summary>
    [Required]
    public string Stamp { get; set; } = "";

    /// <summary>What the project compiles.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        var sources = Sources.Select(s => Relative(s.GetMetadata("FullPath"))).Where(p => !p.StartsWith("../", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var text = new CompilerExemptions(Root, Relative(Project), sources).Text(Policies(today), path => System.IO.File.Exists(Path.Combine(Root, path)));
        // A file that is there stays, without entries: the compiler's inputs do not tell that one has gone.
        if (text.Length > 0 || System.IO.File.Exists(File))
        {
            AtomicFile.TryWrite(File, Encoding.UTF8.GetBytes(text));
        }

        // Written even if it is there: its time must be later than that of the inputs.
        AtomicFile.TryDelete(Stamp);
        AtomicFile.TryWrite(Stamp, []);
        return true;
    }
}
