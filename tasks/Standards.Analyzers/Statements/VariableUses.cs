using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Statements;

/// <summary>Where the statements behind a declaration name its variable.</summary>
internal sealed class VariableUses
{
    private readonly BlockSyntax _block;
    private readonly List<IdentifierNameSyntax> _names;

    /// <param name="name">The variable.</param>
    /// <param name="block">The block that declares it.</param>
    /// <param name="declaration">The statement that does.</param>
    public VariableUses(string name, BlockSyntax block, StatementSyntax declaration)
    {
        _block = block;
        _names =
        [
            .. block.Statements.Skip(block.Statements.IndexOf(declaration) + 1)
                .SelectMany(statement => statement.DescendantNodes())
                .OfType<IdentifierNameSyntax>()
                .Where(node => node.Identifier.ValueText == name && !IsMember(node)),
        ];
    }

    /// <summary>Whether nothing names it.</summary>
    public bool IsEmpty => _names.Count == 0;

    /// <summary>The statement of a block that gives it its first value, and nothing else; null where its first use is another one.</summary>
    public static ExpressionStatementSyntax? FirstAssignment(IdentifierNameSyntax first, BlockSyntax block) =>
        first is { Parent: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment }
        && assignment.Left == first
        && assignment.Parent is ExpressionStatementSyntax statement
        && statement.Parent == block
            ? statement
            : null;

    /// <summary>The same for the block of the declaration.</summary>
    public ExpressionStatementSyntax? FirstAssignment() => IsEmpty ? null : FirstAssignment(_names[0], _block);

    /// <summary>Whether its first use is a statement of a block that gives it a value which it does not read.</summary>
    public bool IsSetFirst(BlockSyntax block) =>
        FirstAssignment(_names[0], block) is { Expression: AssignmentExpressionSyntax assignment }
        && assignment.Right is not RefExpressionSyntax
        && !_names.Skip(1).Any(name => assignment.Right.Span.Contains(name.Span));

    /// <summary>
    /// The innermost block that holds all uses, when that is another one than that of the declaration and is reached once, by the same function. A loop
    /// keeps the value for its next round, and a lambda for its next call.
    /// </summary>
    /// <param name="isReset">Whether the block sets it before it reads it, so that a loop keeps nothing.</param>
    public BlockSyntax? OnlyBlock(Func<BlockSyntax, bool> isReset) => InnermostOfAll() is { } inner && KeepsNothing(inner, isReset) ? inner : null;

    private static bool IsLoop(SyntaxNode node) =>
        node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax;

    private static bool IsElsewhere(SyntaxNode node) =>
        node is LabeledStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or SwitchStatementSyntax;

    // Null where only the block of the declaration holds them all.
    private BlockSyntax? InnermostOfAll()
    {
        var inner = _names[0].FirstAncestorOrSelf<BlockSyntax>();
        while (inner is not null && inner != _block && !_names.TrueForAll(name => inner.Span.Contains(name.Span)))
        {
            inner = inner.Parent?.FirstAncestorOrSelf<BlockSyntax>();
        }

        return inner == _block ? null : inner;
    }

    private bool KeepsNothing(BlockSyntax inner, Func<BlockSyntax, bool> isReset)
    {
        var around = inner.Ancestors().TakeWhile(node => node != _block).ToList();
        return !around.Exists(IsElsewhere) && (!around.Exists(IsLoop) || (isReset(inner) && !_names.Exists(IsCaptured)));
    }

    private bool IsCaptured(IdentifierNameSyntax name) =>
        name.Ancestors().TakeWhile(node => node != _block).Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    // 'order.Total', 'Total = 1' of an initializer and 'Total: 1' name something else.
    private static bool IsMember(IdentifierNameSyntax node) => node.Parent switch
    {
        MemberAccessExpressionSyntax member => member.Name == node,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } } set =>
            set.Left == node,
        _ => false,
    };
}
