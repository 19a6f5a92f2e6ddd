using Microsoft.CodeAnalysis;

namespace Standards.Analyzers.Symbols;

/// <summary>What a compilation is for, as far as rules treat its code unlike that of others.</summary>
internal static class ProjectKind
{
    private static readonly HashSet<string> TestFrameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    };

    /// <summary>Whether the code is run by a test framework; what a test may do is the matter of rules about tests.</summary>
    public static bool IsTest(Compilation compilation) => compilation.ReferencedAssemblyNames.Any(name => TestFrameworks.Contains(name.Name));

    /// <summary>Whether other projects call the code; nobody outside calls that of a program.</summary>
    public static bool IsLibrary(Compilation compilation) => compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;
}
