using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Locks;

/// <summary>
/// STD1214: what waits for a disk, a network, a process or another thread inside of a <c>lock</c>, and an event raised there. What is called from
/// there in another method is not followed, and a lock that is there for a file may use it. Clause: <c>short-critical-sections</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockBodyAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1214",
        "Nothing slow happens under a lock",
        "'{0}' {1} while the lock is held, and every thread that needs the lock waits with it. Take out what it needs, and call it after the lock.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(
            operation => Judge(operation, (ILockOperation)operation.Operation, ((ILockOperation)operation.Operation).Body), OperationKind.Lock);
        if (context.Compilation.GetTypeByMetadataName("System.Threading.Lock") is not null)
        {
            context.RegisterOperationAction(AnalyzeScope, OperationKind.Using);
        }
    }

    // 'using (_gate.EnterScope()) { … }'.
    private static void AnalyzeScope(OperationAnalysisContext context)
    {
        var statement = (IUsingOperation)context.Operation;
        if (statement.Resources.Unwrapped() is IInvocationOperation { TargetMethod: { Name: "EnterScope", ContainingType.Name: "Lock" } })
        {
            Judge(context, statement, statement.Body);
        }
    }

    private static void Judge(OperationAnalysisContext context, IOperation statement, IOperation body)
    {
        foreach (var operation in body.OfSameFunction())
        {
            if (operation is IInvocationOperation call
                && !IsInInnerLock(call, statement)
                && DeedOf(call) is { } deed
                && !(SlowCalls.IsOfFile(call.TargetMethod) && GuardsFile(statement, body))
                && !(statement is ILockOperation locked && LazyState.IsMadeBy(call, locked)))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), deed.Name, deed.Does));
            }
        }
    }

    // A lock in which no state of the object is touched is there for the file itself.
    private static bool GuardsFile(IOperation statement, IOperation body)
    {
        var gate = (statement as ILockOperation)?.LockedValue.Referenced();
        return !body.OfSameFunction().Any(o => o is IFieldReferenceOperation { Field: { IsConst: false } field }
            && field.Type.SpecialType != SpecialType.System_String
            && !IsService(field)
            && !SymbolEqualityComparer.Default.Equals(field, gate));
    }

    // '_logger': what the object was given to work with is no state of its own.
    private static bool IsService(IFieldSymbol field) =>
        field is { IsReadOnly: true, Type: { TypeKind: TypeKind.Interface } type } && type.AllInterfaces.All(i => i.Name != "IEnumerable");

    private static (string Name, string Does)? DeedOf(IInvocationOperation call)
    {
        if (RaisedBy(call) is { } raised)
        {
            return (raised.Name, "runs the code of its subscribers");
        }

        return SlowCalls.Contains(call.TargetMethod) ? ($"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}", "waits") : null;
    }

    private static IEventSymbol? RaisedBy(IInvocationOperation call)
    {
        if (call.TargetMethod.MethodKind != MethodKind.DelegateInvoke)
        {
            return null;
        }

        return call.Instance?.Unwrapped() switch
        {
            IEventReferenceOperation raised => raised.Event,
            IConditionalAccessInstanceOperation =>
                (call.Ancestors().OfType<IConditionalAccessOperation>().FirstOrDefault()?.Operation.Unwrapped() as IEventReferenceOperation)?.Event,
            _ => null,
        };
    }

    // The inner lock says it itself.
    private static bool IsInInnerLock(IOperation operation, IOperation outer) =>
        operation.Ancestors().TakeWhile(o => o != outer).Any(o => o is ILockOperation);
}
