using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Types;

/// <summary>Members that give an <c>object</c> and could give nothing else.</summary>
internal static class UntypedMember
{
    // A dictionary of these names holds what the authors of a workflow, a script or a template put into it.
    private static readonly ImmutableHashSet<string> Given = ["input", "inputs", "output", "outputs", "variables", "payload", "payloads"];

    /// <summary>Whether the form or the purpose of a member leaves no other type.</summary>
    /// <param name="member">A method, property or field.</param>
    /// <param name="type">The type of its value.</param>
    /// <param name="cancellationToken">Ends the reading of declarations.</param>
    public static bool HasNoBetterType(ISymbol member, ITypeSymbol type, CancellationToken cancellationToken) => member switch
    {
        IFieldSymbol field => IsMark(field, cancellationToken),
        IMethodSymbol method => IsChosenByCaller(method) || GivesItBack(method),
        IPropertySymbol property => IsRest(property) || IsGivenDictionary(property, type),
        _ => false,
    };

    // 'static readonly object Missing = new()': something to compare with, which nobody reads.
    private static bool IsMark(IFieldSymbol field, CancellationToken cancellationToken) =>
        field is { IsStatic: true, IsReadOnly: true, Type.SpecialType: SpecialType.System_Object }
        && field.DeclaringSyntaxReferences.Any(place =>
            place.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax });

    // 'object Make(Type type)'.
    private static bool IsChosenByCaller(IMethodSymbol method) => method.Parameters.Any(p => p.Type is { Name: "Type" } type && type.IsOfSystem());

    // 'items.AddInput(key, value).AddInput(…)'.
    private static bool GivesItBack(IMethodSymbol method) =>
        method.IsExtensionMethod && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, method.ReturnType);

    // What a serializer finds no other place for.
    private static bool IsRest(IPropertySymbol property) => property.GetAttributes().Any(a => a.AttributeClass?.Name == "JsonExtensionDataAttribute");

    private static bool IsGivenDictionary(IPropertySymbol property, ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 2 } && NameWords.Of(property.Name).LastOrDefault() is { } word && Given.Contains(word);
}
