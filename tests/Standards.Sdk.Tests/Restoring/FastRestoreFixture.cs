using System.IO.Compression;
using System.Text;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Restoring;

/// <summary>A repository with everything that a restore may read: central files, imports, a feed and a package folder of its own.</summary>
public sealed class FastRestoreFixture : IDisposable
{
    internal const string Project = "src/Orders.Core/Orders.Core.csproj";

    private const string Id = "Own.Package";

    public FastRestoreFixture()
    {
        Repository = new ScratchRepository()
            .Library(
                "Orders.Core",
                """<Import Project="Local.props" Condition="Exists('Local.props')" /><ItemGroup><ProjectReference """
                    + """Include="../Orders.Data/Orders.Data.csproj" /><PackageReference Include="Own.Package" /></ItemGroup>""")
            .Library("Orders.Data")
            .Write("Directory.Build.props", """<Project><Import Project="eng/Versions.props" /><Import Project="eng/packages.xml" /></Project>""")
            .Write("eng/packages.xml", "<Project />")
            .Write("eng/Versions.props", "<Project><PropertyGroup><OwnVersion>1.0.0</OwnVersion></PropertyGroup></Project>")
            .Write(
                "Directory.Packages.props",
                """<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup><PackageVersion """
                    + """Include="Own.Package" Version="$(OwnVersion)" /></ItemGroup></Project>""")
            .Solution()
            .SolutionHooks();
        Repository.Write(".gitignore", Repository.Read(".gitignore") + "Local.props\npackages/\n");
        Repository.Edit("nuget.config", "</packageSources>", $"""<add key="own" value="{Folder("feed")}" /></packageSources>""");
        Pack("1.0.0");
        Pack("2.0.0");
    }

    internal ScratchRepository Repository { get; }

    /// <summary>The folder into which NuGet extracts the fixture's own package.</summary>
    internal string Extracted(string version) => Path.Combine(PackedSdk.Instance.Packages, Id.ToLowerInvariant(), version);

    public void Dispose() => Repository.Dispose();

    /// <summary>Builds until nothing is left to restore and asserts that it comes to that.</summary>
    internal BuildResult Settle(params string[] arguments)
    {
        Repository.Run(arguments).Succeeded();
        var settled = Repository.Run(arguments).Succeeded();
        Assert.False(HasRestored(settled), $"The second build restored:\n{settled.Output}");
        return settled;
    }

    /// <summary>Whether NuGet's own task ran, in whichever of its forms.</summary>
    internal static bool HasRestored(BuildResult result) => result.Executions("RestoreTask") + result.Executions("RestoreTaskEx") > 0;

    // A package whose use can be seen: it defines a compilation symbol.
    private void Pack(string version)
    {
        // An earlier test run left its own package of this version in the package folder; NuGet would notice the other hash.
        if (Directory.Exists(Extracted(version)))
        {
            Directory.Delete(Extracted(version), recursive: true);
        }

        Directory.CreateDirectory(Folder("feed"));
        using var package = ZipFile.Open(Path.Combine(Folder("feed"), $"{Id}.{version}.nupkg"), ZipArchiveMode.Create);
        Add(
            package,
            $"{Id}.nuspec",
            $"<package><metadata><id>{Id}</id><version>{version}</version><authors>x</authors><description>x</description></metadata></package>");
        Add(
            package,
            $"build/{Id}.props",
            $"<Project><PropertyGroup><DefineConstants>$(DefineConstants);OWN_{version[0]}</DefineConstants></PropertyGroup></Project>");
    }

    private static void Add(ZipArchive package, string path, string text)
    {
        using var content = package.CreateEntry(path).Open();
        content.Write(Encoding.UTF8.GetBytes(text));
    }

    private string Folder(string name) => Path.Combine(Path.GetDirectoryName(Repository.Root)!, name);
}
