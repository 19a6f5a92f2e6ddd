using System.IO.Compression;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>Licences of packages in real builds: what is denied, asked about, decided and not known, and the notices that are passed on.</summary>
public sealed class LicenceRuleTests : IDisposable
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Lock = "src/Orders.Core/packages.lock.json";
    private const string Notices = "src/Orders.Core/obj/Debug/net10.0/standards/THIRD-PARTY-NOTICES.txt";

    private readonly ScratchRepository _repository = ScratchRepository.WithLibrary();
    private readonly ScratchPackage _gpl;
    private readonly ScratchPackage _client;

    public LicenceRuleTests()
    {
        _gpl = ScratchPackage.Publish(Feed, "Acme.Gpl", """<license type="expression">GPL-3.0-only</license>""");
        _client = ScratchPackage.Publish(
            Feed, "Acme.Client", $"""<license type="expression">MIT</license><copyright>Acme 2026</copyright>{_gpl.AsDependency}""");
        _repository.Edit("nuget.config", "</packageSources>", $"""<add key="own" value="{Feed}" /></packageSources>""");
    }

    private string Feed => _repository.PathOf("../feed");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Direct_package_is_asked_about_decided_on_and_denied()
    {
        Use(_gpl);
        var result = _repository.Build(Project).Failed();
        Assert.Equal([$"STD4301 error {Project}(2,3)"], result.Diagnostics().Select(d => d.Place));
        Assert.Contains($"'Acme.Gpl' {_gpl.Version} has the licence GPL-3.0-only", result.Output, StringComparison.Ordinal);
        result.Reported(_repository.Reports);
        Assert.Empty(_repository.Check(Project, "-p:NoWarn=STD4301").Succeeded().Diagnostics());

        AssertOnly("rules: { STD4301: warning }", "STD4301 warning");
        AssertOnly("dependencies: { licences: { packages: { Acme.Gpl: { licence: GPL-3.0-only, reason: 'why it may be used' } } } }");
        AssertOnly("dependencies: { licences: { packages: { Acme.Gpl: { licence: MIT, reason: 'older version' } } } }", "STD4303 error");
        Assert.Contains(
            "the decision about package 'Acme.Gpl' (standards.yml, line 2) is about the licence 'MIT', but",
            _repository.Check(Project).Failed().Output,
            StringComparison.Ordinal);
        AssertOnly("dependencies: { licences: { allow: [GPL-3.0] } }");
        AssertOnly("dependencies: { licences: { deny: [GPL-3.0], packages: { Acme.Gpl: { licence: GPL-3.0-only, reason: r } } } }", "STD4300 error");

        _repository.Write(Project, Text(_gpl.Reference.Replace(" />", """ PrivateAssets="all" />""", StringComparison.Ordinal)));
        _repository.Run("restore", Project).Succeeded();
        AssertOnly("dependencies: { licences: { deny: [GPL-3.0] } }", "STD4300 error");
        AssertOnly("dependencies: { licences: { ask: [GPL-3.0] } }");
    }

    [Fact]
    public void Transitive_package_is_found_in_the_lock_file()
    {
        Use(_client);
        Assert.Contains("\"Acme.Gpl\"", _repository.Read(Lock), StringComparison.Ordinal);
        var line = _repository.Read(Lock).Split('\n').ToList().FindIndex(l => l.Contains("\"Acme.Gpl\": {", StringComparison.Ordinal)) + 1;

        _repository.Write("standards.yml", "version: 1\ndependencies: { licences: { deny: [GPL-3.0-only] } }\n");
        var result = _repository.Check(Project).Failed();

        var diagnostic = Assert.Single(result.Diagnostics());
        Assert.Equal($"STD4300 error {Lock}({line},7)", diagnostic.Place);
        Assert.Contains($"; Acme.Client {_client.Version} brings it. Use another package instead of Acme.Client.", diagnostic.Text, StringComparison.Ordinal);
        result.Reported(_repository.Reports);
    }

    [Fact]
    public void Licence_that_is_not_known_and_package_that_says_nothing()
    {
        var own = ScratchPackage.Publish(Feed, "Acme.Own", """<license type="file">EULA.txt</license>""", ("EULA.txt", "You may not use this."));
        Use(own);
        AssertOnly("", "STD4302 error");
        AssertOnly("dependencies: { licences: { packages: { Acme.*: { licence: LicenseRef-text-dc079c2a2219, reason: contract } } } }");

        // The package folder of the tests is shared, so this one gets a broken copy of its own.
        var assets = _repository.Read("src/Orders.Core/obj/project.assets.json");
        var folder = _repository.PathOf("../broken/acme.own").Replace('\\', '/');
        Directory.CreateDirectory(Path.Combine(folder, own.Version));
        _repository.Write(
            "src/Orders.Core/obj/project.assets.json",
            assets.Replace(
                "\"packageFolders\": {", $"\"packageFolders\": {{ \"{Path.GetDirectoryName(folder)!.Replace('\\', '/')}/\": {{}},", StringComparison.Ordinal));
        AssertOnly("", "STD4304 error");
    }

    [Fact]
    public void Notices_are_packed_and_published_the_same_in_every_build()
    {
        Use(ScratchPackage.Publish(Feed, "Acme.Plain", """<license type="expression">MIT</license><copyright>Acme 2026</copyright>"""));
        _repository.Run("build", Project, "-t:StandardsNotices", "--no-restore").Succeeded();
        var first = _repository.Read(Notices);
        Assert.StartsWith("Third-party notices\n", first, StringComparison.Ordinal);
        Assert.Contains("""

              Licence: MIT
              Copyright: Acme 2026
              Authors: Acme
              Texts: 1

            """, first, StringComparison.Ordinal);
        Assert.DoesNotContain("NetAnalyzers", first, StringComparison.Ordinal);

        Assert.Equal(first, Packed(1));
        _repository.Run("clean", Project, "-c", "Release").Succeeded();
        Assert.Equal(first, Packed(2));

        _repository.Run("publish", Project, "-p:StandardsNotices=true", "-o", _repository.PathOf("artifacts/publish")).Succeeded();
        Assert.Equal(first, _repository.Read("artifacts/publish/THIRD-PARTY-NOTICES.txt"));
        _repository.Run("publish", Project, "-o", _repository.PathOf("artifacts/without")).Succeeded();
        Assert.False(_repository.Exists("artifacts/without/THIRD-PARTY-NOTICES.txt"));
    }

    private string Packed(int number)
    {
        var folder = _repository.PathOf($"artifacts/packed{number}");
        _repository.Run("pack", Project, "-p:StandardsNotices=true", "-p:Version=1.0.0-beta", "-o", folder).Succeeded();
        using var package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(folder, "*.nupkg")));
        using var reader = new StreamReader(package.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
        return reader.ReadToEnd();
    }

    private void Use(ScratchPackage package)
    {
        _repository.Write(Project, Text(package.Reference));
        _repository.Run("restore", Project).Succeeded();
    }

    private static string Text(string reference) => $"""
        <Project Sdk="Standards.Sdk"><ItemGroup>
          {reference}
        </ItemGroup></Project>

        """;

    private void AssertOnly(string policy, params string[] findings)
    {
        _repository.Write("standards.yml", $"version: 1\n{policy}\n");
        Assert.Equal(findings, _repository.Check(Project).Diagnostics().Select(d => $"{d.Rule} {d.Severity}"));
    }
}
