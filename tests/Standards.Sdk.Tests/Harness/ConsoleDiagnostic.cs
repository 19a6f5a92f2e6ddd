using System.Text.RegularExpressions;

namespace Standards.Sdk.Tests.Harness;

/// <summary>A diagnostic as a user reads it: file name, line, severity and code.</summary>
internal sealed partial record ConsoleDiagnostic(string File, int Line, string Severity, string Code)
{
    /// <summary>The distinct diagnostics of a build's output with a code.</summary>
    public static IReadOnlyList<ConsoleDiagnostic> In(BuildResult result, string code) => [.. Pattern().Matches(result.Output)
        .Select(m => new ConsoleDiagnostic(Path.GetFileName(m.Groups[1].Value), int.Parse(m.Groups[2].Value, null), m.Groups[3].Value, m.Groups[4].Value))
        .Where(d => d.Code == code)
        .Distinct()
        .OrderBy(d => d.File, StringComparer.Ordinal)
        .ThenBy(d => d.Line)];

    [GeneratedRegex(@"^\s*(.+?)\((\d+),\d+\): (warning|error) (\w+):", RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
