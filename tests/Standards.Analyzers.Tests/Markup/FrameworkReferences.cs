using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Standards.Analyzers.Tests.Markup;

/// <summary>
/// What code of users is compiled against: .NET and ASP.NET Core, as the test's own process has them (this project references both), and xunit for
/// code of tests. Libraries that are not there are sources, <see cref="Stubs"/>.
/// </summary>
internal static class FrameworkReferences
{
    private static readonly ImmutableArray<string> Trusted =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Order(StringComparer.Ordinal)];

    /// <summary>Assemblies of the shared frameworks.</summary>
    public static ImmutableArray<MetadataReference> Frameworks { get; } =
        Of(path => path.Contains($"{Path.DirectorySeparatorChar}shared{Path.DirectorySeparatorChar}"));

    /// <summary>The test framework.</summary>
    public static ImmutableArray<MetadataReference> Xunit { get; } = Of(path => Path.GetFileName(path).StartsWith("xunit.", StringComparison.Ordinal));

    private static ImmutableArray<MetadataReference> Of(Func<string, bool> isWanted) =>
        [.. Trusted.Where(isWanted).Select(path => MetadataReference.CreateFromFile(path))];
}
