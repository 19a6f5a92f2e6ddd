using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Standards.Analyzers.Complexity;

/// <summary>Below which nodes something may decide. Asked for every node of a file, so it is one look into a table.</summary>
internal static class DecisiveKinds
{
    // The kinds of nodes; tokens and trivia have lower numbers.
    private const int First = (int)SyntaxKind.QualifiedName;
    private const int Last = First + 1024;

    private static readonly bool[] Undecided = Table();

    /// <summary>Whether what counts may stand below a node.</summary>
    public static bool MayHold(SyntaxNode node) => (uint)(node.RawKind - First) >= (uint)Undecided.Length || !Undecided[node.RawKind - First];

    // Types, attributes and parameters decide nothing at run time, and are a third of all nodes; literals and the like hold none.
    private static bool[] Table()
    {
        var table = new bool[Last - First];
        for (var kind = First; kind < Last; kind++)
        {
            table[kind - First] = IsType((SyntaxKind)kind) || IsLeaf((SyntaxKind)kind) || IsDeclaration((SyntaxKind)kind);
        }

        return table;
    }

    private static bool IsDeclaration(SyntaxKind kind) => kind is
        SyntaxKind.AttributeList or SyntaxKind.ParameterList or SyntaxKind.BracketedParameterList or SyntaxKind.UsingDirective or SyntaxKind.BaseList
            or SyntaxKind.TypeParameterConstraintClause or SyntaxKind.TypeParameterList;

    // Without 'ArrayType', whose sizes are computed.
    private static bool IsType(SyntaxKind kind) => kind is
        SyntaxKind.IdentifierName or SyntaxKind.QualifiedName or SyntaxKind.GenericName or SyntaxKind.AliasQualifiedName or SyntaxKind.PredefinedType
            or SyntaxKind.PointerType or SyntaxKind.FunctionPointerType or SyntaxKind.NullableType or SyntaxKind.TupleType or SyntaxKind.RefType
            or SyntaxKind.ScopedType or SyntaxKind.OmittedTypeArgument;

    private static bool IsLeaf(SyntaxKind kind) =>
        SyntaxFacts.IsLiteralExpression(kind) || kind is SyntaxKind.ThisExpression or SyntaxKind.BaseExpression or SyntaxKind.InterpolatedStringText;
}
