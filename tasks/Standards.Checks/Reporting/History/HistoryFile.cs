using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Reporting.History;

/// <summary><c>standards.history.json</c> of a repository. A file that cannot be read is never written over.</summary>
/// <param name="Root">Absolute path of the repository.</param>
/// <param name="Entries">Oldest first; empty without a sound file.</param>
/// <param name="Problem">What is wrong with the file, or null.</param>
public sealed record HistoryFile(string Root, IReadOnlyList<ScoreEntry> Entries, Finding? Problem)
{
    private const int MaxBytes = 4 * 1024 * 1024;
    private const string Fix = "Take the last good version (git checkout -- standards.history.json), or delete the file and begin a new history";

    private string LineEnd { get; init; } = "\n";

    private bool HasMark { get; init; }

    /// <summary>Reads the file; a repository without one has an empty history.</summary>
    public static HistoryFile Read(string root)
    {
        if (!Path.Exists(Path.Combine(root, HistoryReader.FileName)))
        {
            return new HistoryFile(root, [], null);
        }

        try
        {
            var file = new SourceFile(root, HistoryReader.FileName, 0, 0);
            var text = file.ReadText(MaxBytes);
            var (entries, problem) = HistoryReader.Read(text);
            return new HistoryFile(root, entries, problem is null ? null : Broken(problem.Position, problem.Message))
            {
                LineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n",
                HasMark = file.ReadBytes(MaxBytes).AsSpan().StartsWith(Encoding.UTF8.Preamble),
            };
        }
        catch (UnreadableFileException e)
        {
            return new HistoryFile(root, [], Broken(default, $"the file {e.Reason}"));
        }
    }

    /// <summary>Writes the entry of a commit; null when it stands in the file, else why it does not.</summary>
    public Finding? Record(ScoreEntry entry)
    {
        if (Problem is not null)
        {
            return Problem;
        }

        var text = HistoryWriter.Write(HistoryWriter.With(Entries, entry), LineEnd);
        var bytes = Encoding.UTF8.GetBytes(HasMark ? "\uFEFF" + text : text);
        return AtomicFile.TryWrite(Path.Combine(Root, HistoryReader.FileName), bytes)
            ? null
            : new Finding(
                RuleCatalog.CheckInputReadable,
                HistoryReader.FileName,
                0,
                0,
                "the score was not recorded, because the file cannot be written",
                "Make the file writable");
    }

    private static Finding Broken(Position place, string message) =>
        new(RuleCatalog.CheckInputReadable, place.In(HistoryReader.FileName), $"the history of the score cannot be used: {message}", Fix);
}
