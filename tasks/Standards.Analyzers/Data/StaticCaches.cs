using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>Caches in static fields, and what is put into them.</summary>
internal static class StaticCaches
{
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "Dictionary", "ConcurrentDictionary", "IDictionary", "SortedDictionary", "MemoryCache", "IMemoryCache",
    };

    private static readonly HashSet<string> Puts = new(StringComparer.Ordinal) { "Add", "TryAdd", "Set", "AddOrUpdate", "GetOrAdd", "TryUpdate" };

    // Keys and values of the runtime: each process has the same.
    private static readonly HashSet<string> OfRuntime = new(StringComparer.Ordinal)
    {
        "Type", "Assembly", "MethodInfo", "PropertyInfo", "FieldInfo", "MemberInfo", "ConstructorInfo", "RuntimeTypeHandle", "Regex", "CultureInfo", "Encoding",
    };

    // Credentials of the process itself, and what describes a protocol.
    private static readonly string[] OfProcess = ["Token", "Credential", "Schema", "Metadata", "Key", "Certificate", "Template", "Script"];

    /// <summary>Whether a type maps keys to data.</summary>
    public static bool IsCache(ITypeSymbol type) =>
        Maps.Contains(type.Name) && ((INamedTypeSymbol)type).TypeArguments is var arguments && (arguments.IsEmpty || arguments.All(IsData));

    /// <summary>What a use of a field puts into it; null for reads.</summary>
    public static IOperation? StoredIn(IFieldReferenceOperation field) => field.Parent switch
    {
        IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } indexer when assignment.Target == indexer => assignment.Value,
        IInvocationOperation call when Puts.Contains(call.TargetMethod.Name) && call.Instance == field => ValueOf(call),
        _ => field.Consumer() is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Set", IsExtensionMethod: true } } call }
            ? ValueOf(call)
            : null,
    };

    /// <summary>Whether a value was awaited, or asked of a database.</summary>
    public static bool IsFetched(IOperation stored, QueryCalls calls)
    {
        var value = stored.Unwrapped();
        value = value is ILocalReferenceOperation local && local.DeclaredValue() is { } declared ? declared : value;
        value = value is ICoalesceOperation choice ? choice.Value.Unwrapped() : value;
        var call = (value is IAwaitOperation { Operation: var awaited } ? Task(awaited) : value) as IInvocationOperation;
        return call is { TargetMethod: var method }
            && (value is IAwaitOperation || calls.IsQuery(call))
            && !Speaks(method.Name)
            && method.ContainingType.Name is not ("Assembly" or "Semaphore" or "SemaphoreSlim");
    }

    // '.ConfigureAwait(false)'.
    private static IOperation Task(IOperation awaited) =>
        awaited.Unwrapped() is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } ? task.Unwrapped() : awaited.Unwrapped();

    // Behind the key, and behind the cache of an extension.
    private static IOperation? ValueOf(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == (call.TargetMethod.IsExtensionMethod ? 2 : 1))?.Value;

    private static bool IsData(ITypeSymbol type) =>
        !OfRuntime.Contains(type.Name)
        && type.TypeKind is not (TypeKind.Delegate or TypeKind.TypeParameter)
        && !type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_IDisposable)
        && !Speaks(type.Name);

    private static bool Speaks(string name) => OfProcess.Any(word => name.IndexOf(word, StringComparison.Ordinal) >= 0);
}
