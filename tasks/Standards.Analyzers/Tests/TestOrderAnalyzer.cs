using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Tests;

/// <summary>
/// STD1902: an attribute of the assembly that makes all of its tests run one after another, without a comment that says why. Clause:
/// <c>test-parallelism</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TestOrderAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1902",
        "Tests run in parallel",
        "All tests of the project run one after another. Put those that share something into a collection of their own, or say in a comment what all "
            + "of them share.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (TestTypes.Of(context.Compilation) is not null)
        {
            context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.AttributeList);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var list = (AttributeListSyntax)context.Node;
        if (list.Target?.Identifier.IsKind(SyntaxKind.AssemblyKeyword) != true || Explanation.IsIn(list))
        {
            return;
        }

        foreach (var attribute in list.Attributes)
        {
            if (Orders(attribute, context.SemanticModel, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, attribute.GetLocation()));
            }
        }
    }

    private static bool Orders(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(attribute, cancellationToken).Symbol?.ContainingType.Name switch
        {
            "NonParallelizableAttribute" or "DoNotParallelizeAttribute" => true,
            "LevelOfParallelismAttribute" => HasArgument(attribute, name: null, 1, model, cancellationToken),
            "CollectionBehaviorAttribute" => HasArgument(attribute, "DisableTestParallelization", true, model, cancellationToken)
                || HasArgument(attribute, "MaxParallelThreads", 1, model, cancellationToken),
            "ParallelizeAttribute" => HasArgument(attribute, "Workers", 1, model, cancellationToken),
            _ => false,
        };

    private static bool HasArgument(AttributeSyntax attribute, string? name, object value, SemanticModel model, CancellationToken cancellationToken) =>
        attribute.ArgumentList?.Arguments.Any(a => a.NameEquals?.Name.Identifier.ValueText == name
            && value.Equals(model.GetConstantValue(a.Expression, cancellationToken).Value)) == true;
}
