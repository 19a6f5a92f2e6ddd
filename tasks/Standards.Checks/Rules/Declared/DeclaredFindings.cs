using System.Globalization;
using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Declared;

/// <summary>Checks the demands of declared rules and writes their findings.</summary>
internal static class DeclaredFindings
{
    private const int MaxInFile = 100;

    /// <summary>What files do not meet of demands on files. Each file is read once, and only when a demand is about its content.</summary>
    public static List<Finding> OfFile(SourceFile file, IEnumerable<(DeclaredRule Rule, FileDemand Demand, DeclaredProject? Project)> demands)
    {
        var findings = new List<Finding>();
        string? text = null;
        var isUnreadable = false;
        foreach (var (rule, demand, project) in demands.Where(d => !(isUnreadable && d.Demand.NeedsText)))
        {
            try
            {
                text ??= demand.NeedsText ? file.ReadText() : null;
                Add(findings, file.Path, rule, project, demand.Check(file.Path, text ?? ""));
            }
            catch (UnreadableFileException e)
            {
                isUnreadable = true;
                // Reported here and not by the runner, so that rules about the path of the file still speak.
                findings.Add(new Finding(
                    RuleCatalog.CheckInputReadable, e.Path, 0, 0, $"{e.Path} {e.Reason}", "Correct or remove the file; its rules were not checked"));
            }
            catch (RegexMatchTimeoutException)
            {
                findings.Add(new Finding(
                    RuleCatalog.CheckInputReadable,
                    file.Path,
                    0,
                    0,
                    $"{file.Path} and the pattern of {rule.Rule.Id} together take too long",
                    $"Write a simpler pattern for {rule.Rule.Id}; the rule was not checked here"));
            }
        }

        return findings;
    }

    /// <summary>A finding of a rule: the message says its title, since nobody has a page by heart that an organisation may not even have.</summary>
    public static Finding Of(DeclaredRule rule, DeclaredProject? project, string path, int line, int column, string message) =>
        new(rule.Rule, path, line, column, $"{message} ({rule.Rule.Title})", project?.Fill(rule.Fix) ?? rule.Fix);

    private static void Add(List<Finding> findings, string path, DeclaredRule rule, DeclaredProject? project, IEnumerable<DemandFinding> found)
    {
        var count = 0;
        foreach (var finding in found)
        {
            if (++count <= MaxInFile)
            {
                findings.Add(Of(rule, project, path, finding.Line, finding.Column, finding.Message));
            }
        }

        if (count > MaxInFile)
        {
            findings.Add(Of(rule, project, path, 0, 0, string.Create(CultureInfo.InvariantCulture, $"there are {count - MaxInFile} more places in this file")));
        }
    }
}
