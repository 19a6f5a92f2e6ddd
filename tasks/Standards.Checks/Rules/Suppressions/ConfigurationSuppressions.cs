using System.Text.RegularExpressions;

namespace Standards.Checks.Rules.Suppressions;

/// <summary>Reads the severities of an <c>.editorconfig</c> or <c>.globalconfig</c> as the compiler does.</summary>
internal static partial class ConfigurationSuppressions
{
    // Security rules of the .NET analyzers; the numbers are theirs for good.
    private static readonly string[] SecurityPrefixes = ["CA2100", "CA2109", "CA2119", "CA2153", "CA23", "CA30", "CA31", "CA53", "CA54"];

    /// <summary>The lines that set an analyzer below a warning, in the order of the file.</summary>
    public static IEnumerable<Suppression> Find(string text, IReadOnlySet<string> mandatory)
    {
        var line = 0;
        foreach (var row in text.Split('\n'))
        {
            line++;
            if (Setting().Match(row.TrimEnd('\r')) is not { Success: true } setting)
            {
                continue;
            }

            var (key, column) = (setting.Groups["key"].Value, setting.Groups["key"].Index + 1);
            var means = $"'{key} = {setting.Groups["value"].Value}'";
            if (key.Equals("dotnet_analyzer_diagnostic.severity", StringComparison.OrdinalIgnoreCase))
            {
                yield return new Suppression("", means, line, column);
            }
            else if (setting.Groups["id"].Value is { Length: > 0 } id)
            {
                yield return new Suppression(id, means, line, column);
            }
            else if (setting.Groups["category"].Value.Equals("Security", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var analyzer in mandatory.Where(IsSecurity).Order(StringComparer.Ordinal))
                {
                    yield return new Suppression(analyzer, means, line, column);
                }
            }
        }
    }

    private static bool IsSecurity(string analyzer) => SecurityPrefixes.Any(p => analyzer.StartsWith(p, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        """^\s*(?<key>dotnet_diagnostic\.(?<id>[\w.-]+)\.severity|dotnet_analyzer_diagnostic\.(category-(?<category>[\w.-]+)\.)?severity)"""
            + """\s*[=:]\s*(?<value>none|silent|refactoring|suggestion)\s*([#;].*)?$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();
}
