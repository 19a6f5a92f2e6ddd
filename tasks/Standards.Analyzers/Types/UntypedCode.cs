using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Types;

/// <summary>Where <c>object</c> is a type that somebody could have named, and where nobody could.</summary>
internal static class UntypedCode
{
    // Words of types and members that work for any type: nobody could name one.
    private static readonly ImmutableHashSet<string> AnyType =
    [
        "serializer", "serialize", "deserialize", "serialization", "converter", "convert", "formatter", "format", "logger", "logging", "log", "binder",
        "binding", "bind", "activator", "factory", "provider", "resolver", "resolve", "reflection", "reflect", "proxy", "interceptor", "invoke", "invoker",
        "invocation", "dispatch", "dispatcher", "mapper", "mapping", "comparer", "attribute", "json", "xml", "yaml", "expression", "dynamic", "script",
        "argument", "arguments", "parameter", "parameters", "container", "visitor", "accessor", "descriptor", "parser", "schema", "sql", "com", "interop",
        "plugin", "instance", "equality",
    ];

    // What is put into bags is of any type by their purpose.
    private static readonly ImmutableHashSet<string> Bags =
    [
        "items", "properties", "metadata", "extensions", "parameters", "arguments", "args", "headers", "tags", "attributes", "values", "features", "claims",
        "state", "context", "tag", "key", "keys", "value", "default", "root", "lock", "sender", "source", "target", "settings", "scope", "fields",
        "id", "ids", "extra", "options", "environment", "annotations", "token", "gate", "instance",
    ];

    /// <summary>Whether a type is <c>object</c>, a task of it, or a collection of them.</summary>
    public static bool IsUntyped(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_Object } => true,
        IArrayTypeSymbol array => array.ElementType.SpecialType == SpecialType.System_Object,
        INamedTypeSymbol { Arity: 1 or 2, Name: "Task" or "ValueTask" } task => IsUntyped(task.TypeArguments[0]),
        INamedTypeSymbol { Arity: 1 or 2 } collection => IsUntypedCollection(collection),
        not null => IsOfFirstVersion(type),
        _ => false,
    };

    /// <summary>Whether a type is a collection of .NET 1, which knows only <c>object</c>.</summary>
    public static bool IsOfFirstVersion(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 0, Name: "ArrayList" or "Hashtable" or "SortedList" or "Queue" or "Stack" } && type.IsIn("System", "Collections");

    /// <summary>Whether a member's type or name says that it is for values of any type.</summary>
    public static bool IsGeneric(ISymbol? member)
    {
        for (var current = member; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current is INamedTypeSymbol { ContainingNamespace.Name: "Reflection" or "Serialization" })
            {
                return true;
            }

            if (NameWords.Of(current.Name).Any(AnyType.Contains) || (current is INamedTypeSymbol type && IsOfAnyType(type)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name says that what it holds is put together by others.</summary>
    public static bool IsBag(string name)
    {
        var words = NameWords.Of(name);

        // 'MetaData' is written as two words by many.
        return words.Count > 0
            && (Bags.Contains(words[words.Count - 1]) || (words.Count > 1 && Bags.Contains(words[words.Count - 2] + words[words.Count - 1])));
    }

    /// <summary>
    /// The name of the untyped collection that an operand is read from: a field or property of the repository, or a cache of a library. Null for others.
    /// </summary>
    public static string? StoreOf(IOperation operand) => SourceOf(operand.Unwrapped())?.Referenced() switch
    {
        IFieldSymbol field when IsStore(field, field.Type) => field.Name,
        IPropertySymbol property when IsStore(property, property.Type) => property.Name,
        _ => null,
    };

    /// <summary>Whether an operand is read from a collection that several callers share: a static one, one for several threads, or a cache.</summary>
    public static bool IsSharedStore(IOperation operand) => SourceOf(operand.Unwrapped())?.Referenced() switch
    {
        IFieldSymbol field => field.IsStatic || IsForThreads(field.Type),
        IPropertySymbol property => property.IsStatic || IsForThreads(property.Type),
        _ => false,
    };

    private static bool IsForThreads(ITypeSymbol type) =>
        type.Name.StartsWith("Concurrent", StringComparison.Ordinal) || type.Name.EndsWith("Cache", StringComparison.Ordinal);

    private static IOperation? SourceOf(IOperation element) => element switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true } property => property.Instance,
        IArrayElementReferenceOperation item => item.ArrayReference,
        IInvocationOperation call => ReceiverOf(call),
        ILocalReferenceOperation local => FilledBy(local)?.Instance,
        _ => null,
    };

    // An extension method takes it as its first argument.
    private static IOperation? ReceiverOf(IInvocationOperation call) =>
        call is { TargetMethod.IsExtensionMethod: true, Arguments.Length: > 0 } ? call.Arguments[0].Value : call.Instance;

    // '_cache.TryGetValue(id, out var found)'.
    private static IInvocationOperation? FilledBy(ILocalReferenceOperation local) => local.Root().Descendants()
        .OfType<IDeclarationExpressionOperation>()
        .FirstOrDefault(declared => declared.Expression.RefersTo(local.Local))
        ?.Consumer() is IArgumentOperation { Parent: IInvocationOperation call }
            ? call
            : null;

    private static bool IsStore(ISymbol holder, ITypeSymbol type) =>
        type.Name.EndsWith("Cache", StringComparison.Ordinal)
        || (holder.Locations.Any(l => l.IsInSource) && IsUntyped(type) && !IsBag(holder.Name.TrimStart('_')));

    private static bool IsUntypedCollection(INamedTypeSymbol type) =>
        type.TypeArguments.Last().SpecialType == SpecialType.System_Object
        && type.Name is "List" or "IList" or "IReadOnlyList" or "ICollection" or "IReadOnlyCollection" or "IEnumerable" or "Dictionary" or "IDictionary"
            or "IReadOnlyDictionary" or "ConcurrentDictionary" or "ConcurrentBag" or "ConcurrentQueue" or "Queue" or "Stack" or "HashSet"
        && type.ContainingNamespace is { Name: "Generic" or "Concurrent" };

    private static bool IsOfAnyType(INamedTypeSymbol type) =>
        type.Name.EndsWith("Attribute", StringComparison.Ordinal) || type.AllInterfaces.Any(i => i.Name == "IServiceProvider");
}
