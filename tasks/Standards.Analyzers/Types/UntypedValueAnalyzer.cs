using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Types;

/// <summary>
/// STD1000: <c>dynamic</c>, a visible member whose value is an <c>object</c> or a collection of them, and what is cast out of such a collection. Clauses:
/// <c>no-untyped-values</c>, <c>typed-access-to-shared-state</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntypedValueAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1000",
        "Code has no untyped values",
        "{0}, so that a wrong type shows when it runs. {1}.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterSyntaxNodeAction(AnalyzeName, SyntaxKind.IdentifierName);
            context.RegisterOperationAction(AnalyzeCast, OperationKind.Conversion);
            context.RegisterSymbolAction(AnalyzeMember, SymbolKind.Method, SymbolKind.Property, SymbolKind.Field);
        }
    }

    private static void AnalyzeName(SyntaxNodeAnalysisContext context)
    {
        var name = (IdentifierNameSyntax)context.Node;
        if (name.Identifier.ValueText == "dynamic"
            && context.SemanticModel.GetTypeInfo(name, context.CancellationToken).Type is IDynamicTypeSymbol
            && !UntypedCode.IsGeneric(context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, name.GetLocation(), "The compiler checks nothing of a 'dynamic' value", "Name its type, or an interface that it has"));
        }
    }

    // '(Order)_cache[id]': an element of a collection that code of the repository declares, or of a cache.
    private static void AnalyzeCast(OperationAnalysisContext context)
    {
        var cast = (IConversionOperation)context.Operation;
        if (!cast.IsImplicit
            && cast.Operand.Type?.SpecialType == SpecialType.System_Object
            && cast.Type is { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.TypeParameter } type
            && UntypedCode.StoreOf(cast.Operand) is { } store
            && !UntypedCode.IsGeneric(context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                cast.Syntax.GetLocation(),
                $"'{store}' keeps values of any type, and this one is taken for '{type.Name}'",
                $"Declare a collection of '{type.Name}'"));
        }
    }

    private static void AnalyzeMember(SymbolAnalysisContext context)
    {
        var member = context.Symbol;
        var type = member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Ordinary } method => method.ReturnType,
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        if (UntypedCode.IsUntyped(type)
            && member.IsVisibleOutside()
            && !member.IsImplicitlyDeclared
            && !member.IsFromContract()
            && !UntypedCode.IsGeneric(member)
            && !UntypedCode.IsBag(member.Name))
        {
            var untyped = type!.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, member.Locations[0], $"'{member.Name}' gives '{untyped}'", "Declare the type that callers get, or make it generic"));
        }
    }
}
