namespace Standards.Checks.Tests.Corpus.Fixes;

/// <summary>One change of a repair.</summary>
/// <param name="Verb"><c>edit</c>, <c>new</c>, <c>move</c> or <c>remove</c>.</param>
/// <param name="Path">The file.</param>
/// <param name="Old">The text that is there, or where it is moved to.</param>
/// <param name="New">The text that is written.</param>
internal sealed record RepairStep(string Verb, string Path, string Old, string New)
{
    /// <summary>Reads a step and goes to the line behind it.</summary>
    public static RepairStep Read(string[] lines, ref int i)
    {
        var words = lines[i++].Split(' ', 2);
        switch (words[0])
        {
            case "move":
                var paths = words[1].Split(" to ");
                return new RepairStep("move", paths[0], paths[1], "");
            case "remove":
                return new RepairStep("remove", words[1], "", "");
            default:
                Assert.True(words[0] is "edit" or "new", $"a step is edit, new, move or remove: {lines[i - 1]}");
                var old = Take(lines, ref i, '-');
                return new RepairStep(words[0], words[1], old, Take(lines, ref i, '+'));
        }
    }

    public void Apply(string mistake, CorpusFiles files)
    {
        switch (Verb)
        {
            case "move":
                Assert.True(files.Move(Path, Old), $"{mistake}: {Path} cannot be moved to {Old}");
                break;
            case "remove":
                Assert.True(files.Remove(Path), $"{mistake}: there is no {Path}");
                break;
            case "new":
                Assert.False(files.ContainsKey(Path), $"{mistake}: there is a {Path}");
                files[Path] = New + "\n";
                break;
            default:
                Assert.True(files.TryGetValue(Path, out var text) && text.Contains(Old, StringComparison.Ordinal), $"{mistake}: {Path} does not have '{Old}'");
                files[Path] = text.Replace(Old, New, StringComparison.Ordinal);
                break;
        }
    }

    private static string Take(string[] lines, ref int i, char sign)
    {
        var taken = new List<string>();
        while (i < lines.Length && lines[i][0] == sign)
        {
            taken.Add(lines[i].Length > 1 ? lines[i][2..] : "");
            i++;
        }

        return string.Join('\n', taken);
    }
}
