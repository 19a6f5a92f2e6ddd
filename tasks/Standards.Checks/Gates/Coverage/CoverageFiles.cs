using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Gates.Coverage;

/// <summary>Reads the reports of a run, several at a time; the answer is in the order of the paths whatever ends first.</summary>
internal static class CoverageFiles
{
    /// <summary>A larger report is refused.</summary>
    public const long MaxBytes = 512L * 1024 * 1024;

    /// <summary>The reports in ordinal order of their names.</summary>
    /// <param name="files">Absolute path of each, by the name that findings give it.</param>
    public static IEnumerable<CoberturaReport> Read(IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken) =>
        files.OrderBy(f => f.Key, StringComparer.Ordinal)
            .AsParallel().AsOrdered().WithCancellation(cancellationToken).WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(f => Read(f.Key, f.Value, cancellationToken));

    private static CoberturaReport Read(string name, string path, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = RegularFile.Open(path, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            return stream.Length <= MaxBytes
                ? CoberturaReader.Read(name, stream, cancellationToken)
                : Refused(name, $"the coverage report is larger than the {MaxBytes / 1024 / 1024} MB that are read");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(
                name, e is FileNotFoundException or DirectoryNotFoundException ? "the coverage report is not there" : "the coverage report cannot be opened");
        }
    }

    private static CoberturaReport Refused(string name, string message) =>
        new(name, [], [], [new Finding(RuleCatalog.CoverageReportWhole, name, 0, 0, message, "Run the tests again")]);
}
