using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Standards.Checks.Findings;
using Standards.Checks.Rules;

namespace Standards.Tasks;

/// <summary>Shows verdicts as MSBuild diagnostics with code, place and help link. Nothing of ours reaches the log in another way.</summary>
internal static class DiagnosticLogger
{
    /// <summary>
    /// Logs one diagnostic a verdict. A task that logged errors this way still returns true: MSBuild then goes on compiling and
    /// testing, and fails the build as a whole because errors were logged.
    /// </summary>
    public static void Log(TaskLoggingHelper log, string root, IEnumerable<Verdict> verdicts)
    {
        foreach (var (finding, severity) in verdicts)
        {
            var file = finding.Path.Length == 0 ? null : Path.GetFullPath(Path.Combine(root, finding.Path));
            switch (severity)
            {
                case Severity.Error:
                    log.LogError(null, finding.Rule.Id, null, finding.Rule.HelpLink, file, finding.Line, finding.Column, 0, 0, finding.Text);
                    break;
                case Severity.Warning:
                    log.LogWarning(null, finding.Rule.Id, null, finding.Rule.HelpLink, file, finding.Line, finding.Column, 0, 0, finding.Text);
                    break;
                default:
                    log.LogMessage(null, finding.Rule.Id, null, file, finding.Line, finding.Column, 0, 0, MessageImportance.Normal, finding.Text);
                    break;
            }
        }
    }
}
