namespace Standards.Checks.Reporting.Fixes;

/// <summary>Finds the commands in the sentence of a fix, so that a report can show them as code that people copy.</summary>
public static class FixText
{
    // What fixes tell people to run; a quotation that begins with another word is a value.
    private static readonly string[] Tools = ["dotnet ", "git ", "terraform ", "docker ", "kubectl "];

    /// <summary>The parts of a fix in their order: texts, and commands without the quotation marks around them.</summary>
    public static IReadOnlyList<(string Text, bool IsCommand)> Parts(string fix)
    {
        var parts = new List<(string, bool)>();
        var from = 0;
        for (var open = fix.IndexOf('\'', StringComparison.Ordinal); open >= 0; open = fix.IndexOf('\'', open + 1))
        {
            if (!IsCommand(fix, open) || End(fix, open + 1) is not (> 0 and var end))
            {
                continue;
            }

            if (open > from)
            {
                parts.Add((fix[from..open], false));
            }

            parts.Add((fix[(open + 1)..end], true));
            (from, open) = (end + 1, end);
        }

        if (from < fix.Length)
        {
            parts.Add((fix[from..], false));
        }

        return parts;
    }

    private static bool IsCommand(string fix, int open) =>
        (open == 0 || !char.IsLetterOrDigit(fix[open - 1])) && Array.Exists(Tools, tool => fix.AsSpan(open + 1).StartsWith(tool, StringComparison.Ordinal));

    // The next quotation mark that closes: what follows it is neither part of a word nor another quotation mark, which then closes.
    private static int End(string fix, int from)
    {
        for (var end = fix.IndexOf('\'', from); end > from; end = fix.IndexOf('\'', end + 1))
        {
            if (end + 1 == fix.Length || (!char.IsLetterOrDigit(fix[end + 1]) && fix[end + 1] != '\''))
            {
                return end;
            }
        }

        return -1;
    }
}
