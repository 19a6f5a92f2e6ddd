using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Standards.Analyzers.Complexity;

/// <summary>The types of a file that is too long: which takes most of it, and what makes the file shorter. Types inside of types are theirs.</summary>
internal sealed class FileTypes
{
    private readonly int _count;
    private readonly string _largest = "";
    private readonly int _lines;

    /// <summary>Looks at a file. Asked only of what is reported.</summary>
    /// <param name="root">The file.</param>
    /// <param name="text">Its text.</param>
    public FileTypes(SyntaxNode root, SourceText text)
    {
        foreach (var node in root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        {
            if (node is BaseTypeDeclarationSyntax type)
            {
                _count++;
                var own = text.Lines.IndexOf(type.Span.End) - text.Lines.IndexOf(type.SpanStart) + 1;
                (_largest, _lines) = own > _lines ? (type.Identifier.ValueText, own) : (_largest, _lines);
            }
        }
    }

    /// <summary>What adds most to the lines.</summary>
    public string Contribution => _count == 0 ? "no type is in it" : $"type '{_largest}' takes {_lines.ToString(CultureInfo.InvariantCulture)} of them";

    /// <summary>What to do. A type that is too long itself stays so wherever it is moved.</summary>
    /// <param name="limit">Lines that a file may have.</param>
    public string Advice(int limit) =>
        _count == 0 ? "Move what belongs together into a type and a file of its own"
        : _count == 1 || _lines > limit ? $"Extract a class: move the members of '{_largest}' that belong together into a type and a file of their own"
        : "Move a type into a file of its own";
}
