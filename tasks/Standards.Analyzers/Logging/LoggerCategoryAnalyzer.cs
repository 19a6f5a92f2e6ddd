using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Logging;

/// <summary>
/// STD1503: a class that takes the logger of another one, mostly copied with the constructor, or makes one for itself by a factory or by Serilog. That of
/// a base, of a type around it or of a type that it makes is right; that of an interface that it implements is not. Clause:
/// <c>logger-category-is-component</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoggerCategoryAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1503",
        "A logger is named after its owner",
        "'{0}' logs as '{1}', so that its lines are looked for in the wrong place, and the level of '{1}' decides on them. Take '{2}'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation))
        {
            return;
        }

        var logger = context.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.ILogger`1");
        if (logger is not null)
        {
            context.RegisterSymbolAction(symbol => Analyze(symbol, logger), SymbolKind.Method);
        }

        if (logger is not null || context.Compilation.GetTypeByMetadataName("Serilog.Log") is not null)
        {
            context.RegisterOperationAction(AnalyzeMade, OperationKind.Invocation);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol logger)
    {
        var constructor = (IMethodSymbol)context.Symbol;
        if (constructor is not { MethodKind: MethodKind.Constructor, IsStatic: false, ContainingType: { IsAbstract: false } owner })
        {
            return;
        }

        foreach (var parameter in constructor.Parameters)
        {
            if (parameter.Type is INamedTypeSymbol { Arity: 1 } type
                && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, logger)
                && type.TypeArguments[0] is INamedTypeSymbol category
                && IsCopied(constructor, owner, category)
                && !Names(owner, category, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, parameter.Locations[0], owner.Name, category.Name, $"ILogger<{owner.Name}>"));
            }
        }
    }

    // '_log = factory.CreateLogger<Other>();' and 'static readonly ILogger Log = Serilog.Log.ForContext<Other>();'.
    private static void AnalyzeMade(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (IsMaker(call.TargetMethod)
            && call.TargetMethod.TypeArguments[0] is INamedTypeSymbol category
            && context.ContainingSymbol.ContainingType is { IsAbstract: false } owner
            && IsKept(call, owner)
            && IsOther(owner, category)
            && !Names(owner, category, context.CancellationToken))
        {
            var right = $"{call.TargetMethod.Name}<{owner.Name}>()";
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), owner.Name, category.Name, right));
        }
    }

    private static bool IsMaker(IMethodSymbol method) => method switch
    {
        { Name: "CreateLogger", TypeArguments.Length: 1 } => method.ContainingType.Name == "LoggerFactoryExtensions",
        { Name: "ForContext", TypeArguments.Length: 1 } => method.ContainingType is { Name: "Log" or "ILogger", ContainingNamespace.Name: "Serilog" },
        _ => false,
    };

    // In a field or property of the class itself; what is passed on belongs to another class.
    private static bool IsKept(IInvocationOperation call, INamedTypeSymbol owner) => call.Consumer() switch
    {
        IFieldInitializerOperation or IPropertyInitializerOperation => true,
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } target } =>
            SymbolEqualityComparer.Default.Equals(target.Member.ContainingType, owner),
        _ => false,
    };

    // Several loggers are those of what it makes; records and exceptions hold what they are given.
    private static bool IsCopied(IMethodSymbol constructor, INamedTypeSymbol owner, INamedTypeSymbol category) =>
        IsOther(owner, category)
        && constructor.Parameters.Count(p => p.Type.Name == "ILogger") == 1;

    // A type of the repository that is no base and stands not around it, or an interface in the place of the class that implements it.
    private static bool IsOther(INamedTypeSymbol owner, INamedTypeSymbol category) =>
        category.Locations.Any(l => l.IsInSource)
        && (category.TypeKind == TypeKind.Interface
            ? owner.AllInterfaces.Contains(category, SymbolEqualityComparer.Default)
            : category.TypeKind is TypeKind.Class or TypeKind.Struct && !IsRelated(owner, category));

    // Who names the other type for more than its logger gives the logger to it.
    private static bool Names(INamedTypeSymbol owner, INamedTypeSymbol category, CancellationToken cancellationToken) =>
        owner.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == category.Name
                && name.Parent is not BaseTypeSyntax
                && name.Parent is not TypeArgumentListSyntax
                {
                    Parent: GenericNameSyntax { Identifier.ValueText: "ILogger" or "CreateLogger" or "ForContext" },
                });

    private static bool IsRelated(INamedTypeSymbol owner, INamedTypeSymbol category)
    {
        for (var outer = owner; outer is not null; outer = outer.ContainingType)
        {
            if (outer.OriginalDefinition.Is(category.OriginalDefinition) || category.OriginalDefinition.Is(outer.OriginalDefinition))
            {
                return true;
            }
        }

        return SymbolEqualityComparer.Default.Equals(category.ContainingType?.OriginalDefinition, owner.OriginalDefinition);
    }
}
