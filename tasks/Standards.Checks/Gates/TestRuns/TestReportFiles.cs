using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>Reads the results of a run, several files at a time; the answer is in the order of the paths.</summary>
internal static class TestReportFiles
{
    /// <summary>A larger file is refused.</summary>
    public const long MaxBytes = 256L * 1024 * 1024;

    /// <summary>The reports in ordinal order of their names.</summary>
    public static IReadOnlyList<TestReport> Read(IReadOnlyList<TestReportFile> files, CancellationToken cancellationToken) =>
    [
        .. files.OrderBy(f => f.Name, StringComparer.Ordinal)
            .AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(f => (File: f, Report: Read(f, cancellationToken)))
            .Where(r => r.File.Assembly.Length == 0
                || r.Report.Assembly.Length == 0
                || string.Equals(r.File.Assembly, r.Report.Assembly, StringComparison.OrdinalIgnoreCase))
            .Select(r => r.Report),
    ];

    private static TestReport Read(TestReportFile file, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = RegularFile.Open(file.FullPath, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            return (stream.Length <= MaxBytes
                ? TrxReader.Read(file.Name, stream, cancellationToken)
                : Refused(file.Name, $"the test results are larger than the {MaxBytes / 1024 / 1024} MB that are read")) with
            { Project = file.Project };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(
                file.Name, e is FileNotFoundException or DirectoryNotFoundException ? "the test results are not there" : "the test results cannot be opened");
        }
    }

    private static TestReport Refused(string name, string message) =>
        new(name, "", [], null, "", [new Finding(RuleCatalog.TestResultsWhole, name, 0, 0, message, "Run the tests again")]);
}
