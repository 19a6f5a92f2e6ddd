using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>Which files are values of charts of this repository, by their paths.</summary>
internal static class ChartFiles
{
    private static readonly string[] Folders = ["helm", "chart", "charts"];

    /// <summary>Whether it is a chart's description.</summary>
    public static bool IsChart(SourceFile file) => file.Name is "Chart.yaml" or "Chart.yml";

    /// <summary>Whether it may hold values: <c>values.yaml</c>, <c>values-production.yaml</c>.</summary>
    public static bool IsValues(SourceFile file, Policy policy) =>
        (file.Name.StartsWith("values", StringComparison.Ordinal) || file.Name.EndsWith("-values.yaml", StringComparison.Ordinal))
        && ManifestFiles.Is(file, policy);

    /// <summary>Whether values are of a chart: they stand beside one, or in a folder whose name says it.</summary>
    public static bool IsOfChart(SourceFile values, RepositorySnapshot snapshot) => !IsForeign(values.Directory, snapshot)
        && (ChartOf(values, snapshot) is not null || values.Directory.Split('/').Any(f => Folders.Contains(f, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The chart in the folder of a file; null when there is none.</summary>
    public static SourceFile? ChartOf(SourceFile values, RepositorySnapshot snapshot) => ChartIn(values.Directory, snapshot);

    // A chart below 'charts' of another one was unpacked there. 'ci' holds values of chart-testing.
    private static bool IsForeign(string folder, RepositorySnapshot snapshot)
    {
        if (folder == "ci" || folder.EndsWith("/ci", StringComparison.Ordinal))
        {
            return true;
        }

        for (var at = folder.IndexOf("/charts/", StringComparison.Ordinal); at >= 0; at = folder.IndexOf("/charts/", at + 1, StringComparison.Ordinal))
        {
            if (ChartIn(folder[..at], snapshot) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static SourceFile? ChartIn(string folder, RepositorySnapshot snapshot)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        return snapshot.Find(prefix + "Chart.yaml") ?? snapshot.Find(prefix + "Chart.yml");
    }
}
