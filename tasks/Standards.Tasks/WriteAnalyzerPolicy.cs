using System.Text;
using Microsoft.Build.Framework;
using Standards.Checks.Complexity;
using Standards.Checks.Running;

namespace Standards.Tasks;

/// <summary>
/// Writes what the policy of the repository says of the SDK's own analyzers as a global configuration for the compiler. The file changes
/// only when its content does, so that another line of <c>standards.yml</c> compiles nothing again.
/// </summary>
public sealed class WriteAnalyzerPolicy : StandardsTask
{
    /// <summary>Absolute path of the file to write.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>Absolute path of the list of rules that are no errors.</summary>
    [Required]
    public string Warnings { get; set; } = "";

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

        var sources = Sources.Select(s => Relative(s.GetMetadata("FullPath"))).Where(p => !p.StartsWith("../", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
        var policy = new AnalyzerPolicy(Policies(today), Severities, Collect);
        AtomicFile.TryWrite(File, Encoding.UTF8.GetBytes(policy.Text(Root, sources)));
        AtomicFile.TryWrite(Warnings, Encoding.UTF8.GetBytes(string.Concat(policy.Warnings().Select(id => id + "\n"))));

        // Written even if it is there: its time must be later than that of the inputs.
        AtomicFile.TryDelete(Stamp);
        AtomicFile.TryWrite(Stamp, []);
        return true;
    }
}
