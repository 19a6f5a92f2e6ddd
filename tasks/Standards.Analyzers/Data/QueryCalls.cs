using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>Calls that read rows from a database: Entity Framework Core, Dapper, ADO.NET, and repositories by their name.</summary>
internal sealed class QueryCalls
{
    private static readonly HashSet<string> OfOneRow = new(StringComparer.Ordinal) { "Find", "FindAsync", "Load", "LoadAsync" };

    private static readonly string[] Prefixes =
    [
        "Get", "Find", "Load", "Read", "Query", "Fetch", "First", "Single", "Any", "Count", "ToList", "ToArray", "ToDictionary", "Execute", "Exists",
        "Sum", "Max", "Min", "All", "LongCount", "Last", "Contains",
    ];

    private readonly INamedTypeSymbol? _command;
    private readonly INamedTypeSymbol? _dapper;
    private readonly INamedTypeSymbol? _extensions;
    private readonly INamedTypeSymbol? _queryable;

    private QueryCalls(Compilation compilation)
    {
        _command = compilation.GetTypeByMetadataName("System.Data.IDbCommand");
        _dapper = compilation.GetTypeByMetadataName("Dapper.SqlMapper");
        _extensions = compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions");
        _queryable = compilation.GetTypeByMetadataName("System.Linq.Queryable");
    }

    /// <summary>The calls of a compilation.</summary>
    public static QueryCalls Of(Compilation compilation) => new(compilation);

    /// <summary>Whether a call goes to the database for rows.</summary>
    public bool IsQuery(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return method.Name.StartsWithAny(Prefixes) && method.ContainingType is { } type && (IsOfLibrary(call, type) || IsOfRepository(method, type));
    }

    /// <summary>Whether the text of a query is a symbol or a property of it: then the symbol is what is run, and not what is looked for.</summary>
    public static bool IsStatement(IOperation query, ISymbol symbol) => query.DescendantsAndSelf().Any(operation => operation switch
    {
        IArgumentOperation { Parameter.Name: "sql" or "commandText" or "cmdText", Value: var text } => IsOf(text.Unwrapped(), symbol),
        ILocalReferenceOperation { Type.Name: "CommandDefinition" } local => local.OnlyValue() is { } value && IsStatement(value, symbol),
        _ => false,
    });

    private static bool IsOf(IOperation text, ISymbol symbol) =>
        text.RefersTo(symbol) || (text is IMemberReferenceOperation { Instance: { } instance } && IsOf(instance.Unwrapped(), symbol));

    private bool IsOfLibrary(IInvocationOperation call, INamedTypeSymbol type) => call.TargetMethod.Name switch
    {
        var name when name.StartsWith("Execute", StringComparison.Ordinal) => IsReadBySql(name, type),
        var name when SymbolEqualityComparer.Default.Equals(type, _dapper) => name.StartsWith("Query", StringComparison.Ordinal),
        var name when OfOneRow.Contains(name) => IsOfEntityFramework(type),
        var name when SymbolEqualityComparer.Default.Equals(type, _extensions) => name.EndsWith("Async", StringComparison.Ordinal),
        _ => IsOfLinq(call, type),
    };

    private bool IsOfLinq(IInvocationOperation call, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type, _queryable) && !IsQueryable(call.Type) && EntityQuery.Of(call) is not null;

    private bool IsReadBySql(string name, INamedTypeSymbol type) =>
        (name.StartsWith("ExecuteReader", StringComparison.Ordinal) || name.StartsWith("ExecuteScalar", StringComparison.Ordinal))
        && (SymbolEqualityComparer.Default.Equals(type, _dapper) || type.Implements(_command));

    // What reads and is asked once a row; a write a row is the matter of batches.
    private static bool IsOfRepository(IMethodSymbol method, INamedTypeSymbol type) =>
        (type.Name.EndsWith("Repository", StringComparison.Ordinal) || type.Name.EndsWith("Dao", StringComparison.Ordinal))
        && !method.IsStatic
        && !method.Parameters.IsEmpty
        && method.ReturnType is { Name: "Task" or "ValueTask" } and INamedTypeSymbol { Arity: 1 };

    // Its sets, and the entries of its change tracker.
    private static bool IsOfEntityFramework(ITypeSymbol type) =>
        EntityQuery.IsOfEntityFramework(type)
        || type.ContainingNamespace is { Name: "ChangeTracking", ContainingNamespace.Name: "EntityFrameworkCore" };

    private static bool IsQueryable(ITypeSymbol? type) => type is { Name: "IQueryable" or "IOrderedQueryable" };
}
