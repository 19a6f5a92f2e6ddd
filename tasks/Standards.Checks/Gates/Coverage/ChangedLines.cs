using System.Globalization;
using System.Text;
using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Gates.Coverage;

/// <summary>The lines that differ from where a change began, by file.</summary>
internal static class ChangedLines
{
    private static readonly string[] Options =
        [
            "-c", "core.quotePath=false", "-c", "diff.noprefix=false", "-c", "diff.mnemonicPrefix=false", "diff", "--unified=0", "--no-color", "--no-ext-diff",
            "--no-textconv", "--diff-filter=d", "--find-renames", "--src-prefix=a/", "--dst-prefix=b/",
        ];

    /// <summary>Added and changed lines of the work tree since it left a branch.</summary>
    /// <param name="root">Absolute path of the repository's root.</param>
    /// <param name="baseRef">A branch, tag or commit.</param>
    /// <returns>Ascending lines by repository-relative path, or why git cannot tell.</returns>
    public static (IReadOnlyDictionary<string, IReadOnlyList<int>>? Lines, string Problem) Read(
        string root, string baseRef, RepositoryReaderOptions options, CancellationToken cancellationToken)
    {
        var git = new GitCommand(root, options);
        var (commit, problem) = MergeBase.Find(git, baseRef, cancellationToken);
        if (commit is null)
        {
            return (null, problem);
        }

        var diff = git.Run("", [], cancellationToken, [.. Options, "--relative", commit, "--", "."]);
        return diff.Output is null ? (null, $"cannot be compared: git {diff.Failure}") : (Parse(Encoding.UTF8.GetString(diff.Output)), "");
    }

    /// <summary>Reads a diff without context.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<int>> Parse(string diff)
    {
        var files = new SortedDictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        List<int>? lines = null;
        var (removed, added) = (0, 0);
        foreach (var range in diff.AsSpan().Split('\n'))
        {
            var text = diff.AsSpan(range);
            // Lines of a hunk may look like anything; their number says where they end.
            if (removed > 0 && text is ['-', ..])
            {
                removed--;
            }
            else if (added > 0 && text is ['+', ..])
            {
                added--;
            }
            else if (text.StartsWith("+++ "))
            {
                lines = text.StartsWith("+++ b/") || text.StartsWith("+++ \"b/") ? [] : null;
                if (lines is not null)
                {
                    files[Name(text[4..])] = lines;
                }
            }
            else if (text.StartsWith("@@ -") && lines is not null && TryRange(text, '-', out _, out removed) && TryRange(text, '+', out var first, out added))
            {
                lines.AddRange(Enumerable.Range(first, added));
            }
        }

        return files;
    }

    // 'b/src/A.cs', with a tab behind a name that holds blanks; quoted when it holds a quotation mark or a control character.
    private static string Name(ReadOnlySpan<char> text)
    {
        var name = text.TrimEnd('\t').ToString();
        return name.StartsWith('"')
            ? name.Trim('"')[2..].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
            : name[2..];
    }

    private static bool TryRange(ReadOnlySpan<char> hunk, char sign, out int first, out int count)
    {
        (first, count) = (0, 1);
        var text = hunk[(hunk.IndexOf(sign) + 1)..];
        text = text[..text.IndexOf(' ')];
        var comma = text.IndexOf(',');
        return int.TryParse(comma < 0 ? text : text[..comma], NumberStyles.None, CultureInfo.InvariantCulture, out first)
            && (comma < 0 || int.TryParse(text[(comma + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out count));
    }
}
