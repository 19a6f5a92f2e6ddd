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
public sealed class LivenessAnalyzer() : RuleAnalyzer(Tagged, Mapped)
{
    private const string Id = "STD1717";
    private const string Title = "The liveness probe checks no dependency";

    private static readonly DiagnosticDescriptor Tagged = RuleDescription.CodeSuggestion(
        Id,
        Title,
        "'{0}' asks a dependency, and its tag '{1}' makes the liveness probe ask it: an outage of it restarts every instance. Tag it for readiness only.");

    private static readonly DiagnosticDescriptor Mapped = RuleDescription.CodeSuggestionAtEnd(
        Id,
        Title,
        "The liveness probe '{0}' runs every health check, those of dependencies too. Give it 'Predicate = _ => false', or the tag of checks of the process.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var builder = context.Compilation.GetTypeByMetadataName("Microsoft.Extensions.DependencyInjection.IHealthChecksBuilder");
        if (builder is null || ProjectKind.IsTest(context.Compilation))
        {
            return;
        }

        var checks = new HealthChecks(builder, new DatabaseTypes(context.Compilation), context.Compilation);
        var probes = new ConcurrentBag<(Location Location, string Route)>();
        context.RegisterOperationAction(operation => Analyze(operation, checks, probes), OperationKind.Invocation);
        context.RegisterCompilationEndAction(end => Report(end, checks, probes));
    }

    private static void Analyze(OperationAnalysisContext context, HealthChecks checks, ConcurrentBag<(Location Location, string Route)> probes)
    {
        var call = (IInvocationOperation)context.Operation;
        if (checks.IsOfDependency(call))
        {
            if (HealthChecks.LiveTag(call) is { } tag)
            {
                context.ReportDiagnostic(Diagnostic.Create(Tagged, call.Syntax.NameLocation(), call.TargetMethod.Name, tag));
            }
        }
        else if (EndpointCalls.IsProbe(call) && EndpointCalls.Pattern(call) is { } route && HealthChecks.IsLive(route) && !HasPredicate(call))
        {
            probes.Add((call.Syntax.NameLocation(), route));
        }
    }

    private static void Report(CompilationAnalysisContext context, HealthChecks checks, ConcurrentBag<(Location Location, string Route)> probes)
    {
        if (checks.HaveDependency)
        {
            foreach (var (location, route) in probes)
            {
                context.ReportDiagnostic(Diagnostic.Create(Mapped, location, route));
            }
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
