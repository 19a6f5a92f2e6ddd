using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Errors;

/// <summary>What a member asks of a value before it reads it, also in ways that the compiler does not follow. Names are compared, not symbols.</summary>
internal static class PriorTests
{
    // Methods that throw for what is not there, by the first word of their names.
    private static readonly string[] Checks =
        ["Assert", "Ensure", "ThrowIf", "Check", "Require", "Verify", "Validate", "Guard", "NotNull", "NotEmpty", "Contains"];

    // Members that tell of a whole object what it has.
    private static readonly string[] Questions =
    [
        "Is", "Has", "Can", "Try", "Any", "Contains", "Count", "Length", "Success", "Succeeded", "Exists", "All", "Kind", "Type", "Next", "Move", "Empty",
        "None",
    ];

    // Calls that say yes or no, and are kept in a variable.
    private static readonly string[] Answers = ["Any", "Is", "Contains"];

    /// <summary>Whether something before a place tests the value that is read there, or the object that it is read of.</summary>
    public static bool Contain(SyntaxNode place, ExpressionSyntax value)
    {
        var (key, root) = NamesOf(value);
        if (key is null || MemberOf(place) is not { } member)
        {
            return false;
        }

        foreach (var node in member.DescendantNodes())
        {
            if (node.SpanStart < place.SpanStart && !value.Span.Contains(node.Span) && IsTest(node, key, root))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTest(SyntaxNode node, string key, string? root) => node switch
    {
        IdentifierNameSyntax name => IsCheckOf(name, root)
            || (name.Identifier.ValueText == key && IsTested(name))
            || (name.Identifier.ValueText == root && IsAsked(name)),
        // 'if (map.TryGetValue(key, out var found))'.
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText == key && IsTested(variable),
        _ => false,
    };

    /// <summary>The member around a place; for the statements of a program all of them.</summary>
    private static SyntaxNode? MemberOf(SyntaxNode place)
    {
        var member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is GlobalStatementSyntax ? member.Parent : member;
    }

    // Of 'order.Lines[0]' the names 'Lines' and 'order', of 'map.Find(key)' 'Find' and 'map'.
    private static (string? Key, string? Root) NamesOf(ExpressionSyntax value)
    {
        string? key = null;
        ExpressionSyntax? current = value;
        string? last = null;
        while (current is not null)
        {
            last = NameOf(current) ?? last;
            key ??= last;
            current = Inner(current);
        }

        return (key, last);
    }

    private static string? NameOf(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };

    private static ExpressionSyntax? Inner(ExpressionSyntax value) => value switch
    {
        MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } member => member.Expression,
        InvocationExpressionSyntax call => call.Expression,
        ElementAccessExpressionSyntax element => element.Expression,
        ConditionalAccessExpressionSyntax access => access.Expression,
        ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
        PostfixUnaryExpressionSyntax forgiven => forgiven.Operand,
        CastExpressionSyntax cast => cast.Expression,
        AwaitExpressionSyntax awaited => awaited.Expression,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion => conversion.Left,
        _ => null,
    };

    // 'EnsureConnected()' and 'Guard.NotNull(order)': what it throws for is not there behind it.
    private static bool IsCheckOf(IdentifierNameSyntax name, string? root) =>
        CallOf(name) is { } call
        && Checks.Any(check => name.Identifier.ValueText.StartsWith(check, StringComparison.Ordinal))
        && (call.ArgumentList.Arguments.Count == 0
            || call.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>().Any(inner => inner.Identifier.ValueText == root));

    private static InvocationExpressionSyntax? CallOf(IdentifierNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == name => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member when member.Name == name && call.Expression == member => call,
        _ => null,
    };

    /// <summary>Whether a mention is a part of a condition, a pattern or a comparison with null.</summary>
    private static bool IsTested(SyntaxNode mention)
    {
        for (var (inner, outer) = (mention, mention.Parent); outer is not (null or BlockSyntax); (inner, outer) = (outer, outer.Parent))
        {
            if (Tests(outer, inner))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Tests(SyntaxNode outer, SyntaxNode inner) => outer switch
    {
        BinaryExpressionSyntax binary => IsTest(binary),
        WhenClauseSyntax or CatchFilterClauseSyntax => true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax, Value: var answer } => IsAnswer(answer),
        _ => TestedBy(outer) == inner,
    };

    // 'var hasLines = order.Lines.Any();': a variable for the answer, which a condition reads.
    private static bool IsAnswer(ExpressionSyntax value) => value switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } or IsPatternExpressionSyntax => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } =>
            Answers.Any(word => name.StartsWith(word, StringComparison.Ordinal)),
        _ => false,
    };

    private static bool IsTest(BinaryExpressionSyntax binary) =>
        binary.IsKind(SyntaxKind.LogicalAndExpression)
        || binary.IsKind(SyntaxKind.LogicalOrExpression)
        || (IsEquality(binary) && (IsNull(binary.Left) || IsNull(binary.Right)));

    // The one part that decides; what stands in the branches is not tested.
    private static ExpressionSyntax? TestedBy(SyntaxNode node) => node switch
    {
        IsPatternExpressionSyntax pattern => pattern.Expression,
        IfStatementSyntax statement => statement.Condition,
        WhileStatementSyntax loop => loop.Condition,
        ForStatementSyntax loop => loop.Condition,
        ConditionalExpressionSyntax conditional => conditional.Condition,
        SwitchExpressionSyntax choice => choice.GoverningExpression,
        SwitchStatementSyntax choice => choice.Expression,
        _ => null,
    };

    private static bool IsEquality(BinaryExpressionSyntax binary) =>
        binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression);

    private static bool IsNull(ExpressionSyntax side) => side.IsKind(SyntaxKind.NullLiteralExpression);

    // 'order.HasLines' and 'IsOpen(order)' in a condition, and not just any of its numbers.
    private static bool IsAsked(IdentifierNameSyntax root) => root.Parent switch
    {
        MemberAccessExpressionSyntax member when member.Expression == root =>
            Questions.Any(question => member.Name.Identifier.ValueText.StartsWith(question, StringComparison.Ordinal)) && IsTested(member),
        ArgumentSyntax => IsTested(root),
        _ => false,
    };
}
