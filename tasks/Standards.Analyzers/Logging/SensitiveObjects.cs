using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Logging;

/// <summary>
/// Objects of the project that are logged whole: a record, whose text is all of its members, and whatever the message takes apart (<c>{@Order}</c>). A type
/// that says itself what its text is, and a member with an attribute that is about logs, are left alone.
/// </summary>
internal static class SensitiveObjects
{
    /// <summary>The member of a value that must not be read in the log; null where there is none.</summary>
    public static ISymbol? MemberOf(IOperation value, IInvocationOperation call)
    {
        if (value.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type
            || !type.Locations.Any(l => l.IsInSource)
            || !(PrintsMembers(type) || LogPlaceholders.IsTakenApart(value, call)))
        {
            return null;
        }

        return type.SelfAndBases().SelectMany(t => t.GetMembers()).FirstOrDefault(IsSensitive);
    }

    private static bool PrintsMembers(INamedTypeSymbol type) =>
        type.IsRecord && !type.GetMembers().Any(member => member is IMethodSymbol { IsImplicitlyDeclared: false, Name: "ToString" or "PrintMembers" });

    private static bool IsSensitive(ISymbol member) =>
        member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, Parameters.IsEmpty: true } property
        && (property.Type.SpecialType == SpecialType.System_String || property.Type.Name is "DateOnly" or "MailAddress")
        && SensitiveNames.Contains(property.Name)
        && property.GetAttributes().All(attribute => !IsOfLogs(attribute.AttributeClass?.Name ?? ""));

    private static bool IsOfLogs(string attribute) =>
        attribute.StartsWith("Log", StringComparison.Ordinal)
        || attribute.StartsWith("NotLogged", StringComparison.Ordinal)
        || attribute.IndexOf("Data", StringComparison.Ordinal) >= 0
        || attribute.IndexOf("Mask", StringComparison.Ordinal) >= 0;
}
