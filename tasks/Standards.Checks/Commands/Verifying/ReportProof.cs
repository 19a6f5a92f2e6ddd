using System.Text.Json;
using System.Text.Unicode;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Commands.Verifying;

/// <summary>STD0016: the report of a build against what the checkout is. A build can write what it wants; what it forgets is seen here.</summary>
/// <param name="folder">Absolute path of the folder with <c>standards.json</c>.</param>
internal sealed class ReportProof(string folder)
{
    private const string FileName = "standards.json";
    private const int MaxBytes = 256 * 1024 * 1024;
    private const string Again = "Run 'dotnet build' with the checks and 'dotnet build -t:StandardsReport', on this commit, and verify again";

    private readonly List<Finding> _findings = [];

    /// <summary>What the report lacks.</summary>
    /// <param name="sdk">Version of Standards.Sdk that the report has to come from.</param>
    /// <param name="commit">The commit that is checked out; null when git does not say.</param>
    /// <param name="files">How many files git lists.</param>
    /// <param name="projects">The projects that had to be built, as the checkout's solutions name them.</param>
    public IReadOnlyList<Finding> Check(string sdk, string? commit, int files, IReadOnlyList<string> projects)
    {
        if (!File.Exists(Path.Combine(folder, FileName)))
        {
            Report("there is no report of a build", Again);
            return _findings;
        }

        try
        {
            var bytes = new SourceFile(folder, FileName, 0, 0).ReadBytes(MaxBytes);
            using var json = Utf8.IsValid(bytes)
                ? JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 64 })
                : throw new FormatException("not UTF-8");
            Compare(json.RootElement, sdk, commit, files, projects);
        }
        catch (Exception e) when (e is JsonException or UnreadableFileException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            Report("the report of the build cannot be read", Again);
        }

        return _findings;
    }

    private void Compare(JsonElement report, string sdk, string? commit, int files, IReadOnlyList<string> projects)
    {
        CompareOrigin(report, sdk, commit);
        CompareFigures(report, files);
        var known = report.TryGetProperty("projects", out var list)
            ? list.EnumerateArray().Select(project => project.GetString() ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase)
            : [];
        _findings.AddRange(projects.Where(project => !known.Contains(project)).Select(project => new Finding(
            RuleCatalog.VerdictProof, project, 0, 0, "the build did not check this project", "Build the solution that names it, on CI, with its checks")));
    }

    private void CompareOrigin(JsonElement report, string sdk, string? commit)
    {
        var writer = Text(report, "sdk");
        if (writer != sdk)
        {
            Report($"the report comes from version '{writer}' of Standards.Sdk, and this is '{sdk}'", "Verify with the version that global.json pins");
        }

        var built = Text(report, "commit");
        if (commit is null || built != commit)
        {
            Report($"the report is about {(built.Length == 0 ? "no commit" : $"commit {built}")}, and {commit ?? "none"} is checked out", Again);
        }
    }

    private void CompareFigures(JsonElement report, int files)
    {
        if (Text(report, "state") is "" or "not-checked")
        {
            Report("the report says that nothing was checked", Again);
        }

        if (Text(report, "state") is "not-proven")
        {
            Report("the report says that a gate failed and has not judged these sources", "Run the tests and their gates on this commit, and verify again");
        }

        var summary = report.GetProperty("summary");
        var (seen, rules) = (summary.GetProperty("files").GetInt32(), summary.GetProperty("rules").GetInt32());
        if (rules == 0)
        {
            Report("the build had no rule in force", Again);
        }

        if (seen < files)
        {
            Report($"the build looked at {seen} of {files} files", Again);
        }

        if (report.GetProperty("counts").GetProperty("open").GetProperty("errors").GetInt32() is var errors and > 0)
        {
            Report($"the report of the build has {errors} open error{(errors == 1 ? "" : "s")}", "Repair what the report names");
        }
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private void Report(string message, string fix) => _findings.Add(new Finding(RuleCatalog.VerdictProof, "", 0, 0, message, fix));
}
