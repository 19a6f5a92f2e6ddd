namespace Standards.Checks.Rules.Pipelines;

/// <summary>A command line of a script, with the lines that it goes on in.</summary>
/// <param name="Text">Without indentation and continuation signs.</param>
/// <param name="Parts">Where each line begins in the text, and in the file.</param>
internal sealed record ScriptCommand(string Text, IReadOnlyList<(int Index, int Offset)> Parts)
{
    /// <summary>Where a character of it stands in the file.</summary>
    public int OffsetOf(int index)
    {
        var (start, offset) = Parts.Last(p => p.Index <= index);
        return offset + index - start;
    }

    /// <summary>The commands of lines, of which one that ends with a continuation sign goes on in the next.</summary>
    public static IEnumerable<ScriptCommand> Of(IEnumerable<ScriptLine> lines)
    {
        var text = "";
        var parts = new List<(int Index, int Offset)>();
        foreach (var line in lines)
        {
            parts.Add((text.Length, line.Offset));
            if (line.Text[^1] is '\\' or '`' or '|' && parts.Count < MaxParts)
            {
                text += line.Text[^1] == '|' ? line.Text : line.Text[..^1];
                continue;
            }

            yield return new ScriptCommand(text + line.Text, parts);
            (text, parts) = ("", []);
        }

        if (parts.Count > 0)
        {
            yield return new ScriptCommand(text, parts);
        }
    }

    // A file of nothing but continuations would be copied again with every line.
    private const int MaxParts = 200;
}
