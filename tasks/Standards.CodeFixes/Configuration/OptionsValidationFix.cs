using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Configuration;

/// <summary>STD1800: has options that a chain binds validated when the process starts. Not for <c>Configure</c>, which is not a chain.</summary>
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

        var chain = Chains.Outermost(bind);
        var names = chain.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().Select(access => access.Name.Identifier.ValueText).ToList();
        if (names.Contains(Start) || !names.Contains("AddOptions"))
        {
            return false;
        }

        var isValidated = names.Contains(Attributes) || names.Contains("Validate");
        site.Replace(chain, current => Chains.Called(isValidated ? current : Chains.Called(current, Attributes), Start));
        return true;
    }
}
