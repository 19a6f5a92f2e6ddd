namespace Standards.Checks.Commands.Fixing;

/// <summary>What became of one finding.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Path">Repository-relative path, or an absolute one of a file elsewhere.</param>
/// <param name="Line">Line, from 1.</param>
internal sealed record FixOutcome(FixFate Fate, string Rule, string Path, int Line)
{
    /// <summary>Reads a line of the fixes' answer: fate, rule, line and escaped absolute path; null for another line.</summary>
    public static FixOutcome? Parse(string line, string root) =>
        line.Split('\t') is [var fate, var rule, var number, var path]
        && Enum.TryParse<FixFate>(fate, ignoreCase: true, out var known)
        && int.TryParse(number, out var at)
            ? new FixOutcome(known, rule, System.IO.Path.GetRelativePath(root, Uri.UnescapeDataString(path)).Replace('\\', '/'), at)
            : null;
}
