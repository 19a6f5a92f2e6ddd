using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Resilience;

/// <summary>STD1404: sets the value to the limit of the policy. Not where the value has a name, which other code may use.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class BreakerOptionsFix() : RuleCodeFix("STD1404", "Set the value of the policy")
{
    internal override bool TryRepair(FixSite site) =>
        site.Around<AssignmentExpressionSyntax>() is { } assignment && OptionValues.NameOf(assignment) switch
        {
            "FailureRatio" => site.SetLiteral(assignment, "0.5"),
            "MinimumThroughput" => site.SetLiteral(assignment, "100"),
            "BreakDuration" => site.SetSeconds(assignment, 60),
            _ => false,
        };
}
