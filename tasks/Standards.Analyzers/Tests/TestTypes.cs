using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Tests;

/// <summary>The attributes by which test frameworks know a test in one compilation; those that derive from them make a test too.</summary>
internal sealed class TestTypes
{
    private static readonly string[] Names =
    [
        "Xunit.FactAttribute",
        "NUnit.Framework.TestAttribute",
        "NUnit.Framework.TestCaseAttribute",
        "NUnit.Framework.TestCaseSourceAttribute",
        "NUnit.Framework.TheoryAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
        "TUnit.Core.TestAttribute",
    ];

    private readonly ImmutableArray<INamedTypeSymbol> _attributes;

    private TestTypes(ImmutableArray<INamedTypeSymbol> attributes) => _attributes = attributes;

    /// <summary>The types, or null where the compilation has no tests.</summary>
    public static TestTypes? Of(Compilation compilation)
    {
        if (!ProjectKind.IsTest(compilation))
        {
            return null;
        }

        // Several versions of a framework may be there, so that a name is not one type.
        var attributes = Names.SelectMany(name => compilation.GetTypesByMetadataName(name)).ToImmutableArray();
        return attributes.IsEmpty ? null : new TestTypes(attributes);
    }

    /// <summary>The attribute that makes a method a test, null where it is none.</summary>
    public AttributeData? TestAttributeOf(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (IsTest(attribute.AttributeClass))
            {
                return attribute;
            }
        }

        return null;
    }

    private bool IsTest(INamedTypeSymbol? type)
    {
        foreach (var attribute in _attributes)
        {
            if (type.Is(attribute))
            {
                return true;
            }
        }

        return false;
    }
}
