using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Tests;

/// <summary>Tests that never run: what the frameworks call skipped, ignored and explicit.</summary>
internal static class SkippedTests
{
    /// <summary>Whether a test does not run by an attribute of its own or of a type around it.</summary>
    public static bool Contains(IMethodSymbol test)
    {
        for (ISymbol? symbol = test; symbol is not null; symbol = symbol.ContainingType)
        {
            if (symbol.GetAttributes().Any(a => ReasonOf(a) is not null || a.AttributeClass?.Name == "ExplicitAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Why an attribute skips what it stands on: empty where it does not say, null where it skips nothing or on a condition only.</summary>
    public static string? ReasonOf(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type || IsConditional(attribute))
        {
            return null;
        }

        // [Ignore] of NUnit and MSTest, [Skip] of TUnit; an attribute that derives from them mostly asks for a platform.
        if (type.Name is "IgnoreAttribute" or "SkipAttribute" && IsOfFramework(type))
        {
            return TextOf(attribute.ConstructorArguments.FirstOrDefault()) ?? NamedTextOf(attribute, "Reason") ?? "";
        }

        return type.SelfAndBases().Any(IsOfTests) ? NamedTextOf(attribute, "Skip") ?? NamedTextOf(attribute, "Ignore") : null;
    }

    private static bool IsOfTests(ITypeSymbol type) => type.Name is "FactAttribute" or "DataAttribute" or "TestAttribute" or "TestCaseAttribute";

    private static bool IsOfFramework(INamedTypeSymbol type) =>
        type.IsIn("NUnit", "Framework") || type.IsIn("TUnit", "Core") || type.ContainingNamespace is { Name: "UnitTesting" };

    // SkipWhen and SkipUnless of xunit, Until of NUnit.
    private static bool IsConditional(AttributeData attribute) => attribute.NamedArguments.Any(a => a.Key is "SkipWhen" or "SkipUnless" or "Until");

    private static string? NamedTextOf(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return TextOf(argument.Value);
            }
        }

        return null;
    }

    private static string? TextOf(TypedConstant value) => value.Kind == TypedConstantKind.Primitive ? value.Value as string : null;
}
