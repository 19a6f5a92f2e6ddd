using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>
/// STD1210: awaits the task in an async function, and goes on with what the lambda did, so that its caller has the failure. Only for a lambda of one call that
/// reads <c>Result</c> once or not at all, and not where the continuation has a token, options or a scheduler of its own.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ContinuationFix() : RuleCodeFix("STD1210", "Await the task and go on")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var task } } call
            || call.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Parent: BlockSyntax } statement
            || !site.IsAllowed(call)
            || LambdaOf(call) is not { } lambda
            || BodyOf(lambda) is not { } body
            || Lines.HasNotes(lambda))
        {
            return false;
        }

        var uses = body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == NameIn(lambda)).ToList();
        return uses.Count == 0 ? AwaitBefore(site, statement, task, body) : uses.Count == 1 && AwaitInside(site, statement, task, body, uses[0]);
    }

    private static LambdaExpressionSyntax? LambdaOf(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        var isPlain = arguments.Count == 1 || (arguments.Count == 2 && arguments[1].Expression.ToString() == "TaskScheduler.Default");
        return isPlain && arguments[0].Expression is LambdaExpressionSyntax { AsyncKeyword.RawKind: 0 } lambda && NameIn(lambda) is not null ? lambda : null;
    }

    private static string? NameIn(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } only } => only[0].Identifier.ValueText,
        _ => null,
    };

    private static ExpressionSyntax? BodyOf(LambdaExpressionSyntax lambda) => lambda.Body switch
    {
        ExpressionSyntax expression => expression,
        BlockSyntax { Statements: { Count: 1 } only } when only[0] is ExpressionStatementSyntax statement => statement.Expression,
        _ => null,
    };

    private static bool AwaitBefore(FixSite site, ExpressionStatementSyntax statement, ExpressionSyntax task, ExpressionSyntax body)
    {
        var indent = SyntaxFactory.Whitespace(Lines.IndentOf(statement));
        var first = SyntaxFactory.ExpressionStatement(Awaiting.Of(task, body, body).WithoutTrivia())
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(Lines.IsOne(statement.Parent!) ? SyntaxFactory.Space : site.LineEnd);
        var then = Awaited(site, body, body);
        site.InsertBefore(statement, [first]);
        site.Replace(statement, current => current.WithExpression(then.WithoutTrivia()).WithLeadingTrivia(indent));
        return true;
    }

    private static bool AwaitInside(
        FixSite site, ExpressionStatementSyntax statement, ExpressionSyntax task, ExpressionSyntax body, IdentifierNameSyntax use)
    {
        if (use.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result)
        {
            return false;
        }

        var then = Awaited(site, body, body.ReplaceNode(result, Awaiting.Of(task, result, result)));
        site.Replace(statement, current => current.WithExpression(then.WithoutTrivia()).WithLeadingTrivia(current.GetLeadingTrivia()));
        return true;
    }

    // What the lambda started is awaited as well.
    private static ExpressionSyntax Awaited(FixSite site, ExpressionSyntax body, ExpressionSyntax changed) =>
        site.Model.GetTypeInfo(body, site.Cancellation).Type is { Name: "Task" or "ValueTask" } ? Awaiting.Of(changed, body, changed) : changed;
}
