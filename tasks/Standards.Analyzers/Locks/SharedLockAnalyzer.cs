using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Locks;

/// <summary>
/// STD1224: a lock on an object that callers or other code hold as well: a parameter of a function that others call, and a property that others read.
/// What a type hands out for this purpose (<c>SyncRoot</c>) is left alone. Clause: <c>lock-type-dedicated</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedLockAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1224",
        "A lock is taken on a private field",
        "'{0}' is {1}, so code that this type does not know can hold the lock. Lock a field of its own: 'private readonly Lock _gate = new();'.");

    // What frameworks hand out so that others lock it.
    private static readonly HashSet<string> HandedOut =
        new(StringComparer.OrdinalIgnoreCase) { "SyncRoot", "SyncObject", "SyncLock", "Lock", "LockObject", "Gate", "Sync", "Mutex", "Monitor" };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(Analyze, OperationKind.Lock);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var target = ((ILockOperation)context.Operation).LockedValue.Unwrapped();
        var (name, holder) = target switch
        {
            IParameterReferenceOperation { Parameter: var parameter } when IsOfCaller(parameter) => (parameter.Name, "what the caller gave"),
            IPropertyReferenceOperation { Property: var property } when IsRead(property) => (property.Name, "a property that others read"),
            _ => (null, null),
        };
        if (name is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, target.Syntax.GetLocation(), name, holder));
        }
    }

    // A private function is given the gate by its own type.
    private static bool IsOfCaller(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } function
        && function.DeclaredAccessibility != Accessibility.Private
        && parameter.Type.SpecialType != SpecialType.System_Object
        && !IsLock(parameter.Type)
        && !IsOfAggregate(parameter, function);

    // 'static void Add(Registry registry)' beside the type, or in it: the code of the type itself.
    private static bool IsOfAggregate(IParameterSymbol parameter, IMethodSymbol function) =>
        SymbolEqualityComparer.Default.Equals(parameter.Type.OriginalDefinition, function.ContainingType.OriginalDefinition)
        || SymbolEqualityComparer.Default.Equals(parameter.Type.OriginalDefinition, function.ContainingType.ContainingType?.OriginalDefinition);

    private static bool IsRead(IPropertySymbol property) =>
        property.DeclaredAccessibility is not (Accessibility.Private or Accessibility.NotApplicable)
        && property.ContainingType.DeclaredAccessibility != Accessibility.Private
        && !HandedOut.Contains(property.Name)
        && !IsLock(property.Type)
        && !NameWords.Of(property.Name).Any(word => word is "lock" or "sync" or "gate");

    private static bool IsLock(ITypeSymbol type) => type is { Name: "Lock" } && type.IsIn("System", "Threading");
}
