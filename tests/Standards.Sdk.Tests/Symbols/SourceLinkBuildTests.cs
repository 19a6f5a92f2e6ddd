using System.IO.Compression;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Symbols;

/// <summary>What the PDB of a real build says of its sources, and what is found when it says less.</summary>
public sealed class SourceLinkBuildTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Secret = "s3cret-token";
    private const string Azure = "_apis/git/repositories/orders/items?api-version=1.0&versionType=commit&version={0}&path=/*";

    [Fact]
    public void Every_form_of_remote_is_linked_and_no_credential_is_written()
    {
        (string Remote, string Address)[] remotes =
        [
            ("https://github.com/acme/orders.git", "https://raw.githubusercontent.com/acme/orders/{0}/*"),
            ("git@github.com:acme/orders.git", "https://raw.githubusercontent.com/acme/orders/{0}/*"),
            ("ssh://git@gitlab.com/acme/orders.git", "https://gitlab.com/acme/orders/-/raw/{0}/*"),
            ($"https://ci:{Secret}@gitlab.com/acme/shop/orders.git", "https://gitlab.com/acme/shop/orders/-/raw/{0}/*"),
            ("https://acme@dev.azure.com/acme/shop/_git/orders", "https://dev.azure.com/acme/shop/" + Azure),
            ("git@ssh.dev.azure.com:v3/acme/shop/orders", "https://dev.azure.com/acme/shop/" + Azure),
            ("https://acme.visualstudio.com/shop/_git/orders", "https://acme.visualstudio.com/shop/" + Azure),
            ("git@bitbucket.org:acme/orders.git", "https://api.bitbucket.org/2.0/repositories/acme/orders/src/{0}/*"),
            ($"https://ci:{Secret}@git.example.org/acme/orders.git", "https://git.example.org/acme/orders/-/raw/{0}/*"),
        ];
        using var repository = ScratchRepository.WithLibrary()
            .Write("Directory.Build.props", """<Project><ItemGroup><SourceLinkGitLabHost Include="git.example.org" /></ItemGroup></Project>""")
            .Write("nothing.txt", "");
        repository.Git("remote", "set-url", "origin", remotes[0].Remote);
        repository.Build(Project).Succeeded();
        var commit = repository.Commit().Git("rev-parse", "HEAD").Trim();

        foreach (var (remote, address) in remotes)
        {
            repository.Git("remote", "set-url", "origin", remote);

            var result = repository.Run("pack", Project, "--no-restore", "-o", "out").Succeeded();

            Assert.Empty(result.Codes());
            result.HoldsNot(Secret);
            using var package = ZipFile.OpenRead(repository.PathOf("out/Orders.Core.1.0.0.nupkg"));
            using var assembly = package.GetEntry("lib/net10.0/Orders.Core.dll")!.Open();
            var link = new BuiltAssembly(assembly).SourceLink;
            Assert.Contains(string.Format(null, address, commit), link, StringComparison.Ordinal);
            using var nuspec = new StreamReader(package.GetEntry("Orders.Core.nuspec")!.Open());
            var text = nuspec.ReadToEnd();
            Assert.Contains($"commit=\"{commit}\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, text + link, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_a_pdb_lacks_is_found()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Git("remote", "set-url", "origin", "https://github.com/acme/orders.git");
        repository.Build(Project).Succeeded();
        repository.Commit();
        repository.Set("CI", "true");

        var whole = Build(repository).Succeeded();
        Assert.Empty(whole.Diagnostics());
        string[] stages = ["CheckProject", "CheckRestored", "CheckReferences", "CheckOutputs"];
        Assert.All(stages, stage => Assert.Equal(1, whole.Executions(stage)));
        var again = Build(repository).Succeeded();
        // On CI every project says that it was checked.
        Assert.All(stages, stage => Assert.Equal(stage == "CheckProject" ? 1 : 0, again.Executions(stage)));

        var link = Rebuild(repository, "-p:EnableSourceLink=false").Failed();
        Assert.Equal(["STD4640 error src/Orders.Core/Orders.Core.csproj(1,1)"], link.Diagnostics().Select(d => d.Place));
        Assert.Contains("the PDB of 'Orders.Core' has no Source Link, although the remote is on 'github.com'", link.Output, StringComparison.Ordinal);

        Source_of_no_commit_is_found(repository);

        var paths = Rebuild(repository, "-p:DeterministicSourcePaths=false").Failed();
        Assert.Equal(["STD4642 error src/Orders.Core/Orders.Core.csproj(1,1)"], paths.Diagnostics().Select(d => d.Place));

        Assert.Equal(
            ["STD4643 error src/Orders.Core/Orders.Core.csproj(1,1)"], Rebuild(repository, "-p:DebugType=none").Failed().Diagnostics().Select(d => d.Place));
    }

    [Fact]
    public void Repository_on_an_unknown_host_or_without_one_is_named_when_ci_packs()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Git("remote", "remove", "origin");
        repository.Build(Project).Succeeded();
        repository.Commit().Set("CI", "true");

        var bare = repository.Run("pack", Project, "-o", "out").Succeeded();
        Assert.Equal(["STD4645 warning src/Orders.Core/Orders.Core.csproj(1,1)"], bare.Diagnostics().Select(d => d.Place));
        // Paths are mapped all the same.
        using (var package = ZipFile.OpenRead(repository.PathOf("out/Orders.Core.1.0.0.nupkg")))
        using (var content = new MemoryStream())
        {
            package.GetEntry("lib/net10.0/Orders.Core.dll")!.Open().CopyTo(content);
            Assert.True(content.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(repository.Root)) < 0);
        }

        repository.Git("remote", "add", "origin", "ssh://git@git.example.org:2222/acme/orders.git");
        var unknown = repository.Run("pack", Project, "-o", "out").Succeeded();
        Assert.Contains("no provider of Source Link knows the host 'git.example.org:2222' of the remote", unknown.Output, StringComparison.Ordinal);

        repository.Write("Directory.Build.props", """<Project><ItemGroup><SourceLinkGitLabHost Include="git.example.org" /></ItemGroup></Project>""").Commit();
        Assert.Empty(repository.Run("pack", Project, "-o", "out", "-p:DebugType=portable").Succeeded().Diagnostics());
        Assert.True(repository.Exists("out/Orders.Core.1.0.0.snupkg"));

        Assert.Empty(repository.Run("pack", Project, "-o", "local", "-p:ContinuousIntegrationBuild=false").Succeeded().Diagnostics());
    }

    // A source that is not of the repository is at no commit; it is in the PDB unless somebody says otherwise.
    private static void Source_of_no_commit_is_found(ScratchRepository repository)
    {
        repository.Write("../Extra.cs", """
            namespace Orders.Core;

            /// <summary>From elsewhere.</summary>
            public sealed class Extra;

            """);
        repository
            .Edit(Project, "</Project>", """<ItemGroup Condition="'$(Extra)' == 'true'"><Compile Include="../../../Extra.cs" /></ItemGroup></Project>""")
            .Commit();
        var sources = Rebuild(repository, "-p:Extra=true", "-p:EmbedUntrackedSources=false").Failed();
        Assert.Contains("STD4641 error src/Orders.Core/Orders.Core.csproj(1,1)", sources.Diagnostics().Select(d => d.Place));
        Assert.Contains("'Extra.cs'", sources.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("STD4641", Rebuild(repository, "-p:Extra=true").Diagnostics().Select(d => d.Rule));
        Assert.DoesNotContain(
            "STD4641", Rebuild(repository, "-p:Extra=true", "-p:EmbedUntrackedSources=false", "-p:NoWarn=STD4641").Diagnostics().Select(d => d.Rule));
        // Locally a release is built with a warning.
        Assert.Contains(
            "STD4641 warning src/Orders.Core/Orders.Core.csproj(1,1)",
            Rebuild(repository, "-p:Extra=true", "-p:EmbedUntrackedSources=false", "-p:ContinuousIntegrationBuild=false")
                .Succeeded()
                .Diagnostics()
                .Select(d => d.Place));
    }

    // The compiler does not run again because of a property.
    private static BuildResult Rebuild(ScratchRepository repository, params string[] arguments) => Build(repository, ["--no-incremental", .. arguments]);

    private static BuildResult Build(ScratchRepository repository, params string[] arguments) =>
        repository.Build([Project, "-c", "Release", "--no-restore", .. arguments]);
}
