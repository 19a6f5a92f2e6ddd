using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Configuration;

/// <summary>
/// STD1811: the name of a flag as a text where it is asked, by Standards.ServiceDefaults, Microsoft.FeatureManagement, OpenFeature or LaunchDarkly. Clause:
/// <c>feature-flags-for-risky-change</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlagNameAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1811",
        "Flags are named once",
        "The flag '{0}' is written where it is asked: after a typing error it is always off, and its last use is hard to find. Make it a constant of "
            + "'FeatureFlags'.");

    // Interfaces of flags, by their names, and what implements them.
    private static readonly HashSet<string> Askers = new(StringComparer.Ordinal)
    {
        "IFeatureFlags", "IFeatureManager", "IFeatureManagerSnapshot", "IVariantFeatureManager", "IVariantFeatureManagerSnapshot", "IFeatureClient",
        "ILdClient", "IFeatureFlagService", "IFeatureToggles",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
            context.RegisterSyntaxNodeAction(AnalyzeAttribute, SyntaxKind.Attribute);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (IsAsking(call.TargetMethod.Name)
            && call.Arguments.FirstOrDefault(a => a.Value.Type?.SpecialType == SpecialType.System_String)?.Value.Unwrapped() is { } name
            && (call.Instance ?? call.Arguments[0].Value).Type is { } type
            && type.AllInterfaces.Concat([type]).Any(t => Askers.Contains(t.Name))
            && WrittenText(name) is { } flag)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, name.Syntax.GetLocation(), flag));
        }
    }

    // A text, also one of parts or in a variable, and no constant that has a name.
    private static string? WrittenText(IOperation value) => value switch
    {
        ILiteralOperation or IBinaryOperation => value.Text(),
        IConditionalOperation { WhenFalse: { } other } choice => WrittenText(choice.WhenTrue.Unwrapped()) ?? WrittenText(other.Unwrapped()),
        ILocalReferenceOperation { Local.IsConst: false } local => local.OnlyValue() is { } only and not ILocalReferenceOperation
            ? WrittenText(only.Unwrapped())
            : null,
        _ => null,
    };

    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute.Name.ToString() is not ("FeatureGate" or "FeatureGateAttribute"))
        {
            return;
        }

        foreach (var argument in attribute.ArgumentList?.Arguments ?? [])
        {
            if (argument.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, literal.GetLocation(), literal.Token.ValueText));
            }
        }
    }

    private static bool IsAsking(string name) =>
        name.StartsWith("IsEnabled", StringComparison.Ordinal)
        || name.StartsWith("GetVariant", StringComparison.Ordinal)
        || name.EndsWith("Variation", StringComparison.Ordinal)
        || name is "GetBooleanValueAsync" or "GetBooleanDetailsAsync" or "GetStringValueAsync" or "GetIntegerValueAsync" or "GetDoubleValueAsync"
            or "GetBooleanValue" or "GetStringValue" or "GetObjectValueAsync";
}
