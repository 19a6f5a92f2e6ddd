using System.Globalization;

namespace Standards.Checks.Foundation.Text;

/// <summary>A place in a file of the repository.</summary>
/// <param name="Path">Repository-relative, with <c>/</c>; empty for no file.</param>
/// <param name="Line">1-based; 0 for the file as a whole.</param>
/// <param name="Column">1-based, in UTF-16 code units; 0 for the line as a whole.</param>
public readonly record struct Location(string Path, int Line, int Column)
{
    /// <summary>The place without its file.</summary>
    public Position Position => new(Line, Column);

    /// <summary>As people and editors write it: <c>path(line,column)</c>, the path alone for the file as a whole.</summary>
    public string ToText() => Line == 0 ? Path : string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column})");

    /// <summary>A file as a whole.</summary>
    /// <param name="path">Repository-relative, with <c>/</c>.</param>
    public static Location Whole(string path) => new(path, 0, 0);
}
