namespace Standards.Checks.Tests.Corpus;

/// <summary>Reads the archive format txtar: a comment, then <c>-- path --</c> lines, each followed by the content of that file.</summary>
internal static class Txtar
{
    public static IEnumerable<(string Path, string Text)> Read(string archive)
    {
        string? path = null;
        var lines = new List<string>();
        foreach (var line in archive.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line is ['-', '-', ' ', .., ' ', '-', '-'])
            {
                if (path is not null)
                {
                    yield return (path, Join(lines));
                }

                path = line[3..^3].Trim();
                lines.Clear();
            }
            else
            {
                lines.Add(line);
            }
        }

        if (path is not null)
        {
            lines.RemoveAt(lines.Count - 1);
            yield return (path, Join(lines));
        }
    }

    private static string Join(List<string> lines) => string.Concat(lines.Select(l => l + "\n"));
}
