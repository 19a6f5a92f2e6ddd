using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Engine.Baselines;

/// <summary>Gives lines of source files, split as the compiler splits them. Diagnostics come file by file, so one file is kept.</summary>
internal sealed class SourceLines(string root)
{
    private const int MaxBytes = 16 * 1024 * 1024;

    private string? _path;
    private List<string> _lines = [];

    /// <summary>The line without its end; empty when the file or the line is not there.</summary>
    /// <param name="file">Repository-relative path.</param>
    /// <param name="line">1-based.</param>
    public string Find(string file, int line)
    {
        if (file != _path)
        {
            (_path, _lines) = (file, Read(new SourceFile(root, file, 0, 0)));
        }

        return line > 0 && line <= _lines.Count ? _lines[line - 1] : "";
    }

    private static List<string> Read(SourceFile file)
    {
        try
        {
            var path = ReadablePath.Of(file);
            return new FileInfo(path).Length > MaxBytes ? [] : Split(File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or UnreadableFileException)
        {
            return [];
        }
    }

    private static List<string> Split(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\u0085' or '\u2028' or '\u2029'))
            {
                continue;
            }

            lines.Add(text[start..i]);
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            start = i + 1;
        }

        lines.Add(text[start..]);
        return lines;
    }
}
