using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Analyzers.Coverage;

/// <summary>
/// STD6117: <c>[ExcludeFromCodeCoverage]</c> without a reason, or with one that is none of the three that may be: generated code, an integration of a third
/// party, configuration. Knows the attribute by its name; one of the same name from elsewhere has the same purpose. Clause: <c>coverage-exclusions</c>.
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
        "[ExcludeFromCodeCoverage] {0}. Say in 'Justification' that the code is generated, an integration of a third party or configuration, or test it.");

    // What 'coverage.exclude' of the policy takes (STD0006), in the words of a sentence.
    private static readonly string[] Kinds = ["generated", "third-party", "third party", "integration", "external", "configuration"];

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
        else if (reason is LiteralExpressionSyntax literal && ProblemOf(literal.Token.ValueText) is { } problem)
        {
            // A constant may say more than its name; only a text is known.
            context.ReportDiagnostic(Diagnostic.Create(Rule, reason.GetLocation(), problem));
        }
    }

    private static string? ProblemOf(string reason) =>
        reason.Trim().Length == 0 ? "has an empty justification"
        : Kinds.Any(kind => reason.IndexOf(kind, StringComparison.OrdinalIgnoreCase) >= 0) ? null
        : "has a justification of another kind";

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
