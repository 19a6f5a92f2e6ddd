using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Data;

/// <summary>
/// STD1608: an entry of <c>IMemoryCache</c> or <c>IDistributedCache</c> that has neither a time nor a size nor a token that ends it. What goes to another
/// function may be given one there. Clause: <c>cache-layers-ttl</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CacheEntryAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1608",
        "A cache entry expires",
        "The entry stays in the cache until the process ends or the server is full, however old it is. Pass options with an expiration.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && CacheTypes.Of(context.Compilation) is { } types)
        {
            context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, CacheTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (((types.Stores(call) && IsStoredForever(call)) || (types.MakesEntry(call) && IsMadeForever(call))) && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation()));
        }
    }

    // Each overload with a time, a token or options says when it ends, unless the options are empty.
    private static bool IsStoredForever(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name is "options")
            {
                return IsEmpty(argument.Value.Unwrapped());
            }

            if (argument.Parameter?.Name is "absoluteExpiration" or "absoluteExpirationRelativeToNow" or "expirationToken")
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEmpty(IOperation options) => options switch
    {
        IObjectCreationOperation { Arguments.IsEmpty: true } creation => creation.Initializer is null || creation.Initializer.Initializers.All(SaysNoEnd),
        IInvocationOperation { TargetMethod.Name: "SetPriority" } call => EndpointCalls.Receiver(call) is { } inner && IsEmpty(inner.Unwrapped()),
        ILocalReferenceOperation local => IsEmpty(local),
        _ => options.ConstantValue is { HasValue: true, Value: null },
    };

    // 'Priority = …' and 'SlidingExpiration = null'.
    private static bool SaysNoEnd(IOperation set) => set is ISimpleAssignmentOperation assignment
        && (assignment.Target is IPropertyReferenceOperation { Property.Name: "Priority" }
            || assignment.Value.Unwrapped().ConstantValue is { HasValue: true, Value: null });

    // A variable that nothing else touches.
    private static bool IsEmpty(ILocalReferenceOperation local) =>
        LocalLifetimes.ReferencesTo(local.Local, local).Take(2).Count() == 1
        && local.DeclaredValue() is { } made and not ILocalReferenceOperation
        && IsEmpty(made);

    private static bool IsMadeForever(IInvocationOperation call) => call.TargetMethod.Name == "CreateEntry" ? IsEntryForever(call) : IsFactoryForever(call);

    private static bool IsEntryForever(IInvocationOperation call) =>
        call.Consumer() is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }
        && LocalLifetimes.ReferencesTo(declarator.Symbol, call).All(OnlyFills);

    private static bool IsFactoryForever(IInvocationOperation call) =>
        !call.Arguments.Any(a => a.Parameter?.Name == "createOptions")
        && call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "factory")?.Value.Lambda() is { } lambda
        && lambda.Body.Descendants()
            .OfType<IParameterReferenceOperation>()
            .Where(r => SymbolEqualityComparer.Default.Equals(r.Parameter, lambda.Symbol.Parameters.FirstOrDefault()))
            .All(OnlyFills);

    // 'entry.Value = …' and 'entry.Priority = …' say nothing of its end.
    private static bool OnlyFills(IOperation reference) =>
        reference.Parent is IPropertyReferenceOperation { Property.Name: "Value" or "Key" or "Priority" }
        || reference.CallOn() is { TargetMethod.Name: "SetValue" or "SetPriority" or "Dispose" };
}
