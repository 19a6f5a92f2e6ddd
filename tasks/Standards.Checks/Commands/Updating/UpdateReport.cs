using System.Globalization;

namespace Standards.Checks.Commands.Updating;

/// <summary>Says what an update does, file by file.</summary>
internal static class UpdateReport
{
    private const int MaxLines = 200;

    public static void Write(IReadOnlyList<FileOutcome> files, Action<string> say)
    {
        foreach (var file in files.Take(MaxLines))
        {
            say($"  {file.Fate.ToString().ToLowerInvariant(),-8}  {file.Path}{(file.Reason.Length > 0 ? $" ({file.Reason})" : "")}");
        }

        if (files.Count > MaxLines)
        {
            say(string.Create(CultureInfo.InvariantCulture, $"  and {files.Count - MaxLines} more"));
        }

        say(string.Join(
            ", ", Enum.GetValues<FileFate>().Select(fate => string.Create(CultureInfo.InvariantCulture, $"{files.Count(f => f.Fate == fate)} {Word(fate)}"))));
    }

    private static string Word(FileFate fate) => fate == FileFate.Conflict ? "in conflict" : fate.ToString().ToLowerInvariant();
}
