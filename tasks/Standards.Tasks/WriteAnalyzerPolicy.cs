using System.Text;
using Microsoft.Build.Framework;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Rules.Complexity;

namespace Standards.Tasks;

/// <summary>
/// Writes what the policy of the repository says of the SDK's own analyzers as a global configuration for the compiler. The file changes
/// only when its content does, so that another line of <c>standards.yml</c> compiles nothing again.
/// </summary>
public sealed class WriteAnalyzerPolicy : CompilerFileTask
{
    /// <summary>Absolute path of the list of rules that are no errors.</summary>
    [Required]
    public string Warnings { get; set; } = "";

    private protected override void Write(DateOnly today, IReadOnlyList<string> sources)
    {
        var policy = new AnalyzerPolicy(Policies(today), Severities, Collect);
        AtomicFile.TryWrite(File, Encoding.UTF8.GetBytes(policy.Text(Root, sources)));
        AtomicFile.TryWrite(Warnings, Encoding.UTF8.GetBytes(string.Concat(policy.Warnings().Select(id => id + "\n"))));
    }
}
