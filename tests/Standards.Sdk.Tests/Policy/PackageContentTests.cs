using System.IO.Compression;
using System.Xml.Linq;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Policy;

/// <summary>What leaves the repository: one package whose assembly says where it came from and which policy built it.</summary>
public sealed class PackageContentTests : IClassFixture<PackageContentTests.Packed>
{
    private readonly Packed _packed;

    public PackageContentTests(Packed packed) => _packed = packed;

    [Fact]
    public void Pack_writes_one_package_with_documentation_and_without_symbols()
    {
        Assert.Equal(["Orders.Core.1.2.3.nupkg", "Orders.Core.1.2.3.nupkg.sha256"], _packed.Files.Order(StringComparer.Ordinal));
        Assert.Contains("lib/net10.0/Orders.Core.dll", _packed.Entries);
        Assert.Contains("lib/net10.0/Orders.Core.xml", _packed.Entries);
        Assert.DoesNotContain(_packed.Entries, e => e.EndsWith(".pdb", StringComparison.Ordinal));
        Assert.DoesNotContain(_packed.Outputs, f => f.EndsWith(".pdb", StringComparison.Ordinal));
    }

    [Fact]
    public void Nuspec_names_repository_and_commit_and_no_package_of_the_policy()
    {
        var metadata = _packed.Nuspec.Root!.Elements().Single();
        var repository = metadata.Elements().Single(e => e.Name.LocalName == "repository");

        Assert.Equal("git", repository.Attribute("type")?.Value);
        Assert.Equal("https://github.com/example/orders", repository.Attribute("url")?.Value.Replace(".git", "", StringComparison.Ordinal));
        Assert.Equal(_packed.Commit, repository.Attribute("commit")?.Value);
        Assert.DoesNotContain(_packed.Nuspec.Descendants(), e => e.Name.LocalName == "dependency");
    }

    [Fact]
    public void Assembly_says_which_policy_built_it()
    {
        Assert.Equal(PackedSdk.Instance.Version, _packed.Assembly.Metadata["Standards.Sdk"]);
        Assert.Matches("^[0-9a-f]{64}$", _packed.Assembly.Metadata["Standards.Policy"]);
    }

    [Fact]
    public void Embedded_pdb_links_sources_to_the_commit()
    {
        Assert.True(_packed.Assembly.HasEmbeddedPdb);
        Assert.Contains($"https://raw.githubusercontent.com/example/orders/{_packed.Commit}/*", _packed.Assembly.SourceLink);
    }

    [Fact]
    public void Git_is_asked_for_the_package_and_not_for_a_local_build()
    {
        Assert.True(_packed.Release.Executions("Microsoft.Build.Tasks.Git.LocateRepository") > 0);
        Assert.Equal(0, _packed.LocalQuestions);
        Assert.Equal("", _packed.LocalAssembly.SourceLink);
        Assert.True(_packed.LocalAssembly.HasEmbeddedPdb);
        Assert.Equal(PackedSdk.Instance.Version, _packed.LocalAssembly.Metadata["Standards.Sdk"]);
    }

    [Fact]
    public void Test_project_has_no_documentation_and_needs_no_reference()
    {
        Assert.Contains("Passed:     1", _packed.Local.Output);
        Assert.True(_packed.LibraryDocumentation);
        Assert.False(_packed.TestDocumentation);
    }

    /// <summary>A library with a remote and a commit: packed in Release on a CI server, tested locally in Debug.</summary>
    public sealed class Packed : IDisposable
    {
        private readonly ScratchRepository _repository =
            ScratchRepository.WithLibrary("Orders.Core", ProjectText.Properties(("Version", "1.2.3"), ("Description", "Orders."), ("Authors", "Example")));

        public Packed()
        {
            Local = _repository.Run("test", "tests/Orders.Core.Tests").Succeeded();
            // Read now: the next build writes its log in the same place.
            LocalQuestions = Local.Executions("Microsoft.Build.Tasks.Git.LocateRepository") + Local.Executions("Microsoft.Build.Tasks.Git.GetUntrackedFiles");
            LocalAssembly = BuiltAssembly.Read(_repository.PathOf("src/Orders.Core/bin/Debug/net10.0/Orders.Core.dll"));
            LibraryDocumentation = _repository.Exists("src/Orders.Core/bin/Debug/net10.0/Orders.Core.xml");
            TestDocumentation = _repository.Exists("tests/Orders.Core.Tests/bin/Debug/net10.0/Orders.Core.Tests.xml");
            _repository.Commit();
            Commit = _repository.Git("rev-parse", "HEAD").Trim();
            Release = _repository.Set("CI", "true").Run("pack", "src/Orders.Core", "-o", "out").Succeeded();
            Files = [.. Directory.EnumerateFiles(_repository.PathOf("out")).Select(f => Path.GetFileName(f)!)];
            Outputs = [.. Directory.EnumerateFiles(_repository.PathOf("src/Orders.Core/bin/Release"), "*", SearchOption.AllDirectories)];
            using var package = ZipFile.OpenRead(_repository.PathOf("out/Orders.Core.1.2.3.nupkg"));
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

        public void Dispose() => _repository.Dispose();
    }
}
