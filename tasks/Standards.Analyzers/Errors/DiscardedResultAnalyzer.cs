using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Async;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>
/// STD1308: a call whose result says whether it succeeded, and whose result is dropped or kept in a variable that nothing reads; and a <c>Try…</c> whose
/// value is taken without its answer. A discard or a variable with a comment is explained. What the .NET library returns beside is CA1806. Clauses:
/// <c>unchecked-results-forbidden</c>, <c>no-swallowed-exceptions</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DiscardedResultAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1308",
        "A result that can say failure is looked at",
        "'{0}' says by its result whether it succeeded, and nothing reads it. Look at the result, or write '_ =' with the reason in a comment.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation) || TaskTypes.Of(context.Compilation) is not { } tasks)
        {
            return;
        }

        var results = new ResultTypes();
        context.RegisterOperationAction(
            operation => Judge(operation, ((IExpressionStatementOperation)operation.Operation).Operation, results, tasks), OperationKind.ExpressionStatement);
        context.RegisterOperationAction(operation => JudgeVariable(operation, results), OperationKind.VariableDeclarator);
    }

    private static void Judge(OperationAnalysisContext context, IOperation dropped, ResultTypes results, TaskTypes tasks)
    {
        var value = ValueOf(dropped);
        var isAwaited = value is IAwaitOperation;
        if (CallOf(value) is not { } call || value.Type is null)
        {
            return;
        }

        var isMissed = SaysFailure(value.Type, call, results)
            || IsTry(call)
            || (value == dropped && DroppedAnswers.Contain(call, isAwaited))
            || MustBeUsed(call, isAwaited, tasks);
        if (isMissed && !IsExplained(dropped, context.Operation.Syntax) && !value.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), call.TargetMethod.Name));
        }
    }

    // 'using var response = await client.PostAsync(…);' and nothing asks the response.
    private static void JudgeVariable(OperationAnalysisContext context, ResultTypes results)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (!results.Contains(declarator.Symbol.Type)
            || declarator.GetVariableInitializer() is not { Value: var initial }
            || CallOf(initial.Unwrapped()) is not { } call
            || !SaysFailure(declarator.Symbol.Type, call, results))
        {
            return;
        }

        if (declarator.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement
            && !Explanation.IsAround(statement)
            && !declarator.Root().Descendants().Any(o => o is ILocalReferenceOperation && o.RefersTo(declarator.Symbol)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), call.TargetMethod.Name));
        }
    }

    private static IOperation ValueOf(IOperation dropped) =>
        dropped is ISimpleAssignmentOperation { Target: IDiscardOperation, Value: var discarded } ? discarded.Unwrapped() : dropped;

    private static IInvocationOperation? CallOf(IOperation value) => value switch
    {
        IAwaitOperation { Operation: var awaited } => CallOf(awaited.Unwrapped()),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } => CallOf(task.Unwrapped()),
        IInvocationOperation call => call,
        IConditionalAccessOperation { WhenNotNull: IInvocationOperation call } => call,
        _ => null,
    };

    // A method that gives its own object back, so that calls can be chained, or what it was given, has no result of its own.
    private static bool SaysFailure(ITypeSymbol type, IInvocationOperation call, ResultTypes results) =>
        results.Contains(type)
        && !ThrowingCalls.AreNamedIn(call.TargetMethod)
        && !(type.Name == "HttpResponseMessage" && ResponseBodies.IsOfOwnHelper(call))
        && call.TargetMethod.OriginalDefinition.ReturnType is not ITypeParameterSymbol
        && !SymbolEqualityComparer.Default.Equals(type, call.TargetMethod.ContainingType)
        && !call.Arguments.Any(a => SymbolEqualityComparer.Default.Equals(a.Parameter?.Type, type));

    // 'TryRead(id, out var order);' and the default of a value type goes on as if it had been read. Of a reference the compiler knows that it may be null.
    private static bool IsTry(IInvocationOperation call) =>
        IsTryMethod(call.TargetMethod)
        && TakenValue(call) is { } given and not IDiscardOperation
        && !IsTestedBehind(call, given)
        && !IsAnswerItself(call, given);

    private static bool IsTryMethod(IMethodSymbol method) =>
        method is { Name: var name, ReturnType.SpecialType: SpecialType.System_Boolean, IsPartialDefinition: false }
        && name.Length > 3
        && name.StartsWith("Try", StringComparison.Ordinal)
        && char.IsUpper(name[3])
        && (method.Locations.Any(l => l.IsInSource) || Reads(name));

    private static IOperation? TakenValue(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(a => a.Parameter is { RefKind: RefKind.Out, Type.IsValueType: true })?.Value;

    // 'int.TryParse(text, out var year); if (year < 1900)': the value that stands for a failure is asked for.
    private static bool IsTestedBehind(IInvocationOperation call, IOperation given)
    {
        var value = given is IDeclarationExpressionOperation declaration ? declaration.Expression : given;
        return value.Referenced() is { } variable
            && (call.NestedFunctionOperation() ?? call.Root()).Descendants().Any(o => o.Syntax.SpanStart > call.Syntax.Span.End && Tests(o, variable));
    }

    // 'TryGetValues(headers, name, out values); return values;' of a variable that has a value before: nothing there is an answer too.
    private static bool IsAnswerItself(IInvocationOperation call, IOperation given) =>
        call.TargetMethod.Name.StartsWith("TryGet", StringComparison.Ordinal)
        && given is ILocalReferenceOperation { Local: var variable }
        && call.Root().Descendants().Any(o => o is IReturnOperation { ReturnedValue: { } returned } && returned.RefersTo(variable));

    private static bool Tests(IOperation operation, ISymbol variable) => operation switch
    {
        IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } binary =>
            binary.LeftOperand.RefersTo(variable) || binary.RightOperand.RefersTo(variable),
        IIsPatternOperation pattern => pattern.Value.RefersTo(variable),
        ISwitchOperation choice => choice.Value.RefersTo(variable),
        ISwitchExpressionOperation choice => choice.Value.RefersTo(variable),
        _ => false,
    };

    // Of libraries: what is not there is 0 on purpose where a dictionary counts ('TryGetValue'), and what is not a number is 0 by mistake.
    private static bool Reads(string name) =>
        name.StartsWith("TryParse", StringComparison.Ordinal)
        || name.StartsWith("TryRead", StringComparison.Ordinal)
        || name is "TryDequeue" or "TryPop" or "TryTake";

    private static bool MustBeUsed(IInvocationOperation call, bool isAwaited, TaskTypes tasks) =>
        !call.TargetMethod.ReturnsVoid
        && (!isAwaited || tasks.HasResult(call.TargetMethod.ReturnType))
        && call.TargetMethod.GetAttributes().Any(a => a.AttributeClass?.Name is "MustUseReturnValueAttribute" or "MustUseReturnValue");

    // A discard without a comment says that somebody knew, and not why it does not matter.
    private static bool IsExplained(IOperation dropped, SyntaxNode statement) =>
        dropped is ISimpleAssignmentOperation && statement is StatementSyntax && Explanation.IsAround(statement);
}
