using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Standards.Analyzers.Complexity;

/// <summary>The types of a file that is too long: which takes most of it, and what makes the file shorter. Types inside of types are theirs.</summary>
internal sealed class FileTypes
{
    private readonly int count;
    private readonly string largest = "";
    private readonly int lines;

    /// <summary>Looks at a file. Asked only of what is reported.</summary>
    /// <param name="root">The file.</param>
    /// <param name="text">Its text.</param>
    public FileTypes(SyntaxNode root, SourceText text)
    {
        foreach (var node in root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        {
            if (node is BaseTypeDeclarationSyntax type)
            {
                count++;
                var own = text.Lines.IndexOf(type.Span.End) - text.Lines.IndexOf(type.SpanStart) + 1;
                (largest, lines) = own > lines ? (type.Identifier.ValueText, own) : (largest, lines);
            }
        }
    }

    /// <summary>What adds most to the lines.</summary>
    public string Contribution => count == 0 ? "no type is in it" : $"type '{largest}' takes {lines.ToString(CultureInfo.InvariantCulture)} of them";

    /// <summary>What to do. A type that is too long itself stays so wherever it is moved.</summary>
    /// <param name="limit">Lines that a file may have.</param>
    public string Advice(int limit) =>
        count == 0 ? "Move what belongs together into a type and a file of its own"
        : count == 1 || lines > limit ? $"Extract a class: move the members of '{largest}' that belong together into a type and a file of their own"
        : "Move a type into a file of its own";
}
