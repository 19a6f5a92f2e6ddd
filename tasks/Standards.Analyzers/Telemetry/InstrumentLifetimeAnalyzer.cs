using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>
/// STD1512: an instrument that is made, used and dropped in a function that runs many times, by a property each time that it is read, or in a controller.
/// What goes into a field, a collection or to a caller is kept, and constructors and the entry point run once. Clause: <c>metrics-defined-once</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InstrumentLifetimeAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1512",
        "Instruments are made once",
        "Each call makes the instrument again, and a meter keeps all that it ever made. Make it in the constructor, and keep it in a field.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation) && compilation.GetTypeByMetadataName("System.Diagnostics.Metrics.Meter") is { } meter)
        {
            context.RegisterOperationAction(operation => Analyze(operation, meter), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol meter)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Instruments.IsMade(call, meter)
            && ((RunsOften(call, context.ContainingSymbol) && (IsDropped(call) || IsOfGetter(call, context.ContainingSymbol)))
                || IsOfRequest(context.ContainingSymbol))
            && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation()));
        }
    }

    private static bool RunsOften(IOperation call, ISymbol member) =>
        call.NestedFunction() is not null
        || member is IMethodSymbol
        {
            MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor),
            Name: not (WellKnownMemberNames.EntryPointMethodName or WellKnownMemberNames.TopLevelStatementsEntryPointMethodName),
        };

    // 'Counter<long> Opened => meter.CreateCounter<long>(…)' makes it each time that it is read.
    private static bool IsOfGetter(IInvocationOperation call, ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.PropertyGet } && call.Consumer() is IReturnOperation;

    // ASP.NET Core makes a controller for each request, with its fields.
    private static bool IsOfRequest(ISymbol member) =>
        member is { IsStatic: false } and (IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Constructor })
        && member.ContainingType.IsController();

    private static bool IsDropped(IInvocationOperation call) => call.Consumer() switch
    {
        IInvocationOperation use => use.Instance?.Unwrapped() == call,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsOnlyUsed(declarator.Symbol, call),
        _ => false,
    };

    // A local of which nothing but methods is called, in the same function; one without a use observes by itself.
    private static bool IsOnlyUsed(ILocalSymbol local, IOperation call)
    {
        var function = call.NestedFunction();
        var uses = LocalLifetimes.ReferencesTo(local, call).ToList();
        return uses.Count > 0
            && uses.All(r => r.Parent is IInvocationOperation use
                && use.Instance == r
                && SymbolEqualityComparer.Default.Equals(r.NestedFunction(), function));
    }
}
