using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>
/// STD1205: awaits the task, in a function that is async. Not where an <c>AggregateException</c> is caught, which <c>await</c> does not throw, and not where a
/// time limit or a token ends the wait.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class BlockingFix() : RuleCodeFix("STD1205", "Await the task")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Node is not IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax member } name
            || !site.IsAllowed(name)
            || CatchesAggregates(name))
        {
            return false;
        }

        switch (name.Identifier.ValueText, member.Parent)
        {
            case ("Result", _):
                Await(site, member, current => current.Expression);
                return true;
            case ("Wait", InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Parent: ExpressionStatementSyntax } call):
                Await(site, call, current => ((MemberAccessExpressionSyntax)current.Expression).Expression);
                return true;
            case ("WaitAll", InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call) when HasTasksOnly(call, site):
                Await(site, call, current => current.WithExpression(((MemberAccessExpressionSyntax)current.Expression).WithName(WhenAll)));
                return true;
            case ("GetResult", InvocationExpressionSyntax call) when AwaitedBy(call) is not null:
                Await(site, call, current => AwaitedBy(current)!);
                return true;
            default:
                return false;
        }
    }

    private static IdentifierNameSyntax WhenAll => SyntaxFactory.IdentifierName("WhenAll");

    private static void Await<T>(FixSite site, T blocking, Func<T, ExpressionSyntax> taskOf)
        where T : ExpressionSyntax => site.Replace(blocking, current => Awaiting.Of(taskOf(current), blocking, current));

    // 'task.GetAwaiter().GetResult()'.
    private static ExpressionSyntax? AwaitedBy(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax
        {
            Expression: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter", Expression: var task },
            },
        }
            ? task
            : null;

    private static bool HasTasksOnly(InvocationExpressionSyntax call, FixSite site) =>
        site.Model.GetSymbolInfo(call, site.Cancellation).Symbol is IMethodSymbol { Parameters.Length: 1 };

    private static bool CatchesAggregates(SyntaxNode node)
    {
        for (var around = node; around is not (null or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);)
        {
            if (around.Parent is TryStatementSyntax attempt && attempt.Block == around && attempt.Catches.Any(IsOfAggregates))
            {
                return true;
            }

            around = around.Parent;
        }

        return false;
    }

    private static bool IsOfAggregates(CatchClauseSyntax clause) =>
        clause.Declaration?.Type.ToString().EndsWith("AggregateException", StringComparison.Ordinal) == true
        || clause.Filter?.ToString().Contains("AggregateException") == true;
}
