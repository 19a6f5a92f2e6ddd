using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Budgets;

/// <summary>The entries of <c>sizes.limits</c> that speak for a project.</summary>
internal static class SizeLimits
{
    /// <summary>By how many percent a size may grow against its baseline, unless the file says otherwise.</summary>
    public const decimal DefaultGrowth = 10;

    /// <summary>Whether a pattern names a project: its folder or path from the root of the repository, or, without <c>/</c>, its name.</summary>
    /// <param name="pattern">As written.</param>
    /// <param name="project">Path of the project file below the root.</param>
    public static bool Matches(string pattern, string project)
    {
        var slash = project.LastIndexOf('/');
        return (PathGlob.TryParse(pattern) is { } glob && (glob.IsMatch(slash < 0 ? "" : project[..slash]) || glob.IsMatch(project)))
            || (!pattern.Contains('/', StringComparison.Ordinal) && NameGlob.IsMatch(pattern, Path.GetFileNameWithoutExtension(project)));
    }

    /// <summary>The entries for a project, in the order of the file.</summary>
    public static IReadOnlyList<PlacedNode> Of(PlacedNode root, string project) =>
        [.. root["sizes"]["limits"].Items.Where(l => l["projects"].Text is { } pattern && Matches(pattern, project))];

    /// <summary>The limit of a kind in bytes; null when an entry has none.</summary>
    public static long? Of(PlacedNode entry, SizeKind kind) => entry[kind.Key].Text is { } text && ByteSize.TryParse(text, out var bytes) ? bytes : null;

    /// <summary>By how many percent sizes may grow.</summary>
    public static decimal Growth(PlacedNode root) => root["sizes"]["growth_percent"].Number ?? DefaultGrowth;
}
