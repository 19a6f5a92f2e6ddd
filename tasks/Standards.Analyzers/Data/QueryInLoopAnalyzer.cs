using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>
/// STD1604: a query that asks for one element of what a loop or <c>Select</c> steps over, itself or by a method of the same class and file. Batches
/// (elements that are collections) are left alone, and so are loops over a list that stands in the code. Clauses: <c>no-n-plus-one</c>,
/// <c>query-performance-review</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryInLoopAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1604",
        "No query per row of another query",
        "'{0}' asks the database once for each '{1}'. Ask once for all of them before the loop, by a join or a list of ids.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            var calls = QueryCalls.Of(context.Compilation);
            context.RegisterOperationAction(operation => Analyze(operation, calls), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, QueryCalls calls)
    {
        var call = (IInvocationOperation)context.Operation;
        var isQuery = calls.IsQuery(call);
        if ((isQuery || OwnQueryMethods.MayBeOne(call.TargetMethod, context.ContainingSymbol))
            && ElementOf(call) is { } element
            && (isQuery || OwnQueryMethods.IsOne(call, element, calls))
            && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), call.TargetMethod.Name, element.Name));
        }
    }

    // What the innermost loop steps over and the query asks for.
    private static ISymbol? ElementOf(IInvocationOperation call)
    {
        IOperation inner = call;
        for (var around = call.Parent; around is not null; inner = around, around = around.Parent)
        {
            var element = SteppedOver(around, inner);
            if (element is not null && Depends(call, element, around))
            {
                return element;
            }

            if (around is IAnonymousFunctionOperation or ILocalFunctionOperation && element is null)
            {
                return null;
            }
        }

        return null;
    }

    private static ISymbol? SteppedOver(IOperation around, IOperation inner) => around switch
    {
        IForEachLoopOperation loop when loop.Body == inner => VariableOf(loop),
        IForLoopOperation loop when loop.Body == inner => VariableOf(loop),
        IAnonymousFunctionOperation lambda => VariableOf(lambda),
        _ => null,
    };

    private static ISymbol? VariableOf(IForEachLoopOperation loop) =>
        loop.Locals.Length == 1 && !IsCollection(loop.Locals[0].Type) && !IsWritten(loop.Collection.Unwrapped()) ? loop.Locals[0] : null;

    // 'for (var i = 0; i < orders.Count; i++)'; pages are counted otherwise.
    private static ISymbol? VariableOf(IForLoopOperation loop) =>
        loop is { Locals: { Length: 1 } locals, Condition: IBinaryOperation { RightOperand: var end } }
        && end.Unwrapped() is IPropertyReferenceOperation { Property.Name: "Count" or "Length" }
            ? locals[0]
            : null;

    private static ISymbol? VariableOf(IAnonymousFunctionOperation lambda) =>
        lambda.Symbol.Parameters.FirstOrDefault() is { } parameter
        && !IsCollection(parameter.Type)
        && lambda.Consumer() is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Select" or "SelectMany" or "ForEach" } method } }
        && method.ContainingType is { Name: "Enumerable" or "List" }
            ? parameter
            : null;

    // A batch is asked for at once.
    private static bool IsCollection(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_String
        && (type is IArrayTypeSymbol || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable));

    // 'foreach (var name in new[] { "a", "b" })'.
    private static bool IsWritten(IOperation collection) => collection is IArrayCreationOperation or ICollectionExpressionOperation;

    // By a value of the call, or by a variable in between.
    private static bool Depends(IInvocationOperation call, ISymbol element, IOperation around)
    {
        if (call.Mentions(element))
        {
            return true;
        }

        var used = new HashSet<ISymbol>(
            call.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Select(r => r.Local), SymbolEqualityComparer.Default);
        return used.Count > 0 && (CommandInputs.Hold(call, element, around) || around.Descendants().OfType<IVariableDeclaratorOperation>().Any(d =>
            used.Contains(d.Symbol) && d.GetVariableInitializer() is { } initializer && initializer.Mentions(element)));
    }
}
