using System.Buffers;
using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Layout.Names;

/// <summary>STD2022: names that Windows cannot hold, and paths that are too long for it.</summary>
internal static class PortableNameRule
{
    /// <summary>With the shortest folders that clones lie in, some 20 characters, a longer path is above the 260 of Windows.</summary>
    public const int MaxLength = 240;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create([.. "<>:\"|?*\\", .. Enumerable.Range(0, 32).Select(i => (char)i)]);

    public static Finding? Check(SourceFile file)
    {
        var path = file.Path.AsSpan();
        if (path.IndexOfAny(Forbidden) is var at and >= 0)
        {
            var c = path[at];
            var name = c < ' ' ? string.Create(CultureInfo.InvariantCulture, $"the control character {(int)c}") : $"'{c}'";
            return Found(file, $"the path holds {name}, which Windows does not allow in a name");
        }

        for (int start = 0, end; start < path.Length; start = end + 1)
        {
            end = path[start..].IndexOf('/') is var slash and >= 0 ? start + slash : path.Length;
            var segment = path[start..end];
            if (segment.Length > 0 && segment[^1] is '.' or ' ')
            {
                return Found(
                    file, $"the name {ValueText.Quote(segment.ToString())} ends in a {(segment[^1] == '.' ? "dot" : "space")}, which Windows cuts off");
            }

            if (IsDevice(segment))
            {
                return Found(file, $"the name {ValueText.Quote(segment.ToString())} is that of a device on Windows");
            }
        }

        return path.Length <= MaxLength ? null : Found(
            file,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the path is {path.Length} characters long, more than {MaxLength}, and Windows holds 260 with the folder of the clone"));
    }

    // The extension does not help: 'aux.md' is the device too.
    private static bool IsDevice(ReadOnlySpan<char> segment)
    {
        // Every folder of every file is asked, and few names begin with one of these.
        if (segment.IsEmpty || (segment[0] | 0x20) is not ('c' or 'p' or 'a' or 'n' or 'l'))
        {
            return false;
        }

        var dot = segment.IndexOf('.');
        var stem = (dot < 0 ? segment : segment[..dot]).TrimEnd(' ');
        if (stem.Length is < 3 or > 4)
        {
            return false;
        }

        Span<char> upper = stackalloc char[4];
        var name = upper[..stem.ToUpperInvariant(upper)];
        return name is "CON" or "PRN" or "AUX" or "NUL" || (name.Length == 4 && name[3] is >= '1' and <= '9' && name[..3] is "COM" or "LPT");
    }

    private static Finding Found(SourceFile file, string problem) => new(
        RuleCatalog.RepositoryPathPortability,
        file.Path,
        0,
        0,
        problem,
        file.Path.Length > MaxLength
            ? "Write shorter names for its folders, or for the file, with 'git mv'"
            : $"Rename it to {ValueText.Quote(string.Join('/', file.Path.Split('/').Select(Portable)))} with 'git mv', and correct what refers to it");

    private static string Portable(string segment)
    {
        var name = string.Concat(segment.Select(static c => Forbidden.Contains(c) ? '-' : c)).TrimEnd('.', ' ');
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return name.Length == 0 ? "-" : !IsDevice(name) ? name : dot < 0 ? $"{name}-1" : $"{name[..dot].TrimEnd()}-1{name[dot..]}";
    }
}
