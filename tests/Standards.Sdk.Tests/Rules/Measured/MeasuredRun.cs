namespace Standards.Sdk.Tests.Rules.Measured;

/// <summary>Files in a repository, a gate over them, and what a real build says then.</summary>
/// <param name="Name">What the test is called.</param>
/// <param name="Arguments">The gate and where its results are.</param>
internal sealed record MeasuredRun(string Name, params string[] Arguments)
{
    /// <summary>Text of <c>standards.yml</c>, without <c>rules</c>.</summary>
    public string Policy { get; init; } = "version: 1\n";

    /// <summary>The other files.</summary>
    public required IReadOnlyList<(string Path, string Text)> Files { get; init; }

    /// <summary>All that is said, as <c>STD7101 error path(line,column): message</c>; the end of a message may be left out.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>What a second build holds by waivers.</summary>
    public required IReadOnlyList<(string Rule, string Path)> Waived { get; init; }

    /// <summary>What <c>rules</c> of the policy make of others in it: lower, or higher.</summary>
    public required IReadOnlyDictionary<string, string> Severities { get; init; }

    /// <summary>What the second build says.</summary>
    public IEnumerable<string> Changed()
    {
        foreach (var finding in Findings)
        {
            var parts = finding.Split(' ', 3);
            var severity = Severities.GetValueOrDefault(parts[0], parts[1]);
            var isWaived = Waived.Any(w => w.Rule == parts[0] && parts[2].StartsWith($"{w.Path}(", StringComparison.Ordinal));
            if (!isWaived && severity is ("error" or "warning"))
            {
                yield return $"{parts[0]} {severity} {parts[2]}";
            }
        }
    }
}
