using System.IO.Compression;
using System.Xml.Linq;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Policy;

/// <summary>What leaves the repository: one package whose assembly says where it came from and which policy built it.</summary>
public sealed class PackageContentTests : IClassFixture<PackageContentTests.Packed>
{
    private readonly Packed packed;

    public PackageContentTests(Packed packed) => this.packed = packed;

    [Fact]
    public void Pack_writes_one_package_with_documentation_and_without_symbols()
    {
        Assert.Equal(["Orders.Core.1.2.3.nupkg", "Orders.Core.1.2.3.nupkg.sha256"], packed.Files.Order(StringComparer.Ordinal));
        Assert.Contains("lib/net10.0/Orders.Core.dll", packed.Entries);
        Assert.Contains("lib/net10.0/Orders.Core.xml", packed.Entries);
        Assert.DoesNotContain(packed.Entries, e => e.EndsWith(".pdb", StringComparison.Ordinal));
        Assert.DoesNotContain(packed.Outputs, f => f.EndsWith(".pdb", StringComparison.Ordinal));
    }

    [Fact]
    public void Nuspec_names_repository_and_commit_and_no_package_of_the_policy()
    {
        var metadata = packed.Nuspec.Root!.Elements().Single();
        var repository = metadata.Elements().Single(e => e.Name.LocalName == "repository");

        Assert.Equal("git", repository.Attribute("type")?.Value);
        Assert.Equal("https://github.com/example/orders", repository.Attribute("url")?.Value.Replace(".git", "", StringComparison.Ordinal));
        Assert.Equal(packed.Commit, repository.Attribute("commit")?.Value);
        Assert.DoesNotContain(packed.Nuspec.Descendants(), e => e.Name.LocalName == "dependency");
    }

    [Fact]
    public void Assembly_says_which_policy_built_it()
    {
        Assert.Equal(PackedSdk.Instance.Version, packed.Assembly.Metadata["Standards.Sdk"]);
        Assert.Matches("^[0-9a-f]{64}$", packed.Assembly.Metadata["Standards.Policy"]);
    }

    [Fact]
    public void Embedded_pdb_links_sources_to_the_commit()
    {
        Assert.True(packed.Assembly.HasEmbeddedPdb);
        Assert.Contains($"https://raw.githubusercontent.com/example/orders/{packed.Commit}/*", packed.Assembly.SourceLink);
    }

    [Fact]
    public void Git_is_asked_for_the_package_and_not_for_a_local_build()
    {
        Assert.True(packed.Release.Executions("Microsoft.Build.Tasks.Git.LocateRepository") > 0);
        Assert.Equal(0, packed.LocalQuestions);
        Assert.Equal("", packed.LocalAssembly.SourceLink);
        Assert.True(packed.LocalAssembly.HasEmbeddedPdb);
        Assert.Equal(PackedSdk.Instance.Version, packed.LocalAssembly.Metadata["Standards.Sdk"]);
    }

    [Fact]
    public void Test_project_has_no_documentation_and_needs_no_reference()
    {
        Assert.Contains("Passed:     1", packed.Local.Output);
        Assert.True(packed.LibraryDocumentation);
        Assert.False(packed.TestDocumentation);
    }

    /// <summary>A library with a remote and a commit: packed in Release on a CI server, tested locally in Debug.</summary>
    public sealed class Packed : IDisposable
    {
        private readonly ScratchRepository repository = ScratchRepository.WithLibrary("Orders.Core", ProjectText.Properties(("Version", "1.2.3"), ("Description", "Orders."), ("Authors", "Example")));

        public Packed()
        {
            Local = repository.Run("test", "tests/Orders.Core.Tests").Succeeded();
            // Read now: the next build writes its log in the same place.
            LocalQuestions = Local.Executions("Microsoft.Build.Tasks.Git.LocateRepository") + Local.Executions("Microsoft.Build.Tasks.Git.GetUntrackedFiles");
            LocalAssembly = BuiltAssembly.Read(repository.PathOf("src/Orders.Core/bin/Debug/net10.0/Orders.Core.dll"));
            LibraryDocumentation = repository.Exists("src/Orders.Core/bin/Debug/net10.0/Orders.Core.xml");
            TestDocumentation = repository.Exists("tests/Orders.Core.Tests/bin/Debug/net10.0/Orders.Core.Tests.xml");
            repository.Commit();
            Commit = repository.Git("rev-parse", "HEAD").Trim();
            Release = repository.Set("CI", "true").Run("pack", "src/Orders.Core", "-o", "out").Succeeded();
            Files = [.. Directory.EnumerateFiles(repository.PathOf("out")).Select(f => Path.GetFileName(f)!)];
            Outputs = [.. Directory.EnumerateFiles(repository.PathOf("src/Orders.Core/bin/Release"), "*", SearchOption.AllDirectories)];
            using var package = ZipFile.OpenRead(repository.PathOf("out/Orders.Core.1.2.3.nupkg"));
            Entries = [.. package.Entries.Select(e => e.FullName)];
            using var nuspec = package.GetEntry("Orders.Core.nuspec")!.Open();
            Nuspec = XDocument.Load(nuspec);
            using var assembly = package.GetEntry("lib/net10.0/Orders.Core.dll")!.Open();
            Assembly = new BuiltAssembly(assembly);
        }

        internal BuildResult Local { get; }

        internal int LocalQuestions { get; }

        internal BuiltAssembly LocalAssembly { get; }

        internal bool LibraryDocumentation { get; }

        internal bool TestDocumentation { get; }

        internal string Commit { get; }

        internal BuildResult Release { get; }

        internal IReadOnlyList<string> Files { get; }

        internal IReadOnlyList<string> Outputs { get; }

        internal IReadOnlyList<string> Entries { get; }

        internal XDocument Nuspec { get; }

        internal BuiltAssembly Assembly { get; }

        public void Dispose() => repository.Dispose();
    }
}
