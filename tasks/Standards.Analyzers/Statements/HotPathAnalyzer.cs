using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Statements;

/// <summary>
/// STD1911: what allocates on each call of a function that is marked hot, by an attribute of it or of its type: <c>[HotPath]</c>, <c>[Hot]</c> or
/// <c>[PerformanceSensitive]</c>, whoever declares it. What only a failure runs is left alone. Clause: <c>no-allocation-in-hot-paths</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HotPathAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1911",
        "A hot path does not allocate",
        "'{0}' is marked hot, and {1} on each call. Take it out of the function, or make it once and keep it.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationBlockAction(Analyze);
        }
    }

    private static void Analyze(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor) } method || !IsHot(method))
        {
            return;
        }

        if (StateOf(method, context) is { } state)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.Name, state));
        }

        foreach (var block in context.OperationBlocks.Where(block => block is not IAttributeOperation))
        {
            Judge(context, block, method);
        }
    }

    private static bool IsHot(IMethodSymbol method) =>
        IsMarked(method) || (method.AssociatedSymbol is { } property && IsMarked(property)) || (method.ContainingType is { } type && IsMarked(type));

    private static bool IsMarked(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "HotPathAttribute" or "HotPath" or "HotAttribute" or "PerformanceSensitiveAttribute")
            {
                return true;
            }
        }

        return false;
    }

    // The machine of an iterator is made by each call, and that of an async function with the first wait.
    private static string? StateOf(IMethodSymbol method, OperationBlockAnalysisContext context) =>
        method.IsAsync && method.ReturnType.Name == "Task" ? "an async function makes its task"
        : context.OperationBlocks.Any(block => block.OfSameFunction().Any(o => o.Kind is OperationKind.YieldReturn)) ? "an iterator makes its object"
        : null;

    private static void Judge(OperationBlockAnalysisContext context, IOperation operation, IMethodSymbol method)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (child is IThrowOperation or ICatchClauseOperation or ICoalesceAssignmentOperation or INameOfOperation)
            {
                continue;
            }

            if (HotPathAllocations.Of(child, method) is { } allocation)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, child.Syntax.NameLocation(), method.Name, allocation));
            }
            else if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                Judge(context, child, method);
            }
        }
    }
}
