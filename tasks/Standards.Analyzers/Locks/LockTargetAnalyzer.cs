using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Locks;

/// <summary>
/// STD1212: a lock on what others can lock too (<c>this</c>, a type, a string, a visible field), on an object made for this one lock, or on a field that may
/// hold another object at the next lock; and a synchronized method, which locks its object or its type. It says what CA2002 says and more, so that rule stays
/// off. Clause: <c>lock-type-dedicated</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockTargetAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1212",
        "A lock has an object of its own",
        "{0}. Lock a field of its own: 'private readonly Lock _gate = new();'.");

    private const string OfObject = "Any code that has this object can lock it too, and block what is done here";

    private const string OfType = "Any code can lock a type, and every code that does stops what is done here";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var monitor = context.Compilation.GetTypeByMetadataName("System.Threading.Monitor");
        var type = context.Compilation.GetTypeByMetadataName("System.Type");
        context.RegisterOperationAction(operation => Judge(operation, ((ILockOperation)operation.Operation).LockedValue, type), OperationKind.Lock);
        context.RegisterOperationAction(operation => AnalyzeEnter(operation, monitor, type), OperationKind.Invocation);
        context.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
    }

    // '[MethodImpl(MethodImplOptions.Synchronized)]'.
    private static void AnalyzeMethod(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if ((method.MethodImplementationFlags & MethodImplAttributes.Synchronized) != 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.IsStatic ? OfType : OfObject));
        }
    }

    private static void AnalyzeEnter(OperationAnalysisContext context, INamedTypeSymbol? monitor, INamedTypeSymbol? type)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is "Enter" or "TryEnter"
            && call.Arguments.Length > 0
            && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, monitor))
        {
            Judge(context, call.Arguments[0].Value, type);
        }
    }

    private static void Judge(OperationAnalysisContext context, IOperation locked, INamedTypeSymbol? type)
    {
        var target = locked.Unwrapped();
        if (ReasonOf(target, type) is { } reason)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, target.Syntax.GetLocation(), reason));
        }
    }

    private static string? ReasonOf(IOperation target, INamedTypeSymbol? type) => target switch
    {
        IInstanceReferenceOperation => OfObject,
        { Type: { SpecialType: SpecialType.System_String } } => "Equal strings are often one object, so that unrelated code takes the same lock",
        ITypeOfOperation => OfType,
        { Type: { } of } when of.Is(type) => OfType,
        IObjectCreationOperation or { Type.IsValueType: true } => "An object that is made for this lock keeps nobody out",
        IFieldReferenceOperation { Field: var field } => ReasonOf(field),
        _ => null,
    };

    private static string? ReasonOf(IFieldSymbol field)
    {
        if (field.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
            && field.ContainingType.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected)
        {
            return $"Any code that sees '{field.Name}' can lock it too, and block what is done here";
        }

        return field.IsReadOnly || field.DeclaringSyntaxReferences.IsEmpty
            ? null
            : $"'{field.Name}' is not readonly: after it is replaced, two threads hold two locks";
    }
}
