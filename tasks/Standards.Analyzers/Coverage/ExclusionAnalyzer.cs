using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Analyzers.Coverage;

/// <summary>
/// STD6117: <c>[ExcludeFromCodeCoverage]</c> without a reason. Knows the attribute by its name; one of the same name that somebody else
/// wrote has the same purpose. Clause: <c>coverage-exclusions</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExclusionAnalyzer : DiagnosticAnalyzer
{
    private const string Name = "ExcludeFromCodeCoverage";
    private const string Reason = "Justification";

    private static readonly DiagnosticDescriptor Rule = RuleDescription.Of(
        "STD6117",
        "tests",
        "What coverage leaves out has a reason",
        "[ExcludeFromCodeCoverage] {0}. Write '[ExcludeFromCodeCoverage(Justification = \"why no test can run this\")]', or test it.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Attribute);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (NameOf(attribute.Name) is not (Name or Name + "Attribute"))
        {
            return;
        }

        if (ReasonOf(attribute) is not { } reason)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, attribute.GetLocation(), "has no justification"));
        }
        else if (reason is LiteralExpressionSyntax literal && literal.Token.ValueText.Trim().Length == 0)
        {
            // A constant may say more than its name; only an empty text is known to say nothing.
            context.ReportDiagnostic(Diagnostic.Create(Rule, reason.GetLocation(), "has an empty justification"));
        }
    }

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static ExpressionSyntax? ReasonOf(AttributeSyntax attribute)
    {
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == Reason)
            {
                return argument.Expression;
            }
        }

        return null;
    }
}
