namespace Standards.Checks.Commands.Explaining;

/// <summary>A severity that a configuration file of the compiler gives to an analyzer's rule.</summary>
/// <param name="Id">Id of the diagnostic.</param>
/// <param name="Severity">As written.</param>
/// <param name="File">Path below the SDK's package or the repository.</param>
/// <param name="Line">1-based.</param>
/// <param name="Comment">The comment above it; in the SDK's files the keys of clauses.</param>
public sealed record AnalyzerSetting(string Id, string Severity, string File, int Line, string Comment)
{
    private const string Prefix = "dotnet_diagnostic.";
    private const string Suffix = ".severity";

    /// <summary>The settings in the text of one file.</summary>
    public static IReadOnlyList<AnalyzerSetting> Read(string file, string text)
    {
        var settings = new List<AnalyzerSetting>();
        var (comment, number) = ("", 0);
        foreach (var row in text.AsSpan().EnumerateLines())
        {
            var line = row.Trim();
            var equals = line.IndexOf('=');
            var key = equals > 0 ? line[..equals].TrimEnd() : [];
            number++;
            if (line.StartsWith("# "))
            {
                comment = line[2..].Trim().ToString();
            }
            else if (key.Length > Prefix.Length + Suffix.Length && key.StartsWith(Prefix) && key.EndsWith(Suffix))
            {
                settings.Add(new AnalyzerSetting(key[Prefix.Length..^Suffix.Length].ToString(), line[(equals + 1)..].Trim().ToString(), file, number, comment));
            }
        }

        return settings;
    }
}
