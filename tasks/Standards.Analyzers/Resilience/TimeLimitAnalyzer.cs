using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>
/// STD1401: the time limit of a client or a database command that is set to none, and a connection that is opened without one. Silent where a comment
/// says what ends the call, where the type cancels by time (<c>CancelAfter</c>), and where a resilience pipeline has the limit. Clauses:
/// <c>resilience-timeouts</c>, <c>downstream-timeouts-circuit-breakers</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TimeLimitAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1401",
        "Every call has a time limit",
        "'{0}' has no time limit, and waits for ever when the other side does not answer. Set one, or say in a comment what ends the call.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
            context.RegisterOperationAction(AnalyzeArgument, OperationKind.Argument);
            context.RegisterOperationAction(AnalyzeConnection, OperationKind.Await);
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "Timeout" or "CommandTimeout" or "ReadTimeout" or "WriteTimeout" } property }
            && IsEndless(property, assignment.Value)
            && !IsLimitedElsewhere(assignment, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), property.ContainingType.Name));
        }
    }

    // 'options.CommandTimeout(0)' and 'Database.SetCommandTimeout(0)' of Entity Framework, 'commandTimeout: 0' of Dapper.
    private static void AnalyzeArgument(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: "commandTimeout" or "timeout", Parent: IInvocationOperation call }
            && (argument.Parameter!.Name == "commandTimeout" || call.TargetMethod.Name is "SetCommandTimeout" or "CommandTimeout")
            && argument.Value.Unwrapped().ConstantValue is { HasValue: true, Value: 0 }
            && !IsLimitedElsewhere(argument, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, argument.Syntax.GetLocation(), call.TargetMethod.Name));
        }
    }

    // 'await client.ConnectAsync(host, port)': with '.WaitAsync(limit)', 'WhenAny' or a token somebody ends it.
    private static void AnalyzeConnection(OperationAnalysisContext context)
    {
        var awaited = ((IAwaitOperation)context.Operation).Operation.Unwrapped();
        var connect = awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } ? task.Unwrapped() : awaited;
        if (connect is IInvocationOperation
            {
                TargetMethod: { Name: "ConnectAsync", ContainingType: { Name: "TcpClient" or "Socket" } type },
            } call
            && type.ContainingNamespace.Name == "Sockets"
            && !call.Arguments.Any(a => a.Parameter?.Type.Name is "CancellationToken" or "SocketAsyncEventArgs" && a.ArgumentKind == ArgumentKind.Explicit)
            && !IsLimitedElsewhere(call, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), $"{type.Name}.ConnectAsync"));
        }
    }

    private static bool IsEndless(IPropertySymbol property, IOperation value) => property.Name == "CommandTimeout"
        ? IsOfCommand(property.ContainingType) && value.Unwrapped().ConstantValue is { HasValue: true, Value: 0 }
        : property.ContainingType.Name switch
        {
            "HttpClient" => IsInfinite(value.Unwrapped()),
            "WebRequest" or "HttpWebRequest" or "SmtpClient" or "FtpWebRequest" => value.Unwrapped().ConstantValue is { HasValue: true, Value: int and <= 0 },
            "Stream" or "NetworkStream" or "SslStream" or "SerialPort" => value.Unwrapped().ConstantValue is { HasValue: true, Value: -1 },
            _ => false,
        };

    private static bool IsOfCommand(INamedTypeSymbol type) =>
        type.Name is "IDbCommand" or "DbCommand" or "DbBatch" || type.SelfAndBases().Any(t => t.Name is "DbCommand" or "DbBatch");

    private static bool IsInfinite(IOperation value) => value switch
    {
        IFieldReferenceOperation { Field: { Name: "InfiniteTimeSpan", ContainingType.Name: "Timeout" } } => true,
        IFieldReferenceOperation { Field: { Name: "MaxValue", ContainingType.Name: "TimeSpan" } } => true,
        IInvocationOperation { TargetMethod: { Name: "FromMilliseconds", ContainingType.Name: "TimeSpan" }, Arguments: { IsEmpty: false } arguments } =>
            arguments[0].Value.Unwrapped().ConstantValue.Value is -1 or -1d or -1L,
        _ => false,
    };

    // The type cancels by time itself, or builds the client with a pipeline, which wants the client without a limit of its own.
    private static bool IsLimitedElsewhere(IOperation operation, CancellationToken cancellationToken) =>
        operation.IsQuoted()
        || (operation.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement and not BlockSyntax && Explanation.IsIn(statement))
        || Explanation.IsAround(operation.Syntax)
        || (operation.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? operation.Syntax.SyntaxTree.GetRoot(cancellationToken)).DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Any(name => name.Identifier.ValueText is "CancelAfter" or "WithTimeout"
                || name.Identifier.ValueText.IndexOf("Resilience", StringComparison.Ordinal) >= 0);
}
