using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>
/// Types whose values say whether something succeeded, known by their members: what libraries and projects call so has no common base. The clients of
/// Azure throw, and their responses only repeat it.
/// </summary>
internal sealed class ResultTypes
{
    private static readonly HashSet<string> Verdicts = new(StringComparer.Ordinal)
    {
        "IsSuccess", "IsSuccessful", "Succeeded", "IsFailure", "IsFailed", "Failed", "IsError", "IsSuccessStatusCode",
    };

    // Names that other types have too ('Match.Success'), so that the type has to call itself a result.
    private static readonly HashSet<string> Answers = new(StringComparer.Ordinal) { "IsValid", "Ok", "IsOk", "Success", "HasError", "HasErrors" };

    private readonly ConcurrentDictionary<ITypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a type is one.</summary>
    public bool Contains(ITypeSymbol? type) =>
        type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface }
        && _known.GetOrAdd(type.OriginalDefinition, IsResult);

    /// <summary>The member of a result type that says how it went, null where none does.</summary>
    public static string? VerdictOf(ITypeSymbol type) =>
        type.SelfAndBases().SelectMany(t => t.GetMembers()).FirstOrDefault(member => IsVerdict(member, type))?.Name;

    private static bool IsResult(ITypeSymbol type) =>
        type is { Name: "OneOf" or "Either", ContainingNamespace.IsGlobalNamespace: false }
        || (type.ContainingNamespace is not { Name: "Azure", ContainingNamespace.IsGlobalNamespace: true } && VerdictOf(type) is not null);

    private static bool IsVerdict(ISymbol member, ITypeSymbol type) =>
        member is IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, Type.SpecialType: SpecialType.System_Boolean }
        && (Verdicts.Contains(member.Name) || (Answers.Contains(member.Name) && IsNamedForResult(type.Name)));

    private static bool IsNamedForResult(string name) =>
        name.EndsWith("Result", StringComparison.Ordinal) || name.EndsWith("Outcome", StringComparison.Ordinal);
}
