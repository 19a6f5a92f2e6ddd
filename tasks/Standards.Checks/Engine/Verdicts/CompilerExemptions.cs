using System.Globalization;
using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Waivers;

namespace Standards.Checks.Engine.Verdicts;

/// <summary>
/// Writes what the compiler is told of waivers and baseline when it compiles one project: a small file with the entries of that
/// project's files only, so that a change elsewhere compiles nothing again. Read by ExemptionList of Standards.Suppressors.
/// </summary>
/// <param name="root">Absolute path of the repository root.</param>
/// <param name="project">Repository-relative path of the project.</param>
/// <param name="files">Repository-relative paths of what it compiles.</param>
public sealed class CompilerExemptions(string root, string project, IReadOnlyCollection<string> files)
{
    /// <summary>The text of the file; empty when nothing concerns the project.</summary>
    /// <param name="policies">Waivers and baseline.</param>
    /// <param name="exists">Whether a repository-relative path is a file.</param>
    public string Text(PolicySet policies, Func<string, bool> exists)
    {
        var lines = new List<string>();
        AddWaivers(lines, policies.Waivers);
        AddBaseline(lines, policies.Baseline, exists);
        if (lines.Count == 0)
        {
            return "";
        }

        lines.Sort(StringComparer.Ordinal);
        var text = new StringBuilder("standards-exemptions 1\n")
            .Append("root\t")
            .Append(root.Replace('\\', '/').TrimEnd('/'))
            .Append("/\n")
            .Append("project\t")
            .Append(project)
            .Append('\n');
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    // Patterns are matched here: the compiler gets paths.
    private void AddWaivers(List<string> lines, WaiverSet waivers)
    {
        foreach (var waiver in waivers.Waivers)
        {
            if (!AnalyzerRules.IsOfCompiler(waiver.Rule))
            {
                continue;
            }

            foreach (var path in files.Append(project))
            {
                if (waiver.Path.IsMatch(path))
                {
                    lines.Add($"w\t{waiver.Rule}\t{path}\t{waiver.Text}");
                }
            }
        }
    }

    private void AddBaseline(List<string> lines, Baseline baseline, Func<string, bool> exists)
    {
        if (baseline.IsEmpty)
        {
            return;
        }

        var own = files.Append(project).ToHashSet(StringComparer.Ordinal);
        var names = own.Select(f => f[(f.LastIndexOf('/') + 1)..]).ToHashSet(StringComparer.Ordinal);
        var folder = project[..(project.LastIndexOf('/') + 1)];
        var (last, isOwn, isMoved) = ("", false, false);
        foreach (var entry in baseline.Entries)
        {
            if (!AnalyzerRules.IsOfCompiler(entry.Rule) || entry.Path.Length == 0 || !baseline.Holds(entry.Rule))
            {
                continue;
            }

            if (entry.Path != last)
            {
                last = entry.Path;
                isOwn = own.Contains(last);
                // A file that is gone was renamed below the project's folder, or moved here under its name.
                isMoved = !isOwn && (last.StartsWith(folder, StringComparison.Ordinal) || names.Contains(last[(last.LastIndexOf('/') + 1)..])) && !exists(last);
            }

            if (isOwn || isMoved)
            {
                var hash = BaselineText.Hash(entry.Rule, isOwn ? entry.Path : "", entry.Text);
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{(isOwn ? 'b' : 'r')}\t{entry.Rule}\t{hash:x16}\t{entry.Count}"));
            }
        }
    }
}
