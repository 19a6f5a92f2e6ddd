using System.Text;

namespace Standards.Checks.Artifacts.Checksums;

/// <summary>One line of a file of checksums, in the form that <c>sha256sum</c> of coreutils writes and reads.</summary>
/// <param name="Path">Relative to the folder of the file, with <c>/</c>.</param>
/// <param name="Hash">64 lower-case hexadecimal digits.</param>
/// <param name="Line">1-based; 0 for one that is about to be written.</param>
public sealed record ChecksumLine(string Path, string Hash, int Line = 0)
{
    private const int HashLength = 64;

    /// <summary>The whole file: a line for each, ordinal by path, each ended by a line feed.</summary>
    public static byte[] Write(IEnumerable<ChecksumLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.OrderBy(l => l.Path, StringComparer.Ordinal))
        {
            // Names that hold a line end or a backslash are escaped, and the line says so by a backslash in front of it.
            var name = line.Path
                .Replace("\\", @"\\", StringComparison.Ordinal)
                .Replace("\n", @"\n", StringComparison.Ordinal)
                .Replace("\r", @"\r", StringComparison.Ordinal);
            text.Append(name == line.Path ? "" : "\\").Append(line.Hash).Append("  ").Append(name).Append('\n');
        }

        return new UTF8Encoding(false).GetBytes(text.ToString());
    }

    /// <summary>Reads a line; <paramref name="problem"/> says why it is none.</summary>
    public static ChecksumLine? Parse(string text, int number, out string problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        problem = "";
        var isEscaped = text.StartsWith('\\');
        var line = isEscaped ? text[1..] : text;
        if (line.EndsWith('\r'))
        {
            problem = "ends with a carriage return, which 'sha256sum -c' takes for a part of the name";
        }
        else if (line.Length < HashLength + 3
            || !line.AsSpan(0, HashLength).ContainsOnlyHex()
            || line[HashLength] != ' '
            || line[HashLength + 1] is not (' ' or '*'))
        {
            problem = "is not 64 hexadecimal digits, two spaces and a path";
        }
        else if (Unescape(line[(HashLength + 2)..], isEscaped) is not { } path)
        {
            problem = "holds an escape that is none";
        }
        else if (!IsInside(path))
        {
            problem = "leads out of the folder";
        }
        else
        {
            return new ChecksumLine(path, line[..HashLength].ToLowerInvariant(), number);
        }

        return null;
    }

    private static bool IsInside(string path) =>
        !path.StartsWith('/') && !path.Contains('\0') && !(path.Length > 1 && path[1] == ':') && !path.Split('/', '\\').Any(s => s is "..");

    private static string? Unescape(string name, bool isEscaped)
    {
        if (!isEscaped)
        {
            return name;
        }

        var result = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var next = name[i] != '\\' ? name[i] : ++i == name.Length ? '\0' : name[i] switch { '\\' => '\\', 'n' => '\n', 'r' => '\r', _ => '\0' };
            if (next == '\0')
            {
                return null;
            }

            result.Append(next);
        }

        return result.ToString();
    }
}
