using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Rpc;

/// <summary>
/// STD1721: an RPC that fails with an exception of .NET or with <c>Internal</c> or <c>Unknown</c> for whatever went wrong, and a cancellation or timeout
/// that becomes another status than its own, or a failure with <c>OK</c>. Silent in interceptors, which map, and for exceptions of the repository, which they
/// map. Clauses: <c>rpc-returns-status-codes</c>, <c>cancel-and-timeout-mapped</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RpcStatusAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1721",
        "An RPC fails with the mapped status",
        "{0}. {1}.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation)
            && compilation.GetTypeByMetadataName("Grpc.Core.RpcException") is { } exception
            && compilation.GetTypeByMetadataName("Grpc.Core.StatusCode") is { } code)
        {
            context.RegisterOperationAction(operation => AnalyzeThrow(operation, exception), OperationKind.Throw);
            context.RegisterOperationAction(operation => AnalyzeCode(operation, code), OperationKind.FieldReference);
        }
    }

    private static void AnalyzeThrow(OperationAnalysisContext context, INamedTypeSymbol rpcException)
    {
        if (context.ContainingSymbol is IMethodSymbol { IsOverride: true } method
            && ((IThrowOperation)context.Operation).Exception?.Unwrapped() is IObjectCreationOperation { Type: INamedTypeSymbol thrown }
            && !thrown.Is(rpcException)
            && !thrown.Locations.Any(l => l.IsInSource)
            && RpcServices.IsRpc(method)
            && !IsCaught(context.Operation, thrown))
        {
            Report(context, $"The caller of '{method.Name}' gets 'Unknown' for '{thrown.Name}'", "Throw an 'RpcException' with the status that fits");
        }
    }

    private static void AnalyzeCode(OperationAnalysisContext context, INamedTypeSymbol statusCode)
    {
        var reference = (IFieldReferenceOperation)context.Operation;
        if (!SymbolEqualityComparer.Default.Equals(reference.Field.ContainingType, statusCode) || !IsGiven(reference))
        {
            return;
        }

        var code = reference.Field.Name;
        if (EndedBy(reference) is { } cause)
        {
            ReportEnd(context, code, cause);
        }
        else if (code == "OK" && reference.Ancestors().Any(o => o is IObjectCreationOperation { Type.Name: "RpcException" }))
        {
            Report(context, "An RPC that throws 'OK' is a failure that callers take for success", "Give the status that fits");
        }
        else if (HidesCause(reference, code) && context.ContainingSymbol.ContainingType is { } type && RpcServices.IsService(type))
        {
            Report(context, $"'{code}' by hand hides from the caller what went wrong", "Throw the error, and let the interceptor map it");
        }
    }

    // Either status of an end will do: a deadline of the caller arrives as a cancellation too.
    private static void ReportEnd(OperationAnalysisContext context, string code, string cause)
    {
        if (code is not ("Cancelled" or "DeadlineExceeded"))
        {
            var right = cause == "TimeoutException" ? "DeadlineExceeded" : "Cancelled";
            Report(context, $"'{cause}' becomes '{code}', which callers take for a defect of the service", $"Answer '{right}'");
        }
    }

    private static bool HidesCause(IOperation reference, string code) => code == "Unknown" || (code == "Internal" && IsOfEveryError(reference));

    private static void Report(OperationAnalysisContext context, string finding, string fix)
    {
        if (!context.Operation.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), finding, fix));
        }
    }

    // A code that becomes a status, and not one that is compared.
    private static bool IsGiven(IFieldReferenceOperation code) => code.Consumer()
        is IArgumentOperation { Parent: IObjectCreationOperation { Type.Name: "Status" or "RpcException" } } or ISwitchExpressionArmOperation;

    // The cancellation or timeout that the code around handles.
    private static string? EndedBy(IOperation operation)
    {
        var type = operation.Ancestors()
            .Select(o => o switch
            {
                ICatchClauseOperation caught => caught.ExceptionType,
                ISwitchExpressionArmOperation { Pattern: ITypePatternOperation pattern } => pattern.MatchedType,
                ISwitchExpressionArmOperation { Pattern: IDeclarationPatternOperation pattern } => pattern.MatchedType,
                _ => null,
            })
            .FirstOrDefault(t => t is not null);
        return type?.Name is "OperationCanceledException" or "TaskCanceledException" or "TimeoutException" ? type.Name : null;
    }

    // 'catch (Exception e)': it takes the place of the mapper. Who catches one error knows that it is internal.
    private static bool IsOfEveryError(IOperation operation) =>
        operation.Ancestors().OfType<ICatchClauseOperation>().FirstOrDefault() is { Filter: null, ExceptionType: { } caught }
        && (caught.SpecialType == SpecialType.System_Object || caught is { Name: "Exception", ContainingNamespace.Name: "System" });

    private static bool IsCaught(IOperation operation, ITypeSymbol thrown)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is ITryOperation attempt && attempt.Body == inner && attempt.Catches.Any(c => thrown.Is(c.ExceptionType as INamedTypeSymbol)))
            {
                return true;
            }
        }

        return false;
    }
}
