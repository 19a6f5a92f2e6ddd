using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Resilience;

/// <summary>
/// STD1403: sets the value to the limit of the policy. Not where the value has a name, which other code may use, and not for <c>ShouldHandle</c>: which
/// failures can pass, only a person knows.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RetryOptionsFix() : RuleCodeFix("STD1403", "Set the value of the policy")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<AssignmentExpressionSyntax>() is not { } assignment)
        {
            return false;
        }

        return OptionValues.NameOf(assignment) switch
        {
            "MaxRetryAttempts" => site.SetLiteral(assignment, "3"),
            "UseJitter" => site.SetLiteral(assignment, "true"),
            "BackoffType" => SetExponential(site, assignment),
            "Delay" or "MaxDelay" => site.SetSeconds(assignment, 30),
            _ => false,
        };
    }

    private static bool SetExponential(FixSite site, AssignmentExpressionSyntax assignment)
    {
        if (assignment.Right is not MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "Linear" } linear })
        {
            return false;
        }

        site.Replace(linear, current => SyntaxFactory.IdentifierName("Exponential").WithTriviaFrom(current));
        return true;
    }
}
