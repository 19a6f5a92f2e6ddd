using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>Calls by which a set or a context of Entity Framework Core is told of entities: that they are new, changed or gone.</summary>
internal static class EntityWrites
{
    /// <summary>Whether a call tells it of new, changed or deleted entities.</summary>
    public static bool IsOne(IInvocationOperation call) =>
        (IsNamed(call, "Add") || IsNamed(call, "Attach") || IsNamed(call, "Update") || IsNamed(call, "Remove"))
        && IsOfContext(call.TargetMethod.ContainingType);

    /// <summary>Whether a call changes or deletes what is stored already.</summary>
    public static bool Alters(IInvocationOperation call) =>
        IsNamed(call, "Update") || IsNamed(call, "Remove") ? IsOfContext(call.TargetMethod.ContainingType) : AltersInPlace(call);

    /// <summary>The entity that a call is about; null where only the running program knows it.</summary>
    public static ITypeSymbol? EntityOf(IInvocationOperation call) => call.TargetMethod switch
    {
        { ContainingType: { Name: "DbSet", Arity: 1 } set } => set.TypeArguments[0],
        { TypeArguments: { IsEmpty: false } arguments } => arguments[0],
        _ => ElementOf(call.Arguments.FirstOrDefault()?.Value.Unwrapped().Type),
    };

    private static bool AltersInPlace(IInvocationOperation call) =>
        (IsNamed(call, "ExecuteUpdate") || IsNamed(call, "ExecuteDelete")) && IsEntityFramework(call.TargetMethod.ContainingType.ContainingNamespace);

    private static bool IsEntityFramework(INamespaceSymbol space) => space is { Name: "EntityFrameworkCore", ContainingNamespace.Name: "Microsoft" };

    private static bool IsNamed(IInvocationOperation call, string verb) => call.TargetMethod.Name.StartsWith(verb, StringComparison.Ordinal);

    private static bool IsOfContext(INamedTypeSymbol type) =>
        type.SelfAndBases().Any(t => t.Name is "DbSet" or "DbContext" && EntityQuery.IsOfEntityFramework(t));

    // 'db.Remove(entry)', 'db.RemoveRange(first, second)', 'db.RemoveRange(entries)'.
    private static ITypeSymbol? ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
        _ => type,
    };
}
