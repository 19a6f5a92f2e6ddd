using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>
/// STD1604: a query that asks for one element of what a loop, <c>Select</c> or its kind steps over, itself or by a method of the same class and file. Batches
/// (elements that are collections, and loops in steps of a size) are left alone, and so are loops over a list that stands in the code, over the statements
/// to run and over the databases to ask. Clauses: <c>no-n-plus-one</c>,
/// <c>query-performance-review</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryInLoopAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1604",
        "No query per row of another query",
        "'{0}' asks the database once for each '{1}'. Ask once for all of them before the loop, by a join or a list of ids.");

    // What runs a function for each element.
    private static readonly HashSet<string> Steps = new(StringComparer.Ordinal)
    {
        "Select", "SelectMany", "ForEach", "ForEachAsync", "ToDictionary", "ToLookup", "ConvertAll", "Where", "Any", "All",
    };

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
                return IsAskedForItself(call, element) ? null : element;
            }

            if (EndsSearch(around, element))
            {
                break;
            }
        }

        return null;
    }

    // A function that steps over nothing runs for others than the loop around it.
    private static bool EndsSearch(IOperation around, ISymbol? element) => element is null && around is IAnonymousFunctionOperation or ILocalFunctionOperation;

    private static ISymbol? SteppedOver(IOperation around, IOperation inner) => around switch
    {
        IForEachLoopOperation loop when loop.Body == inner => VariableOf(loop),
        IForLoopOperation loop when loop.Body == inner => VariableOf(loop),
        IAnonymousFunctionOperation lambda => VariableOf(lambda),
        _ => null,
    };

    private static ISymbol? VariableOf(IForEachLoopOperation loop) =>
        loop.Locals.Length == 1 && !IsCollection(loop.Locals[0].Type) && !WrittenLists.IsOne(loop.Collection) ? loop.Locals[0] : null;

    // 'for (var i = 0; i < orders.Count; i++)'; pages are counted otherwise, and batches go in steps of their size.
    private static ISymbol? VariableOf(IForLoopOperation loop) =>
        loop is { Locals: { Length: 1 } locals, Condition: IBinaryOperation { RightOperand: var end } }
        && end.Unwrapped() is IPropertyReferenceOperation { Property.Name: "Count" or "Length" }
        && !loop.AtLoopBottom.Any(IsStepOfBatch)
            ? locals[0]
            : null;

    private static bool IsStepOfBatch(IOperation step) =>
        step is IExpressionStatementOperation { Operation: ICompoundAssignmentOperation { Value.ConstantValue: var by } }
        && by is not { HasValue: true, Value: 1 };

    private static ISymbol? VariableOf(IAnonymousFunctionOperation lambda) =>
        lambda.Symbol.Parameters.FirstOrDefault() is { } parameter
        && !IsCollection(parameter.Type)
        && lambda.Consumer() is IArgumentOperation { Parent: IInvocationOperation call }
        && Steps.Contains(call.TargetMethod.Name)
        && call.TargetMethod.ContainingType.Name is "Enumerable" or "List" or "Parallel"
        && !WrittenLists.IsOne(call.Instance ?? call.Arguments[0].Value)
            ? parameter
            : null;

    // A batch is asked for at once.
    private static bool IsCollection(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_String
        && (type is IArrayTypeSymbol || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable));

    // 'shard.FindAsync(id)' asks another database each time, and 'connection.Query(script.Sql)' another question.
    private static bool IsAskedForItself(IInvocationOperation call, ISymbol element) =>
        call.Instance?.RefersTo(element) == true || QueryCalls.IsStatement(call, element) || IsOfUnknown(call) || Explains(call);

    // 'if (!cache.TryGetValue(id, out var user)) { user = await users.GetAsync(id); }' asks once for each that is not known yet.
    private static bool IsOfUnknown(IInvocationOperation call) =>
        call.Ancestors().OfType<IConditionalOperation>().Any(choice => choice.Condition.DescendantsAndSelf().Any(OwnQueryMethods.IsLookUp));

    // '// There are five users at most, so that the N+1 is cheap.'
    private static bool Explains(IInvocationOperation call) =>
        call.Syntax.FirstAncestorOrSelf<StatementSyntax>()?.GetLeadingTrivia().Any(trivia =>
            Explanation.IsComment(trivia) && trivia.ToString().IndexOf("N+1", StringComparison.OrdinalIgnoreCase) >= 0) == true;

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
