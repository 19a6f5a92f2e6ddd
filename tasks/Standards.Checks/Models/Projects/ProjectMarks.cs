namespace Standards.Checks.Models.Projects;

/// <summary>What a project file says of its kind. What stands under a condition says nothing.</summary>
internal static class ProjectMarks
{
    // SDKs whose projects are executables, and some that compile nothing.
    private static readonly string[] OtherSdks =
    [
        "Microsoft.NET.Sdk.Web", "Microsoft.NET.Sdk.Worker", "Microsoft.NET.Sdk.BlazorWebAssembly", "Aspire.AppHost.Sdk",
        "Microsoft.Build.NoTargets", "Microsoft.Build.Traversal", "MSBuild.Sdk.SqlProj", "Microsoft.Build.Sql", "Microsoft.VisualStudio.JavaScript.Sdk",
    ];

    private static readonly string[] TestPackages =
    [
        "Microsoft.NET.Test.Sdk", "xunit", "xunit.core", "xunit.v3", "xunit.v3.mtp-v1", "xunit.v3.mtp-v2", "xunit.v3.mtp-off", "xunit.v3.core",
        "NUnit", "MSTest", "MSTest.TestFramework", "TUnit",
    ];

    /// <summary>Whether a test framework or the property for it stands in the file.</summary>
    public static bool IsTest(ProjectXml project) =>
        project.Is("IsTestProject")
        || project.HasSdk("MSTest.Sdk")
        || project.Packages.Any(package => !package.IsConditional && TestPackages.Contains(package.Include, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether it measures other projects and is delivered to no user.</summary>
    public static bool IsBenchmark(ProjectXml project) =>
        project.Packages.Any(package => !package.IsConditional && package.Include.Equals("BenchmarkDotNet", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it makes no library. The output type decides where it is written; without it the SDK does.</summary>
    public static bool IsNoLibrary(ProjectXml project) =>
        project.Properties.GetValueOrDefault("PackageType")?.Equals("Template", StringComparison.OrdinalIgnoreCase) == true
        || project.Properties.GetValueOrDefault("OutputType")?.ToUpperInvariant() switch
        {
            "EXE" or "WINEXE" or "APPCONTAINEREXE" => true,
            null => Array.Exists(OtherSdks, project.HasSdk),
            _ => false,
        };
}
