using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>
/// STD1300: the loop of a <c>BackgroundService</c>, in <c>ExecuteAsync</c> or in a method of the class that it calls, or of a task or thread that is let
/// go, of which the first failure ends the work. Silent where the loop, or what it calls, catches what may happen, and where a clause around it decides
/// what becomes of the service. Clause: <c>background-loop-catches-and-restarts</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BackgroundLoopAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1300",
        "A background loop survives a failure",
        "The first exception ends this loop, and the work of '{0}' with it. Put the work of one pass into 'try', catch what may happen, log it and go on.");

    // What only waits fails by cancellation, which ends the loop as it should.
    private static readonly HashSet<string> Waits =
        new(StringComparer.Ordinal) { "Delay", "Yield", "WaitForNextTickAsync", "WaitToReadAsync", "WaitAsync", "WhenAny", "ReadAsync", "DequeueAsync" };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (ProjectKind.IsTest(compilation) || ExceptionTypes.Of(compilation) is not { } exceptions)
        {
            return;
        }

        context.RegisterOperationAction(operation => AnalyzeDetached(operation, exceptions), OperationKind.Invocation, OperationKind.ObjectCreation);
        if (compilation.GetTypeByMetadataName("Microsoft.Extensions.Hosting.BackgroundService") is { } service)
        {
            context.RegisterOperationBlockAction(block => Analyze(block, service, exceptions));
        }
    }

    // A clause around such a loop is its author's answer: what reads of a connection ends with it.
    private static void AnalyzeDetached(OperationAnalysisContext context, ExceptionTypes exceptions)
    {
        if (DetachedWork.LambdaOf(context.Operation) is not { } lambda || context.ContainingSymbol.ContainingType is not { } type)
        {
            return;
        }

        foreach (var loop in IsHandedOut(context.Operation, type) ? [] : LoopsOf(lambda.Body))
        {
            if (MayFail(loop, type, exceptions) && !loop.Ancestors().OfType<ITryOperation>().Any(attempt => !attempt.Catches.IsEmpty))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, loop.Syntax.GetFirstToken().GetLocation(), type.Name));
            }
        }
    }

    // 'worker = Task.Run(…)' and 'Task CompleteAsync() => worker': the failure reaches the owner, who awaits it.
    private static bool IsHandedOut(IOperation start, INamedTypeSymbol type) =>
        start.Parent is ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Field: var field } }
        && type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantNodes().Any(node => IsReturnOf(node, field.Name)));

    private static bool IsReturnOf(SyntaxNode node, string field) => node switch
    {
        ReturnStatementSyntax { Expression: IdentifierNameSyntax name } => name.Identifier.ValueText == field,
        ArrowExpressionClauseSyntax { Expression: IdentifierNameSyntax name } => name.Identifier.ValueText == field,
        _ => false,
    };

    private static void Analyze(OperationBlockAnalysisContext context, INamedTypeSymbol service, ExceptionTypes exceptions)
    {
        if (context.OwningSymbol is not IMethodSymbol { Name: "ExecuteAsync", IsOverride: true } method || !method.ContainingType.Is(service))
        {
            return;
        }

        foreach (var block in context.OperationBlocks)
        {
            foreach (var loop in LoopsOf(block).Concat(CalledBy(block, method, exceptions).SelectMany(LoopsOf)))
            {
                if (MayFail(loop, method.ContainingType, exceptions) && !IsDecidedAround(loop, exceptions))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rule, loop.Syntax.GetFirstToken().GetLocation(), method.ContainingType.Name));
                }
            }
        }
    }

    // The loops that run as long as the service; those inside of them are a part of one pass.
    private static IEnumerable<ILoopOperation> LoopsOf(IOperation body) =>
        body.Descendants().OfType<ILoopOperation>().Where(loop => RunsOn(loop) && !loop.Ancestors().OfType<ILoopOperation>().Any(RunsOn));

    private static bool RunsOn(ILoopOperation loop) => loop switch
    {
        IWhileLoopOperation { Condition: { } condition } => condition.ConstantValue is { HasValue: true, Value: true }
            || condition.DescendantsAndSelf().Any(o => o is IAwaitOperation or IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" }),
        IForLoopOperation { Condition: var condition } => condition is null && loop.Syntax is ForStatementSyntax { Condition: null },
        IForEachLoopOperation each => each.IsAsynchronous
            || each.Collection.Unwrapped() is IInvocationOperation { TargetMethod.Name: "GetConsumingEnumerable" },
        _ => false,
    };

    // 'ExecuteAsync(token) => RunAsync(token)': the loop stands one call away, in the same file.
    private static IEnumerable<IOperation> CalledBy(IOperation block, IMethodSymbol method, ExceptionTypes exceptions)
    {
        foreach (var call in block.Descendants().OfType<IInvocationOperation>())
        {
            if (IsOf(call.TargetMethod, method.ContainingType)
                && !call.Ancestors().OfType<ILoopOperation>().Any()
                && !IsDecidedAround(call, exceptions)
                && call.TargetMethod.DeclaringSyntaxReferences[0].GetSyntax() is { } syntax
                && syntax.SyntaxTree == block.Syntax.SyntaxTree
                && block.SemanticModel?.GetOperation(syntax) is { } body)
            {
                yield return body;
            }
        }
    }

    private static bool IsOf(IMethodSymbol method, INamedTypeSymbol type) =>
        method.DeclaringSyntaxReferences.Length == 1
        && method.MethodKind == MethodKind.Ordinary
        && SymbolEqualityComparer.Default.Equals(method.ContainingType, type);

    private static bool MayFail(ILoopOperation loop, INamedTypeSymbol type, ExceptionTypes exceptions) =>
        loop.Body.OfSameFunction().Any(o => IsWork(o, type) && !IsGuarded(o, loop, exceptions));

    private static bool IsWork(IOperation operation, INamedTypeSymbol type) => operation switch
    {
        IAwaitOperation { Operation: var awaited } => Configured(awaited) is not { } call || (!Waits.Contains(call.TargetMethod.Name) && !Catches(call)),
        IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod: { ReturnsVoid: true, IsPartialDefinition: false } } call } =>
            call.TargetMethod.MethodKind == MethodKind.DelegateInvoke || (IsOf(call.TargetMethod, type) && !Catches(call)),
        _ => false,
    };

    // What is awaited, without '.ConfigureAwait(false)'.
    private static IInvocationOperation? Configured(IOperation awaited) =>
        awaited.Unwrapped() is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task }
            ? task.Unwrapped() as IInvocationOperation
            : awaited.Unwrapped() as IInvocationOperation;

    // Which failures are expected is the author's matter: what else happens stops the host, and something starts it again.
    private static bool Catches(IInvocationOperation call) =>
        call.TargetMethod.DeclaringSyntaxReferences.Length == 1
        && call.TargetMethod.DeclaringSyntaxReferences[0].GetSyntax() is BaseMethodDeclarationSyntax { Body.Statements: var statements }
        && statements.OfType<TryStatementSyntax>().Any(attempt => attempt.Catches.Any(clause => !IsOfCancellation(clause)));

    private static bool IsOfCancellation(CatchClauseSyntax clause) =>
        clause.Declaration is { Type: var type } && type.ToString() is var name && name.EndsWith("CanceledException", StringComparison.Ordinal);

    // In a 'try' of the loop that catches; what a clause or a 'finally' does is the handling itself.
    private static bool IsGuarded(IOperation work, ILoopOperation loop, ExceptionTypes exceptions)
    {
        for (var current = work; current.Parent is { } parent && current != loop; current = parent)
        {
            if (parent is ICatchClauseOperation
                || (parent is ITryOperation attempt && (attempt.Finally == current || attempt.Catches.Any(c => Survives(c, exceptions)))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Survives(ICatchClauseOperation clause, ExceptionTypes exceptions) =>
        !exceptions.IsCancellation(clause.ExceptionType)
        && clause.Handler.Operations.LastOrDefault() is not (IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation });

    // A clause around the loop that throws, stops the host or keeps the failure for a health check is a decision; one that only logs leaves a dead service.
    private static bool IsDecidedAround(IOperation operation, ExceptionTypes exceptions) =>
        operation.Ancestors().OfType<ITryOperation>().SelectMany(attempt => attempt.Catches)
            .Any(clause => exceptions.IsGeneral(clause) && clause.Handler.Descendants().Any(IsDecision));

    private static bool IsDecision(IOperation operation) => operation switch
    {
        IThrowOperation => true,
        IAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation } => true,
        IInvocationOperation { TargetMethod.Name: var name } => name is "StopApplication" or "Exit" or "FailFast" or "StopAsync"
            || name.IndexOf("Health", StringComparison.OrdinalIgnoreCase) >= 0
            || name.StartsWith("Restart", StringComparison.Ordinal),
        _ => false,
    };
}
