using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1717: a check of a database, broker or other service with the tag of the liveness probe, and a liveness probe without a predicate in a service that has
/// such a check. When the dependency is down, the orchestrator restarts processes that are well. Clause: <c>health-liveness</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LivenessAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestionAtEnd(
        "STD1717",
        "The liveness probe checks no dependency",
        "{0}, so that an outage of it restarts every instance. Let only the readiness probe ask it (tag 'ready', 'Predicate').");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var builder = context.Compilation.GetTypeByMetadataName("Microsoft.Extensions.DependencyInjection.IHealthChecksBuilder");
        if (builder is null || ProjectKind.IsTest(context.Compilation))
        {
            return;
        }

        var checks = new HealthChecks(builder, new DatabaseTypes(context.Compilation), context.Compilation);
        var tagged = new ConcurrentBag<Diagnostic>();
        var probes = new ConcurrentBag<Diagnostic>();
        context.RegisterOperationAction(operation => Analyze((IInvocationOperation)operation.Operation, checks, tagged, probes), OperationKind.Invocation);
        context.RegisterCompilationEndAction(end => Report(end, checks.HaveDependency ? tagged.Concat(probes) : tagged));
    }

    private static void Analyze(IInvocationOperation call, HealthChecks checks, ConcurrentBag<Diagnostic> tagged, ConcurrentBag<Diagnostic> probes)
    {
        if (checks.IsOfDependency(call))
        {
            if (HealthChecks.LiveTag(call) is { } tag)
            {
                tagged.Add(Of(call, $"'{call.TargetMethod.Name}' asks a dependency, and its tag '{tag}' makes the liveness probe ask it"));
            }
        }
        else if (EndpointCalls.IsProbe(call) && EndpointCalls.Pattern(call) is { } route && HealthChecks.IsLive(route) && !HasPredicate(call))
        {
            probes.Add(Of(call, $"The liveness probe '{route}' runs every health check, that of a dependency too"));
        }
    }

    private static Diagnostic Of(IInvocationOperation call, string problem) => Diagnostic.Create(Rule, call.Syntax.NameLocation(), problem);

    private static void Report(CompilationAnalysisContext context, IEnumerable<Diagnostic> found)
    {
        foreach (var diagnostic in found)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    // Options that are made elsewhere may have one.
    private static bool HasPredicate(IInvocationOperation call) =>
        EndpointCalls.Argument(call, "options")?.Unwrapped() is { ConstantValue.HasValue: false } options
        && (options is not IObjectCreationOperation made || made.Initializer?.Initializers.Any(IsPredicate) == true);

    private static bool IsPredicate(IOperation initializer) =>
        initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Predicate" }, Value: var value }
        && value.Unwrapped().ConstantValue is not { HasValue: true, Value: null };
}
