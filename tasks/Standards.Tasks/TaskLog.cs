using Microsoft.Build.Framework;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Foundation.Text;

namespace Standards.Tasks;

/// <summary>Shows verdicts as MSBuild diagnostics with code, place and help link. Nothing of ours reaches the log in another way.</summary>
public sealed class TaskLog(IBuildEngine engine, string sender)
{
    /// <summary>Whether verdicts are not shown, because they are collected.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>
    /// Logs one diagnostic for each open verdict; what a waiver or the baseline holds stands in the reports only. A task of a build that logged errors this way
    /// still returns true: MSBuild then goes on compiling, and fails the build as a whole because errors were logged. A command and a gate return false.
    /// </summary>
    public void Verdicts(string root, IEnumerable<Verdict> verdicts)
    {
        foreach (var verdict in verdicts.Where(v => v.IsOpen && !IsQuiet))
        {
            // Before the path is made whole: one with a zero character would be refused.
            var path = OutputText.Line(verdict.Finding.Path);
            Show(verdict, path.Length == 0 ? null : Path.GetFullPath(Path.Combine(root, path)));
        }
    }

    /// <summary>The same for verdicts over commits: <c>file@commit</c> is no file of the disk and stays as it is.</summary>
    public void Commits(IEnumerable<Verdict> verdicts)
    {
        foreach (var verdict in verdicts)
        {
            Show(verdict, verdict.Finding.Path);
        }
    }

    private void Show(Verdict verdict, string? file)
    {
        var (finding, severity) = verdict;
        var help = finding.Rule.HelpLink is { Length: > 0 } link ? OutputText.Line(link) : null;
        if (severity == Severity.Error)
        {
            Error(finding.Rule.Id, help, file, finding.Line, finding.Column, finding.Text);
            return;
        }

        var (place, text) = (file is null ? null : OutputText.Line(file), OutputText.Line(finding.Text));
        if (severity == Severity.Warning)
        {
            engine.LogWarningEvent(new BuildWarningEventArgs(null, finding.Rule.Id, place, finding.Line, finding.Column, 0, 0, text, null, sender, help, Now));
            return;
        }

        engine.LogMessageEvent(new BuildMessageEventArgs(
            null, finding.Rule.Id, place, finding.Line, finding.Column, 0, 0, text, null, sender, MessageImportance.Normal, Now));
    }

    /// <summary>Logs an error.</summary>
    public void Error(string code, string? helpLink, string? file, int line, int column, string text) => engine.LogErrorEvent(new BuildErrorEventArgs(
        null, code, file is null ? null : OutputText.Line(file), line, column, 0, 0, OutputText.Line(text), null, sender, helpLink, Now));

    /// <summary>Logs a message that is no diagnostic.</summary>
    public void Message(MessageImportance importance, string text) =>
        engine.LogMessageEvent(new BuildMessageEventArgs(OutputText.Line(text), null, sender, importance, Now));

    /// <summary>Prints what a command answers, for a person to read: with every logger, in a terminal too. Not for builds.</summary>
    /// <param name="text">Lines; one that holds line ends is several.</param>
    public void Print(IEnumerable<string> text)
    {
        // A message a line: a logger indents the first line of a message only.
        Commands(text.SelectMany(lines => lines.ReplaceLineEndings("\n").Split('\n')).Select(OutputText.Line));
    }

    /// <summary>Prints lines that the CI server obeys, in which all that is not ours is escaped. Nothing else goes this way.</summary>
    public void Commands(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            engine.LogMessageEvent(CommandOutput.Line(engine, sender, line, Now));
        }
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;
}
