using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Layout.Contents;

/// <summary>
/// Which files go to Git LFS by the <c>.gitattributes</c> of a repository: the last line that matches and speaks of the filter holds,
/// and a file further down speaks after one above it.
/// </summary>
internal sealed class LfsFilters
{
    public const string FileName = ".gitattributes";

    private const int MaxBytes = 1024 * 1024;

    private readonly List<(PathGlob Glob, string Prefix, bool IsLfs)> _lines = [];

    public static LfsFilters Read(RepositorySnapshot snapshot)
    {
        var filters = new LfsFilters();
        foreach (var file in snapshot.Files.Where(f => f.Name == FileName).OrderBy(f => f.Path.Count(c => c == '/')))
        {
            try
            {
                foreach (var line in file.ReadText(MaxBytes).Split('\n'))
                {
                    filters.Add(line.Trim(), file.Directory);
                }
            }
            catch (UnreadableFileException)
            {
                // Git cannot read it either, so it filters nothing.
            }
        }

        return filters;
    }

    public bool Covers(string path)
    {
        for (var i = _lines.Count - 1; i >= 0; i--)
        {
            var (glob, prefix, isLfs) = _lines[i];
            if (path.StartsWith(prefix, StringComparison.Ordinal) && glob.IsMatch(path[prefix.Length..]))
            {
                return isLfs;
            }
        }

        return false;
    }

    private void Add(string line, string folder)
    {
        var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var attribute = words.Skip(1).LastOrDefault(w => w.TrimStart('-', '!').Split('=')[0] == "filter");
        if (attribute is null || line.StartsWith('#'))
        {
            return;
        }

        // A pattern without a slash is looked for in every folder below; sets of characters stand for one character here.
        var pattern = Sets(words[0].Trim('"'));
        pattern = pattern.TrimEnd('/').Contains('/', StringComparison.Ordinal) ? pattern.TrimStart('/') : "**/" + pattern;
        if (PathGlob.TryParse(pattern) is { } glob)
        {
            _lines.Add((glob, folder.Length == 0 ? "" : folder + "/", attribute == "filter=lfs"));
        }
    }

    private static string Sets(string pattern)
    {
        while (pattern.IndexOf('[', StringComparison.Ordinal) is var open and >= 0 && pattern.IndexOf(']', open) is var close and >= 0)
        {
            pattern = pattern[..open] + "?" + pattern[(close + 1)..];
        }

        return pattern;
    }
}
