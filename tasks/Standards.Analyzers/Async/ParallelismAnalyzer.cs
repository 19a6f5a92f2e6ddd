using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1211: a task for each element of a sequence of unknown length, all at once: <c>Task.WhenAll(orders.Select(SaveAsync))</c>, or of a loop;
/// and <c>Parallel.ForEach</c> or <c>Parallel.For</c> without a limit, which grow by a thread whenever one waits. Silent for sequences of a fixed length,
/// for chunks, and where the work waits for a semaphore. Clause: <c>bounded-concurrency</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParallelismAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1211",
        "Parallel work has an upper bound",
        "'{0}' {1}. Use 'Parallel.ForEachAsync' with a 'MaxDegreeOfParallelism'.");

    private const string AllAtOnce = "starts the work for all elements at once, however many there are";
    private const string OnEachPass = "starts work on each pass of the loop, however many there are";
    private const string Unlimited = "has no limit: it takes one more thread whenever its threads wait";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation) || TaskTypes.Of(context.Compilation) is not { } tasks)
        {
            return;
        }

        var parallel = context.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Parallel");
        context.RegisterOperationAction(operation => Analyze(operation, tasks, parallel), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, TaskTypes tasks, INamedTypeSymbol? parallel)
    {
        var call = (IInvocationOperation)context.Operation;
        if (ProblemOf(call, tasks, parallel) is { } problem && !Explanation.IsAround(StatementOf(call.Syntax)) && !call.IsQuoted())
        {
            var name = $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}";
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), name, problem));
        }
    }

    private static string? ProblemOf(IInvocationOperation call, TaskTypes tasks, INamedTypeSymbol? parallel) => call.TargetMethod.Name switch
    {
        "For" or "ForEach" when SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, parallel) && !HasLimit(call) => Unlimited,
        "WhenAll" or "WhenEach" when tasks.IsTaskItself(call.TargetMethod.ContainingType) && StartsAll(call) => AllAtOnce,
        _ => LoopStarts.AreUnbounded(call, tasks) ? OnEachPass : null,
    };

    private static SyntaxNode StatementOf(SyntaxNode call) =>
        call.FirstAncestorOrSelf<StatementSyntax>() is { } statement and not BlockSyntax ? statement : call;

    // Options that are made here have to say it; those that come from elsewhere may.
    private static bool HasLimit(IInvocationOperation call)
    {
        if (call.Arguments.FirstOrDefault(a => a.Parameter?.Type.Name == "ParallelOptions") is not { Value: var options })
        {
            return FixedLength.Of(call.Arguments[call.TargetMethod.Name == "For" ? 1 : 0].Value);
        }

        return options.Unwrapped() switch
        {
            IObjectCreationOperation creation => SetsLimit(creation),
            ILocalReferenceOperation { Local: var local } => call.Root().Descendants().Any(o => IsLimitOf(o, local)),
            _ => true,
        };
    }

    private static bool IsLimitOf(IOperation operation, ILocalSymbol local) => operation switch
    {
        IVariableDeclaratorOperation { Initializer.Value: var value } declarator =>
            SymbolEqualityComparer.Default.Equals(declarator.Symbol, local)
            && (value.Unwrapped() is not IObjectCreationOperation creation || SetsLimit(creation)),
        ISimpleAssignmentOperation
        {
            Target: IPropertyReferenceOperation { Property.Name: "MaxDegreeOfParallelism", Instance: { } instance }, Value: var assigned,
        } =>
            instance.RefersTo(local) && !IsUnlimited(assigned),
        _ => false,
    };

    private static bool SetsLimit(IObjectCreationOperation options) =>
        options.Initializer?.Initializers.Any(o =>
            o is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "MaxDegreeOfParallelism" }, Value: var value }
            && !IsUnlimited(value)) == true;

    private static bool IsUnlimited(IOperation degree) => degree.Unwrapped().ConstantValue is { HasValue: true, Value: -1 or int.MaxValue };

    private static bool StartsAll(IInvocationOperation whenAll) =>
        whenAll.Arguments.Length == 1
        && SelectOf(whenAll.Arguments[0].Value) is { Arguments: { IsEmpty: false } arguments } select
        && !FixedLength.Of(select.Instance ?? arguments[0].Value)
        && arguments[arguments.Length - 1].Value is var work
        && Starts(work)
        && !AsksCollaborators(work)
        && !Turns.AreTakenBy(work);

    // 'validators.Select(validator => validator.ValidateAsync(order))'.
    private static bool AsksCollaborators(IOperation work) =>
        work.Lambda() is { Symbol.Parameters: { IsEmpty: false } parameters } lambda && Collaborators.AreCalled(lambda.Body, parameters[0]);

    // 'agents.Select(agent => agent.Completed)' only names what runs already.
    private static bool Starts(IOperation work) =>
        work.Lambda() is not { } lambda || lambda.Body.Descendants().Any(o => o is IInvocationOperation or IAwaitOperation);

    // 'orders.Select(SaveAsync)', as it is, as a list, or from a variable.
    private static IInvocationOperation? SelectOf(IOperation value) => value.Unwrapped() switch
    {
        IInvocationOperation { TargetMethod: { Name: "Select", ContainingType.Name: "Enumerable" } } select => select,
        IInvocationOperation { TargetMethod: { Name: "ConvertAll", ContainingType.Name: "List" } } convert => convert,
        IInvocationOperation { TargetMethod: { Name: "ToList" or "ToArray", IsExtensionMethod: true } } list => SelectOf(list.Arguments[0].Value),
        ILocalReferenceOperation local when local.DeclaredValue() is { } assigned and not ILocalReferenceOperation => SelectOf(assigned),
        _ => null,
    };
}
