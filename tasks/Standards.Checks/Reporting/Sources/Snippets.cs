using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Reporting.Model;
using Standards.Checks.Rules.Secrets;

namespace Standards.Checks.Reporting.Sources;

/// <summary>
/// The lines around findings, as the files are when the report is written. Of a file with a secret no line is read into a report, whether a rule
/// reports it, a waiver holds it, or the policy has switched the rule off; of a link neither, nor of what is large.
/// </summary>
public sealed class Snippets
{
    private const int Around = 2;
    private const int MaxSnippets = 80;
    private const int MaxLength = 160;
    private const int MaxBytes = 1024 * 1024;

    private readonly Dictionary<(string Path, int Line), Snippet> _snippets = [];

    /// <summary>Without any.</summary>
    public static Snippets Empty { get; } = new();

    /// <summary>The lines around a finding; null where none are shown.</summary>
    public Snippet? Find(Finding finding) => _snippets.GetValueOrDefault((finding.Path, finding.Line));

    /// <summary>Lines that are known already.</summary>
    internal static Snippets Of(params ReadOnlySpan<(string Path, Snippet Snippet)> known)
    {
        var snippets = new Snippets();
        foreach (var (path, snippet) in known)
        {
            snippets._snippets[(path, snippet.Marked)] = snippet;
        }

        return snippets;
    }

    /// <summary>Reads the lines around open findings, of those that need work first as long as a report stays small.</summary>
    /// <param name="rules">With their findings, in the order in which the report shows them.</param>
    /// <param name="context">The files, and the policy that says what a secret is.</param>
    public static Snippets Read(IReadOnlyList<RuleResult> rules, CheckContext context)
    {
        var secret = rules
            .Where(rule => rule.Rule.Category == "security")
            .SelectMany(rule => rule.Open.Concat(rule.Waived).Concat(rule.Baselined))
            .Select(verdict => verdict.Finding.Path)
            .ToHashSet(StringComparer.Ordinal);
        var snippets = new Snippets();
        foreach (var file in Shown(rules).GroupBy(finding => finding.Path, StringComparer.Ordinal))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (!secret.Contains(file.Key) && context.Snapshot.Find(file.Key) is { } source)
            {
                snippets.Add(source, file, context);
            }
        }

        return snippets;
    }

    private static IEnumerable<Finding> Shown(IReadOnlyList<RuleResult> rules) => rules
        .SelectMany(rule => rule.Open)
        .Select(verdict => verdict.Finding)
        .Where(finding => finding.Line > 0)
        .DistinctBy(finding => (finding.Path, finding.Line))
        .Take(MaxSnippets);

    private void Add(SourceFile source, IEnumerable<Finding> findings, CheckContext context)
    {
        try
        {
            if (source.Size > MaxBytes || IsLinked(source) || SecretCheck.LinesOf(source, context).Count > 0)
            {
                return;
            }

            var lines = new LineMap(source.ReadText(MaxBytes));
            foreach (var finding in findings.Where(finding => finding.Line <= lines.Count))
            {
                _snippets[(finding.Path, finding.Line)] = Cut(lines, finding.Line);
            }
        }
        catch (UnreadableFileException)
        {
            // The finding stands without its lines.
        }
    }

    private static Snippet Cut(LineMap lines, int line)
    {
        var first = Math.Max(1, line - Around);
        // A text that ends with a line end has one line more than people see.
        var last = Math.Min(line + Around, lines.Count);
        var texts = Enumerable.Range(first, last - first + 1).Select(number => Shorten(lines.Line(number))).ToList();
        return new Snippet(first, last == lines.Count && last > line && texts[^1].Length == 0 ? texts[..^1] : texts, line);
    }

    private static string Shorten(ReadOnlySpan<char> line) => line.Length <= MaxLength ? line.ToString() : string.Concat(line[..MaxLength], "…");

    // A link inside of the repository leads to a file whose own secrets were looked for under another name.
    private static bool IsLinked(SourceFile source)
    {
        for (var path = source.FullPath; path.Length > source.Root.Length; path = Path.GetDirectoryName(path)!)
        {
            if (new FileInfo(path).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }
}
