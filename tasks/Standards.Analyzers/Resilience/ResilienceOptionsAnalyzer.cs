using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>
/// Constants in the options of Polly and of Microsoft.Extensions.Http.Resilience, and what they leave to the library. STD1403: a retry of more than three
/// attempts, without jitter, with linear waits, with waits above 30 seconds, or of everything. STD1404: a breaker that opens above half of failures, needs
/// more than a hundred calls, looks back or stays open for more than a minute, or declares no ratio, window or open time. Clauses:
/// <c>retry-exponential-backoff</c>, <c>retry-only-idempotent-and-transient</c>, <c>retry-constant-backoff</c>, <c>no-retry-on-client-errors</c>,
/// <c>circuit-breaker-external-calls</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResilienceOptionsAnalyzer() : RuleAnalyzer(Retry, Breaker)
{
    private static readonly DiagnosticDescriptor Retry = RuleDescription.Code(
        "STD1403", "A retry stays within the policy", "{0}. {1}.");

    private static readonly DiagnosticDescriptor Breaker = RuleDescription.Code(
        "STD1404", "A breaker stays within the policy", "{0}. {1}.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation))
        {
            return;
        }

        // Both libraries stand on this one.
        if (context.Compilation.GetTypeByMetadataName("Polly.Retry.RetryStrategyOptions`1") is not null)
        {
            context.RegisterOperationAction(Analyze, OperationKind.SimpleAssignment);
            context.RegisterOperationAction(AnalyzeCreation, OperationKind.ObjectCreation);
        }

        if (context.Compilation.GetTypeByMetadataName("Polly.Policy") is not null)
        {
            context.RegisterOperationAction(AnalyzePolicy, OperationKind.Invocation);
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        var (rule, problem) = creation.Type?.Name switch
        {
            "RetryStrategyOptions" or "HttpRetryStrategyOptions" => (Retry, OptionDefaults.OfRetry(creation)),
            "CircuitBreakerStrategyOptions" or "HttpCircuitBreakerStrategyOptions" => (Breaker, OptionDefaults.OfBreaker(creation)),
            _ => (Retry, null),
        };

        if (problem is var (what, remedy))
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, creation.Syntax.GetFirstToken().GetLocation(), what, remedy));
        }
    }

    private static void AnalyzePolicy(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (PolicyRetries.ProblemOf(call) is var (what, remedy))
        {
            context.ReportDiagnostic(Diagnostic.Create(Retry, call.Syntax.NameLocation(), what, remedy));
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { ContainingType: { } type } property })
        {
            return;
        }

        var (rule, problem) = type.Name switch
        {
            "RetryStrategyOptions" or "HttpRetryStrategyOptions" => (Retry, RetryProblem(property.Name, assignment.Value.Unwrapped())),
            "CircuitBreakerStrategyOptions" or "HttpCircuitBreakerStrategyOptions" => (Breaker, BreakerProblem(property.Name, assignment.Value.Unwrapped())),
            _ => (Retry, null),
        };

        if (problem is var (what, remedy))
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, assignment.Syntax.GetLocation(), what, remedy));
        }
    }

    private static (string What, string Remedy)? RetryProblem(string property, IOperation value) => property switch
    {
        "MaxRetryAttempts" when value.ConstantValue.Value is int and > 3 =>
            ("More than three attempts keep a failing service down, and the caller waiting", "Set 3 at most"),
        "ShouldHandle" when HandlesAll(value) || HandledFailures.Include(value) =>
            ("A failure that cannot pass, such as invalid input, is tried again too", "Handle time-outs, 408, 429 and 5xx only"),
        _ => WaitProblem(property, value),
    };

    private static (string What, string Remedy)? WaitProblem(string property, IOperation value) => property switch
    {
        "UseJitter" when value.ConstantValue.Value is false =>
            ("Without jitter all instances try again at the same moment", "Set it to true"),
        "BackoffType" when value is IFieldReferenceOperation { Field.Name: "Linear" } =>
            ("Linear waits do not give a failing service the time that it needs", "Set 'DelayBackoffType.Exponential'"),
        "MaxDelay" or "Delay" when TimeConstant.SecondsOf(value) > 30 =>
            ("The caller has given up when the next attempt comes after more than 30 seconds", "Set 30 seconds at most"),
        _ => null,
    };

    private static (string What, string Remedy)? BreakerProblem(string property, IOperation value) => property switch
    {
        "FailureRatio" when value.ConstantValue.Value is double and > 0.5 =>
            ("More than half of the calls fail before the breaker opens", "Set 0.5 at most"),
        "MinimumThroughput" when value.ConstantValue.Value is int and > 100 =>
            ("So many calls may all fail before the breaker opens", "Set 100 at most"),
        _ => DurationProblem(property, value),
    };

    private static (string What, string Remedy)? DurationProblem(string property, IOperation value) => property switch
    {
        "BreakDuration" when TimeConstant.SecondsOf(value) > 60 =>
            ("The breaker stays open for long after the other side is back", "Set 60 seconds at most"),
        "SamplingDuration" when TimeConstant.SecondsOf(value) > 60 =>
            ("Failures of long ago open the breaker", "Set 60 seconds at most"),
        "SamplingDuration" or "BreakDuration" when TimeConstant.SecondsOf(value) < 1 =>
            ("In less than a second nothing is learned of the other side", "Set 1 second at least"),
        _ => null,
    };

    // '_ => PredicateResult.True()', '_ => ValueTask.FromResult(true)', '_ => true'.
    private static bool HandlesAll(IOperation value) =>
        value.Lambda() is { Body.Operations: { Length: 1 } operations }
        && operations[0] is IReturnOperation { ReturnedValue: { } returned }
        && returned.Unwrapped() switch
        {
            { ConstantValue: { HasValue: true, Value: true } } => true,
            IInvocationOperation { TargetMethod: { Name: "True", ContainingType.Name: "PredicateResult" } } => true,
            IInvocationOperation { TargetMethod.Name: "FromResult", Arguments: { Length: 1 } arguments } => arguments[0].Value.ConstantValue.Value is true,
            IObjectCreationOperation { Type.Name: "ValueTask", Arguments: { Length: 1 } arguments } => arguments[0].Value.ConstantValue.Value is true,
            _ => false,
        };
}
