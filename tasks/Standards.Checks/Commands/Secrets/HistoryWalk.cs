using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Commands.Secrets;

/// <summary>
/// What commits gave to files, from the first commit to the last: parents before children, else by date. All commits that a branch, a
/// tag, a note, a stash or HEAD leads to; of a merge, what none of its parents has. Every content that a commit holds was given by one,
/// so this is every content.
/// </summary>
internal sealed class HistoryWalk(GitProcess process)
{
    private readonly ZeroFields _fields = new(process.Output);

    /// <summary>Commits so far.</summary>
    public int Commits { get; private set; }

    /// <summary>Arguments of git.</summary>
    /// <param name="range">What limits the commits.</param>
    public static string[] Arguments(params string[] range) =>
        [
            "log",
            "--all",
            .. range,
            "--date-order",
            "--reverse",
            "--root",
            "-c",
            "--raw",
            "-r",
            "-z",
            "--no-abbrev",
            "--no-renames",
            "-O/dev/null",
            "--relative",
            "--no-ext-diff",
            "--no-color",
            "--no-show-signature",
            "--no-notes",
            "--format=@%H %cs",
            "--",
        ];

    /// <summary>The contents in their order, each as often as a commit gives it to a file.</summary>
    /// <exception cref="FormatException">Git writes something else.</exception>
    public IEnumerable<HistoryBlob> Blobs()
    {
        var (commit, date) = ("", "");
        while (_fields.Next() is { } field)
        {
            // A line feed stands between a commit and its first file.
            var text = field.TrimStart('\n');
            if (text.StartsWith('@'))
            {
                var space = text.IndexOf(' ', StringComparison.Ordinal);
                (commit, date) = (text[1..space], text[(space + 1)..]);
                Commits++;
            }
            else if (text.StartsWith(':') && _fields.Next() is { } path)
            {
                yield return new HistoryBlob(commit, date, RawChange.Parse(text, path));
            }
        }
    }
}
