using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Standards.CodeFixes;

/// <summary>
/// What <c>StandardsFix</c> asks for, and what it is told. The tool that it runs, <c>dotnet format</c>, tells what rules find and not what a fix changes, and
/// knows no dry run of fixes: so the fixes tell themselves. In an editor there is no such order, and everything is written.
/// </summary>
/// <remarks>
/// The order is a file that an environment variable names: <c>write</c> or <c>look</c>, the path of the answer, and the paths of the files to leave, a line
/// each, escaped. The answer has a line for each finding: what became of it, rule, line, path.
/// </remarks>
internal sealed class FixOrder
{
    /// <summary>The environment variable.</summary>
    public const string Variable = "STANDARDS_FIX_ORDER";

    private readonly string? _answer;
    private readonly ImmutableHashSet<string> _left;

    private FixOrder(bool isToWrite, string? answer, ImmutableHashSet<string> left) => (IsToWrite, _answer, _left) = (isToWrite, answer, left);

    /// <summary>Whether files may change.</summary>
    public bool IsToWrite { get; }

    /// <summary>Whether a command asks, and nobody looks.</summary>
    public bool IsOfCommand => _answer is not null;

    /// <summary>The order of the command that this process belongs to, or that of an editor.</summary>
    public static FixOrder OfCommand()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } file)
        {
            return new FixOrder(isToWrite: true, null, []);
        }

        var lines = File.ReadAllLines(file).Select(Uri.UnescapeDataString).ToList();
        return new FixOrder(lines[0] == "write", lines[1], lines.Skip(2).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether a file has to stay as it is.</summary>
    public bool Leaves(string? path) => path is not null && _left.Contains(path);

    /// <summary>Says what became of the findings of a file.</summary>
    public void Tell(string rule, ImmutableArray<Diagnostic> found, ImmutableArray<Diagnostic> repaired, bool isBroken)
    {
        if (_answer is null)
        {
            return;
        }

        var lines = new StringBuilder();
        foreach (var diagnostic in found)
        {
            var place = diagnostic.Location.GetLineSpan();
            var fate = isBroken ? "broken" : repaired.Contains(diagnostic) ? "repaired" : FateOfOther(place.Path);
            var line = (place.StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture);
            lines.Append(fate).Append('\t').Append(rule).Append('\t').Append(line).Append('\t').Append(Uri.EscapeDataString(place.Path)).Append('\n');
        }

        File.AppendAllText(_answer, lines.ToString());
    }

    private string FateOfOther(string path) => Leaves(path) ? "held" : "left";
}
