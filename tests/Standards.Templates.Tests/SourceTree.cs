using Standards.Tests.Shared;

namespace Standards.Templates.Tests;

/// <summary>Where the sources of the product are.</summary>
internal static class SourceTree
{
    public static string Root => RepositoryRoot.Path;

    public static string Tests { get; } = Path.Combine(Root, "tests", "Standards.Templates.Tests");

    public static string Pack { get; } = Path.Combine(Root, "templates", "Standards.Templates");
}
