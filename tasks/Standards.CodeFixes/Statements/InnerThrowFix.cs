using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Statements;

/// <summary>
/// STD1201: throws the exception with the stack that it has. The compiler does not know that the call never returns: in a function with a result a clause gets
/// a <c>throw;</c> behind it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class InnerThrowFix() : RuleCodeFix("STD1201", "Throw it with its stack")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<ThrowStatementSyntax>() is not { Expression: { } thrown } statement
            || site.Model.Compilation.GetTypeByMetadataName("System.Runtime.ExceptionServices.ExceptionDispatchInfo") is not { } type)
        {
            return false;
        }

        if (!site.IsFirst(statement))
        {
            return true;
        }

        var name = site.NameOf("System.Runtime.ExceptionServices", "ExceptionDispatchInfo");
        var isStatic = type.GetMembers("Throw").Any(member => member.IsStatic);
        var value = thrown.WithoutTrivia();
        var call = SyntaxFactory.ParseExpression(isStatic ? $"{name}.Throw(x)" : $"{name}.Capture(x).Throw()");
        call = call.ReplaceNode(call.DescendantNodes().OfType<ArgumentSyntax>().Single().Expression, value);
        if (NeedsEnd(statement, site))
        {
            var end = SyntaxFactory.ThrowStatement().WithLeadingTrivia(SyntaxFactory.Whitespace(Syntax.Lines.IndentOf(statement)));
            site.InsertAfter(statement, end.WithTrailingTrivia(site.LineEnd));
        }

        site.Replace(statement, current => SyntaxFactory.ExpressionStatement(call).WithTriviaFrom(current));
        return true;
    }

    private static bool NeedsEnd(StatementSyntax statement, FixSite site) =>
        statement.Parent is BlockSyntax { Parent: CatchClauseSyntax }
        && site.Model.GetEnclosingSymbol(statement.SpanStart, site.Cancellation) is IMethodSymbol { ReturnsVoid: false } function
        && !(function.IsAsync && function.ReturnType is INamedTypeSymbol { Arity: 0 });
}
