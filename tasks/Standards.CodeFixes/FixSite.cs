using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes;

/// <summary>One finding, and its file as it is and as it becomes. Changes of several findings are made together, the inner ones first.</summary>
/// <param name="editor">Collects the changes of the file.</param>
/// <param name="diagnostic">The finding.</param>
/// <param name="extras">What all repairs of the file add together.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class FixSite(DocumentEditor editor, Diagnostic diagnostic, FileExtras extras, CancellationToken cancellationToken)
{
    /// <summary>Ends the work.</summary>
    public CancellationToken Cancellation => cancellationToken;

    /// <summary>The file before all changes.</summary>
    public CompilationUnitSyntax Root => (CompilationUnitSyntax)editor.OriginalRoot;

    /// <summary>What the compiler knows of the file before all changes.</summary>
    public SemanticModel Model => editor.SemanticModel;

    /// <summary>The innermost node that was found.</summary>
    public SyntaxNode Node { get; } =
        editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);

    /// <summary>The innermost node of a kind at or around what was found.</summary>
    public T? Around<T>()
        where T : SyntaxNode => Node.FirstAncestorOrSelf<T>();

    /// <summary>Replaces a node by what is made of it. It is given the node with the changes inside of it.</summary>
    public void Replace<T>(T node, Func<T, SyntaxNode> change)
        where T : SyntaxNode => editor.ReplaceNode(node, (current, _) => current is T same ? change(same) : current);

    /// <summary>Puts nodes before another one.</summary>
    public void InsertBefore(SyntaxNode node, IEnumerable<SyntaxNode> added) => editor.InsertBefore(node, added);

    /// <summary>Puts a node behind another one.</summary>
    public void InsertAfter(SyntaxNode node, SyntaxNode added) => editor.InsertAfter(node, added);

    /// <summary>Removes a node with all of its trivia.</summary>
    public void Remove(SyntaxNode node) => editor.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia);

    /// <summary>Removes text; a fix that does so makes no other changes.</summary>
    public void Delete(TextSpan span) => extras.Deleted.Add(span);

    /// <summary>Says that other files may use a member that is another one now: an editor compiles those that name it before it offers the fix.</summary>
    public void Affects(string name) => extras.Affected.Add(name);

    /// <summary>Whether this is the first repair in the file that asks for something.</summary>
    public bool IsFirst(object wanted) => extras.Done.Add(wanted);

    /// <summary>How a type is named here: its name where the file knows it, or can be made to by a directive; else the name with its namespace.</summary>
    public string NameOf(string space, string type)
    {
        var isKnown = Model.LookupNamespacesAndTypes(Node.SpanStart, name: type)
            .Any(found => found is INamedTypeSymbol && found.ContainingNamespace.ToDisplayString() == space);
        if (isKnown || Import(space))
        {
            return type;
        }

        return $"{space}.{type}";
    }

    /// <summary>Adds a directive for a namespace; false for a file that has none beside which it could stand.</summary>
    public bool Import(string space)
    {
        if (!UsingDirectives.CanTake(Root))
        {
            return false;
        }

        extras.Namespaces.Add(space);
        return true;
    }

    /// <summary>The line end of the file.</summary>
    public SyntaxTrivia LineEnd => extras.LineEnd ??= Lines.EndOf(Root);
}
