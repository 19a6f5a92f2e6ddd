using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>Types that only read, by their names or their places: queries, and what handles them.</summary>
internal static class QuerySide
{
    private static readonly string[] Suffixes = ["Query", "QueryHandler", "Queries", "QueryService"];

    // A class that builds one statement of SQL is named after it too.
    private static readonly HashSet<string> OfStatements = new(StringComparer.Ordinal)
    {
        "insert", "update", "delete", "create", "save", "remove", "upsert", "write", "command", "execute", "non",
    };

    /// <summary>Whether a type, or one around it, is of the query side.</summary>
    public static bool Contains(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (IsOne(current))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOne(INamedTypeSymbol type) =>
        (IsNamedLikeOne(type) || IsInQueries(type) || type.AllInterfaces.Any(IsOfQueries)) && !NameWords.Of(type.Name).Any(OfStatements.Contains);

    private static bool IsNamedLikeOne(INamedTypeSymbol type) => Suffixes.Any(suffix => type.Name.EndsWith(suffix, StringComparison.Ordinal));

    private static bool IsInQueries(INamedTypeSymbol type)
    {
        for (var space = type.ContainingNamespace; space is not null; space = space.ContainingNamespace)
        {
            if (space.Name == "Queries")
            {
                return true;
            }
        }

        return false;
    }

    // 'IQueryHandler<FindOrder, Order>', 'IRequestHandler<FindOrderQuery, Order>'.
    private static bool IsOfQueries(INamedTypeSymbol handled) =>
        handled.Name.EndsWith("QueryHandler", StringComparison.Ordinal)
        || (handled is { Name: "IRequestHandler", TypeArguments: { IsEmpty: false } arguments } && IsNamedQuery(arguments[0]));

    private static bool IsNamedQuery(ITypeSymbol type) => type.Name.EndsWith("Query", StringComparison.Ordinal);
}
