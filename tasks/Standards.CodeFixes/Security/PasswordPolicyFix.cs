using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Security;

/// <summary>STD1708: asks for twelve characters, and switches the class of characters on. Not where the value has a name, which other code may use,
/// nor in checks of the repository's own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PasswordPolicyFix() : RuleCodeFix("STD1708", "Set the value of the policy")
{
    internal override bool TryRepair(FixSite site) =>
        site.Node is AssignmentExpressionSyntax assignment
        && site.SetLiteral(assignment, OptionValues.NameOf(assignment) == "RequiredLength" ? "12" : "true");
}
