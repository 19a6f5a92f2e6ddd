using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>Values that are added after a question whether they are there.</summary>
internal static class DictionaryAdditions
{
    /// <summary><c>if (!d.ContainsKey(k)) { d[k] = value; }</c>.</summary>
    public static bool TryAdd(FixSite site, InvocationExpressionSyntax check, DictionaryPlace place)
    {
        if (DecisionOf(check, isNegated: true) is not { } decision
            || StatementsOf(decision) is not { Count: 1 } statements
            || place.SetBy(statements[0]) is not { } value
            || !IsFactory(value))
        {
            return false;
        }

        var isCheap = value is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax;
        var call = isCheap ? place.Call("TryAdd", value.ToString()) : GetOrAdd(place, value);
        site.Replace(decision, current => SyntaxFactory.ParseStatement($"{call};").WithTriviaFrom(current));
        return true;
    }

    /// <summary><c>if (!d.TryGetValue(k, out var v)) { v = value; d[k] = v; }</c>.</summary>
    public static bool TryGetOrAdd(FixSite site, InvocationExpressionSyntax check, DictionaryPlace place)
    {
        if (DecisionOf(check, isNegated: true) is not { } decision
            || OutOf(check) is not var (target, name)
            || StatementsOf(decision) is not { } statements
            || ValueOf(statements, place, name) is not { } value
            || !IsFactory(value)
            || Mentions(value, name))
        {
            return false;
        }

        var text = $"{target} = {GetOrAdd(place, value)};";
        site.Replace(decision, current => SyntaxFactory.ParseStatement(text).WithTriviaFrom(current));
        return true;
    }

    /// <summary><c>if (d.TryGetValue(k, out var v)) { return v; }</c>, and behind it the value is made, set and returned.</summary>
    public static bool TryReturn(FixSite site, InvocationExpressionSyntax check, DictionaryPlace place)
    {
        if (DecisionOf(check, isNegated: false) is not { Parent: BlockSyntax block } decision
            || OutOf(check) is not (_, var name)
            || StatementsOf(decision) is not { Count: 1 } only
            || !Returns(only[0], name)
            || ValueBehind(decision, block, place) is not { } value
            || !IsFactory(value)
            || Mentions(value, name))
        {
            return false;
        }

        foreach (var statement in block.Statements.Skip(block.Statements.IndexOf(decision) + 1))
        {
            site.Remove(statement);
        }

        site.Replace(decision, current => SyntaxFactory.ParseStatement($"return {GetOrAdd(place, value)};").WithTriviaFrom(current));
        return true;
    }

    private static string GetOrAdd(DictionaryPlace place, ExpressionSyntax value) => place.Call("GetOrAdd", $"_ => {value.WithoutTrivia()}");

    // The 'if' that asks nothing else, has no 'else' and no comments that would be lost.
    private static IfStatementSyntax? DecisionOf(ExpressionSyntax check, bool isNegated)
    {
        var condition = isNegated && check.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not ? not : check;
        return condition.Parent is IfStatementSyntax { Else: null, Parent: BlockSyntax or GlobalStatementSyntax } decision
            && decision.Condition == condition
            && condition == check != isNegated
            && !Lines.HasNotes(decision.Statement.WithoutTrailingTrivia())
                ? decision
                : null;
    }

    private static SyntaxList<StatementSyntax>? StatementsOf(IfStatementSyntax decision) => decision.Statement switch
    {
        BlockSyntax block => block.Statements,
        { } only => SyntaxFactory.SingletonList(only),
    };

    // 'out var rate' declares, 'out rate' and 'out _' do not.
    private static (string Target, string Name)? OutOf(InvocationExpressionSyntax check) => check.ArgumentList.Arguments.Last().Expression switch
    {
        DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable } declared =>
            ($"{declared.Type.WithoutTrivia()} {variable.Identifier.Text}", variable.Identifier.ValueText),
        IdentifierNameSyntax { Identifier.ValueText: not "_" } variable => (variable.Identifier.Text, variable.Identifier.ValueText),
        _ => null,
    };

    // 'v = value; d[k] = v;', 'd[k] = v = value;' and 'v = d[k] = value;'.
    private static ExpressionSyntax? ValueOf(SyntaxList<StatementSyntax> statements, DictionaryPlace place, string name) => statements.Count switch
    {
        1 when place.SetBy(statements[0]) is AssignmentExpressionSyntax both && IsName(both.Left, name) => both.Right,
        1 when AssignedBy(statements[0], name) is AssignmentExpressionSyntax both && place.Is(both.Left) => both.Right,
        2 when AssignedBy(statements[0], name) is { } value && IsName(place.SetBy(statements[1]), name) => value,
        _ => null,
    };

    private static ExpressionSyntax? AssignedBy(StatementSyntax statement, string name) =>
        statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } set }
        && IsName(set.Left, name)
            ? set.Right
            : null;

    private static ExpressionSyntax? ValueBehind(IfStatementSyntax decision, BlockSyntax block, DictionaryPlace place)
    {
        var rest = block.Statements.Skip(block.Statements.IndexOf(decision) + 1).ToList();
        if (rest.Count != 3 || rest.Any(Lines.HasNotes) || NameAndValue(rest[0]) is not var (name, value))
        {
            return null;
        }

        return IsName(place.SetBy(rest[1]), name) && Returns(rest[2], name) ? value : null;
    }

    private static (string Name, ExpressionSyntax Value)? NameAndValue(StatementSyntax statement) => statement switch
    {
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables: { Count: 1 } only } when only[0].Initializer is { } given =>
            (only[0].Identifier.ValueText, given.Value),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } set }
            when set.Left is IdentifierNameSyntax name => (name.Identifier.ValueText, set.Right),
        _ => null,
    };

    private static bool Returns(StatementSyntax statement, string name) => statement is ReturnStatementSyntax end && IsName(end.Expression, name);

    private static bool IsName(ExpressionSyntax? expression, string name) =>
        expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name;

    private static bool Mentions(ExpressionSyntax value, string name) =>
        value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);

    // Code that a lambda can run: nothing is awaited, and '_' has no other meaning.
    private static bool IsFactory(ExpressionSyntax value) => !value.DescendantNodesAndSelf().Any(node =>
        node is AwaitExpressionSyntax or AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax }
        || (node is IdentifierNameSyntax name && name.Identifier.ValueText == "_"));
}
