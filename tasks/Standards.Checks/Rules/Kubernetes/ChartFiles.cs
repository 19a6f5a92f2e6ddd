using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>Which files are values and templates of charts of this repository, by their paths.</summary>
internal static class ChartFiles
{
    private const string Templates = "templates/";

    private static readonly string[] Folders = ["helm", "chart", "charts"];

    /// <summary>Whether it is a chart's description.</summary>
    public static bool IsChart(SourceFile file) => file.Name is "Chart.yaml" or "Chart.yml";

    /// <summary>Whether it may hold values: <c>values.yaml</c>, <c>values-production.yaml</c>, <c>production.values.yml</c>.</summary>
    public static bool IsValues(SourceFile file, Policy policy) =>
        ManifestFiles.IsYaml(file.Path)
        && (file.Name.StartsWith("values", StringComparison.Ordinal) || IsValuesOf(file.Name))
        && ManifestFiles.Is(file, policy);

    /// <summary>Whether it may be a template of a chart: YAML below <c>templates</c>.</summary>
    public static bool IsTemplate(SourceFile file, Policy policy) =>
        ManifestFiles.IsYaml(file.Path) && FolderOfChart(file.Path) is { } folder && ManifestFiles.IsPlace(folder + "Chart.yaml", policy);

    /// <summary>Whether the folder above <c>templates</c> holds a chart of this repository.</summary>
    public static bool IsOwnTemplate(SourceFile template, RepositorySnapshot snapshot) =>
        FolderOfChart(template.Path) is { } folder && folder.TrimEnd('/') is var chart && ChartIn(chart, snapshot) is not null && !IsForeign(chart, snapshot);

    /// <summary>Whether values are of a chart: they stand beside one, or in a folder whose name says it.</summary>
    public static bool IsOfChart(SourceFile values, RepositorySnapshot snapshot) => !IsForeign(values.Directory, snapshot)
        && (ChartOf(values, snapshot) is not null || values.Directory.Split('/').Any(f => Folders.Contains(f, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The chart in the folder of a file; null when there is none.</summary>
    public static SourceFile? ChartOf(SourceFile values, RepositorySnapshot snapshot) => ChartIn(values.Directory, snapshot);

    // With its slash; empty for the root, null where no folder has the name.
    private static string? FolderOfChart(string path) =>
        path.StartsWith(Templates, StringComparison.Ordinal) ? ""
        : path.IndexOf("/" + Templates, StringComparison.Ordinal) is var at and >= 0 ? path[..(at + 1)]
        : null;

    private static bool IsValuesOf(string name)
    {
        var stem = name[..name.LastIndexOf('.')];
        return stem.EndsWith("-values", StringComparison.Ordinal) || stem.EndsWith(".values", StringComparison.Ordinal);
    }

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
