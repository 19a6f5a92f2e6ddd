namespace Standards.Checks.Engine.CompilerLogs;

/// <summary>
/// The SARIF logs that the compiler left below <c>artifacts/standards/state/compiler/</c>: a folder a configuration, a file a project and framework.
/// </summary>
/// <param name="outputFolder">Absolute path of the folder for reports and state.</param>
/// <param name="root">Absolute path of the repository root.</param>
public sealed class CompilerLogStore(string outputFolder, string root)
{
    private const string Extension = ".sarif";

    private string Folder => Path.Combine(outputFolder, "state", "compiler");

    /// <summary>The configurations that have logs, in ordinal order.</summary>
    public IReadOnlyList<string> Configurations => Directory.Exists(Folder)
        ? [
            .. Directory.EnumerateDirectories(Folder)
                .Where(d => Directory.EnumerateFiles(d, "*" + Extension).Any())
                .Select(d => Path.GetFileName(d))
                .Order(StringComparer.Ordinal),
        ]
        : [];

    /// <summary>Reads the logs of a configuration. A log of a project that is not among <paramref name="projects"/> any more is left out.</summary>
    /// <param name="configuration"><c>Debug</c>, <c>Release</c>, …</param>
    /// <param name="projects">Repository-relative paths of the C# and Visual Basic projects of the snapshot.</param>
    public CompilerLogSet Read(string configuration, IEnumerable<string> projects)
    {
        var wanted = projects.ToDictionary(LogName, StringComparer.Ordinal);
        var diagnostics = new SortedDictionary<CompilerDiagnostic, CompilerDiagnostic>(CompilerDiagnostic.Order);
        var remarks = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var times = new List<AnalyzerTime>();
        foreach (var file in Files(configuration))
        {
            if (ProjectOf(Path.GetFileNameWithoutExtension(file), wanted) is not { } project)
            {
                continue;
            }

            seen.Add(project);
            var log = CompilerLogReader.Read(file, root);
            foreach (var diagnostic in log.Diagnostics)
            {
                Merge(diagnostics, diagnostic with { Project = project });
            }

            times.AddRange(log.Times);
            if (log.Remark is not null)
            {
                remarks.Add(log.Remark);
            }
        }

        return new CompilerLogSet([.. diagnostics.Values], [.. wanted.Values.Where(p => !seen.Contains(p)).Order(StringComparer.Ordinal)], remarks)
        {
            Times = Sum(times),
        };
    }

    private static IReadOnlyList<AnalyzerTime> Sum(IEnumerable<AnalyzerTime> times) =>
    [
        .. times.GroupBy(time => time.Id, StringComparer.Ordinal)
            .Select(group => group.First() with { Milliseconds = group.Sum(time => time.Milliseconds) })
            .OrderByDescending(time => time.Milliseconds)
            .ThenBy(time => time.Id, StringComparer.Ordinal),
    ];

    /// <summary>Name of a project's log without framework and extension, as <c>policy/CompilerLog.targets</c> forms it.</summary>
    public static string LogName(string project) => project.Replace('/', '~').Replace(',', '_').Replace(';', '_');

    private IEnumerable<string> Files(string configuration)
    {
        var folder = Path.Combine(Folder, configuration);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal) : [];
    }

    // A project's name ends in an extension, so the framework behind the last '-' of a log's name is never part of it.
    private static string? ProjectOf(string log, Dictionary<string, string> wanted) =>
        wanted.TryGetValue(log, out var project) || (log.LastIndexOf('-') is var dash and > 0 && wanted.TryGetValue(log[..dash], out project)) ? project : null;

    // Frameworks may disagree: what is open or worse in one of them is so in the project.
    private static void Merge(SortedDictionary<CompilerDiagnostic, CompilerDiagnostic> diagnostics, CompilerDiagnostic diagnostic)
    {
        if (!diagnostics.TryGetValue(diagnostic, out var known) || Weight(diagnostic) > Weight(known))
        {
            diagnostics[diagnostic] = diagnostic;
        }
    }

    private static int Weight(CompilerDiagnostic diagnostic) => (diagnostic.IsSuppressed ? 0 : 8) + diagnostic.Level switch
    {
        "error" => 3,
        "warning" => 2,
        "note" => 1,
        _ => 0,
    };
}
