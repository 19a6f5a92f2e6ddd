using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Standards.CodeFixes;

/// <summary>What the repairs of one file have in common.</summary>
internal sealed class FileExtras
{
    /// <summary>Namespaces that the file has to name.</summary>
    public SortedSet<string> Namespaces { get; } = new(StringComparer.Ordinal);

    /// <summary>What one of the repairs did for all of them.</summary>
    public HashSet<object> Done { get; } = [];

    /// <summary>Names whose uses in other files a repair may break.</summary>
    public SortedSet<string> Affected { get; } = new(StringComparer.Ordinal);

    /// <summary>Text that goes.</summary>
    public List<TextSpan> Deleted { get; } = [];

    /// <summary>The line end of the file, once it is known.</summary>
    public SyntaxTrivia? LineEnd { get; set; }
}
