using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>
/// STD1520: an activity, or a span of OpenTelemetry, that is started and dropped, or kept in a local variable that neither <c>using</c> nor a <c>finally</c>
/// ends. Silent where it goes to a field, a caller or another function. Clause: <c>spans-ended-always</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpanEndAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1520",
        "A span ends",
        "The span {0}: it is not exported, and what runs later becomes its child. Write 'using var activity = …'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation) && compilation.GetTypeByMetadataName("System.Diagnostics.ActivitySource") is { } source)
        {
            context.RegisterOperationAction(operation => Analyze(operation, source), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol source)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Starts(call, source)
            && ProblemOf(call) is { } problem
            && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), problem));
        }
    }

    // 'source.StartActivity(…)', 'source.CreateActivity(…)?.Start()', 'new Activity(…).Start()', and 'tracer.StartSpan(…)' of OpenTelemetry.
    private static bool Starts(IInvocationOperation call, INamedTypeSymbol source) => call.TargetMethod.Name switch
    {
        "StartActivity" => SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, source),
        "Start" => call.TargetMethod.ContainingType is { Name: "Activity" } type && type.IsIn("System", "Diagnostics") && IsMadeHere(call),
        "StartSpan" or "StartActiveSpan" or "StartRootSpan" =>
            call.TargetMethod.ContainingType is { Name: "Tracer" } type && type.IsIn("OpenTelemetry", "Trace"),
        _ => false,
    };

    private static bool IsMadeHere(IInvocationOperation start) => start.Instance?.Unwrapped() switch
    {
        IObjectCreationOperation => true,
        IInvocationOperation { TargetMethod.Name: "CreateActivity" } => true,
        IConditionalAccessInstanceOperation =>
            start.Parent is IConditionalAccessOperation { Operation: IInvocationOperation { TargetMethod.Name: "CreateActivity" } },
        _ => false,
    };

    // 'StartActivity(…)?.SetTag(…)' gives the activity that it is called on.
    private static IOperation Chained(IInvocationOperation call)
    {
        var value = call.Outcome();
        while (value.CallOn() is { Type.Name: "Activity" or "TelemetrySpan" } next)
        {
            value = next.Outcome();
        }

        return value;
    }

    private static string? ProblemOf(IInvocationOperation call) => Chained(call).Consumer() switch
    {
        IExpressionStatementOperation => "is never ended",
        ISimpleAssignmentOperation { Target: IDiscardOperation } => "is never ended",
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => ProblemOf(local.Local, call),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when !declarator.IsUsing() => ProblemOf(declarator.Symbol, call),
        _ => null,
    };

    private static string? ProblemOf(ILocalSymbol local, IOperation call) => LocalLifetimes.Of(local, call, IsEnd, Escapes) switch
    {
        LocalLifetime.EndsWithoutFailure => "is not ended when something throws",
        LocalLifetime.NeverEnds => "is never ended",
        _ => null,
    };

    private static bool IsEnd(ILocalReferenceOperation reference) => reference.CallOn() is { TargetMethod.Name: "Dispose" or "Stop" or "End" };

    // What is not a read of a member, a test or an assignment gives the activity to something else.
    private static bool Escapes(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IInvocationOperation call => call.Instance != reference,
        IConditionalAccessOperation access => access.Operation != reference,
        IPropertyReferenceOperation or IIsPatternOperation or IBinaryOperation or IIsTypeOperation => false,
        ISimpleAssignmentOperation assignment => assignment.Target != reference,
        _ => true,
    };
}
