using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Configuration;

/// <summary>STD1800: has options that a chain binds validated when the process starts. Not for <c>Configure</c>, which is no chain.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class OptionsValidationFix() : RuleCodeFix("STD1800", "Validate the options at start")
{
    private const string Attributes = "ValidateDataAnnotations";
    private const string Start = "ValidateOnStart";

    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax member } bind
            || member.Name.Identifier.ValueText is not ("Bind" or "BindConfiguration"))
        {
            return false;
        }

        var chain = Outermost(bind);
        var names = chain.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().Select(access => access.Name.Identifier.ValueText).ToList();
        if (names.Contains(Start) || !names.Contains("AddOptions"))
        {
            return false;
        }

        site.Replace(chain, current => Called(names.Contains(Attributes) || names.Contains("Validate") ? current : Called(current, Attributes), Start));
        return true;
    }

    private static InvocationExpressionSyntax Outermost(InvocationExpressionSyntax call)
    {
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } access && access.Expression == call)
        {
            call = outer;
        }

        return call;
    }

    // In a line of its own where the last call of the chain has one.
    private static InvocationExpressionSyntax Called(InvocationExpressionSyntax chain, string name)
    {
        var last = (MemberAccessExpressionSyntax)chain.Expression;
        return SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                chain.WithTrailingTrivia(last.Expression.GetTrailingTrivia()),
                last.OperatorToken,
                SyntaxFactory.IdentifierName(name)))
            .WithTrailingTrivia(chain.GetTrailingTrivia());
    }
}
