using Standards.Checks.Engine.CompilerLogs;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting;

/// <summary>Reads what the compiler left, and says of which projects it left nothing, so that nobody takes silence for green.</summary>
internal static class CompilerLogs
{
    private const int MaxNamed = 10;

    private const string NoLog =
        "The compiler left no log, so this report has none of its findings and none of the analyzers'. It writes one on CI, and with "
        + "-p:StandardsCompilerLog=true.";

    /// <summary>The compiler's findings of the configuration that was compiled last.</summary>
    /// <param name="outputFolder">Absolute path of the folder for reports and state.</param>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="projects">Repository-relative paths of the projects.</param>
    /// <param name="judge">Lets waivers and baseline hold them.</param>
    public static CompilerReport Read(string outputFolder, string root, IReadOnlyList<string> projects, ExemptionJudge judge)
    {
        var store = new CompilerLogStore(outputFolder, root);
        var configuration = store.Configurations.MaxBy(c => LastWrite(outputFolder, c)) ?? "";
        if (configuration.Length == 0)
        {
            return new CompilerReport("", [], 0, projects.Count == 0 ? [] : [NoLog]);
        }

        var set = store.Read(configuration, projects);
        return CompilerReport.Of(configuration, set.Diagnostics, judge, [.. set.Remarks.Select(r => r + "."), .. Missing(set.Missing)]) with
        {
            Times = set.Times,
        };
    }

    private static IEnumerable<string> Missing(IReadOnlyList<string> projects)
    {
        if (projects.Count > 0)
        {
            var named = string.Join(", ", projects.Take(MaxNamed));
            var more = projects.Count > MaxNamed ? $" and {Counted.Number(projects.Count - MaxNamed)} more" : "";
            yield return $"The compiler left no log for {named}{more}: the findings in {(projects.Count == 1 ? "it" : "them")} are unknown.";
        }
    }

    private static DateTime LastWrite(string outputFolder, string configuration) => Directory
        .EnumerateFiles(Path.Combine(outputFolder, "state", "compiler", configuration), "*.sarif")
        .Max(File.GetLastWriteTimeUtc);
}
