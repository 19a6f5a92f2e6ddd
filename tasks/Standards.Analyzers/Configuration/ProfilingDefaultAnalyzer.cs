using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Configuration;

/// <summary>
/// STD1816: a setting of profiling that is on unless somebody writes it off: by its initializer, by the default of a parameter, by what is read where a key is
/// missing; and <c>UseMiniProfiler</c> or an endpoint of a profiler under no condition. Clause: <c>profiling-opt-in</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProfilingDefaultAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1816",
        "Profiling is off until a setting turns it on",
        "{0} turns profiling on where no setting asks for it. Let the default be 'false'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(
                AnalyzeInitializer, OperationKind.PropertyInitializer, OperationKind.FieldInitializer, OperationKind.ParameterInitializer);
            context.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
            context.RegisterOperationAction(AnalyzeChoice, OperationKind.Coalesce);
            context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
        }
    }

    private static void AnalyzeInitializer(OperationAnalysisContext context)
    {
        var initializer = (ISymbolInitializerOperation)context.Operation;
        ISymbol? setting = initializer switch
        {
            IPropertyInitializerOperation property => property.InitializedProperties.FirstOrDefault(),
            IFieldInitializerOperation field => field.InitializedFields.FirstOrDefault(f => !f.IsConst),
            IParameterInitializerOperation parameter => parameter.Parameter,
            _ => null,
        };
        if (setting is not null && ProfilingSettings.IsTrue(initializer.Value) && ProfilingSettings.IsSwitch(setting))
        {
            Report(context, initializer.Value, $"The default of '{setting.Name}'");
        }
    }

    // 'Enabled = true' in the constructor of the options.
    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true }
            && ProfilingSettings.IsTrue(assignment.Value)
            && assignment.Target is IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: var kind } } target
            && kind == InstanceReferenceKind.ContainingTypeInstance
            && ProfilingSettings.IsSwitch(target.Member))
        {
            Report(context, assignment.Value, $"The default of '{target.Member.Name}'");
        }
    }

    private static void AnalyzeChoice(OperationAnalysisContext context)
    {
        var choice = (ICoalesceOperation)context.Operation;
        if (ProfilingSettings.IsTrue(choice.WhenNull) && choice.Value.DescendantsAndSelf().Any(ProfilingSettings.Asks))
        {
            Report(context, choice.WhenNull, "A missing setting");
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { Name: "GetValue", ContainingType.Name: "ConfigurationBinder" })
        {
            if (EndpointCalls.Argument(call, "defaultValue") is { } value
                && ProfilingSettings.IsTrue(value)
                && call.Arguments.Any(a => ProfilingSettings.Asks(a.Value)))
            {
                Report(context, value, "A missing setting");
            }
        }
        else if (call.TargetMethod is { Name: "UseMiniProfiler", IsExtensionMethod: true } && IsAlwaysRun(call, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), "'UseMiniProfiler'"));
        }
        else if (IsEndpoint(call) && IsAlwaysRun(call, context.ContainingSymbol) && !IsGuarded(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), $"'{EndpointCalls.Pattern(call)}'"));
        }
    }

    // 'app.MapGet("/debug/pprof/heap", …)'.
    private static bool IsEndpoint(IInvocationOperation call) =>
        (EndpointCalls.IsMap(call) || EndpointCalls.IsGroup(call))
        && EndpointCalls.Pattern(call) is { } pattern
        && ProfilingSettings.IsRoute(pattern);

    // 'if (!options.Enabled) { return; }' before it.
    private static bool IsGuarded(IOperation call) => call.Ancestors().OfType<IBlockOperation>().Any(block =>
        block.Operations.TakeWhile(o => o.Syntax.SpanStart < call.Syntax.SpanStart).Any(o =>
            o is IConditionalOperation { WhenTrue: var branch } && branch.DescendantsAndSelf().Any(inner => inner is IReturnOperation)));

    private static bool IsAlwaysRun(IInvocationOperation call, ISymbol member) =>
        !Environments.IsForDevelopment(call, member) && !call.Ancestors().Any(o => o is IConditionalOperation or ISwitchOperation);

    private static void Report(OperationAnalysisContext context, IOperation value, string subject) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), subject));
}
