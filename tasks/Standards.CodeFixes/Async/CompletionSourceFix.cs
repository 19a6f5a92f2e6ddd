using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>STD1218: passes the option, beside those that are passed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CompletionSourceFix() : RuleCodeFix("STD1218", "Run continuations asynchronously")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Node is not BaseObjectCreationExpressionSyntax creation
            || site.Model.GetOperation(creation, site.Cancellation) is not IObjectCreationOperation operation)
        {
            return false;
        }

        var option = SyntaxFactory.ParseExpression($"{site.NameOf("System.Threading.Tasks", "TaskCreationOptions")}.RunContinuationsAsynchronously");
        var given = operation.Arguments.FirstOrDefault(a => a.Parameter?.Type.Name == "TaskCreationOptions");
        if (given?.Syntax is ArgumentSyntax argument)
        {
            var isNone = given.Value.ConstantValue is { HasValue: true, Value: 0 };
            site.Replace(argument.Expression, current => isNone ? option.WithTriviaFrom(current) : Both(current, option));
            return true;
        }

        site.Replace(creation, current => With(current, SyntaxFactory.Argument(option)));
        return true;
    }

    private static BinaryExpressionSyntax Both(ExpressionSyntax given, ExpressionSyntax option)
    {
        var or = SyntaxFactory.Token(SyntaxKind.BarToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space);
        return SyntaxFactory.BinaryExpression(
            SyntaxKind.BitwiseOrExpression, given.WithoutTrailingTrivia(), or, option.WithTrailingTrivia(given.GetTrailingTrivia()));
    }

    // 'new TaskCompletionSource { }' has no list.
    private static BaseObjectCreationExpressionSyntax With(BaseObjectCreationExpressionSyntax creation, ArgumentSyntax option)
    {
        if (creation.ArgumentList is { } list)
        {
            return creation.WithArgumentList(Arguments.With(list, list.Arguments.Count, option));
        }

        var type = ((ObjectCreationExpressionSyntax)creation).Type;
        return ((ObjectCreationExpressionSyntax)creation)
            .WithType(type.WithoutTrailingTrivia())
            .WithArgumentList(Arguments.With(SyntaxFactory.ArgumentList(), 0, option).WithTrailingTrivia(type.GetTrailingTrivia()));
    }
}
