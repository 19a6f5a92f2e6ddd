using System.IO.Compression;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>Every cause for which a lock file drifts, made for real: what NuGet says, and what the build says to it.</summary>
public sealed class LockFileDriftTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Lock = "src/Orders.Core/packages.lock.json";

    [Fact]
    public void User_dependency_is_explained_where_locked_mode_refuses_the_file()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Run("restore", Project).Succeeded();
        repository.Commit();
        repository
            .Write(Project, """<Project Sdk="Standards.Sdk"><ItemGroup><PackageReference Include="YamlDotNet" Version="16.3.0" /></ItemGroup></Project>""")
            .Set("CI", "true");

        var build = repository.Build(Project).Failed();

        Assert.Contains("NU1004", build.Codes());
        Assert.Equal([$"STD4002 error {Lock}(4,5)"], Places(build));
        Assert.Contains(
            "package 'YamlDotNet' (net10.0) is requested as '16.3.0' by the project but missing in the lock file (cause: user dependency)",
            build.Output,
            StringComparison.Ordinal);
        Assert.Contains("dotnet restore src/Orders.Core/Orders.Core.csproj --force-evaluate", build.Output, StringComparison.Ordinal);
        Assert.Equal(0, build.Executions("Csc"));

        // By name, of the project that references the stale one, and silenced.
        Assert.Equal(
            [$"STD4002 error {Lock}(4,5)"],
            Places(repository.Run("restore", "tests/Orders.Core.Tests/Orders.Core.Tests.csproj").Failed()).Where(
                p => p.Contains(Lock, StringComparison.Ordinal)));
        Assert.Empty(Places(repository.Build(Project, "-p:NoWarn=STD4002").Failed()));
        Assert.Empty(Places(repository.Run("restore", Project, "-p:RestoreLockedMode=false").Succeeded()));
    }

    [Fact]
    public void Package_of_another_SDK_patch()
    {
        // What another patch of the SDK differs in, for this matter: the version of the linker that goes with it.
        using var repository = ScratchRepository.WithLibrary(body: "<PropertyGroup><IsTrimmable>true</IsTrimmable></PropertyGroup>")
            .Write(
                "Directory.Build.targets",
                """<Project><Target Name="EarlierPatch" BeforeTargets="ProcessFrameworkReferences" Condition="'$(EarlierPatch)' == """
                    + """'true'"><ItemGroup><KnownILLinkPack><ILLinkPackVersion>10.0.10</ILLinkPackVersion></KnownILLinkPack></ItemGroup></Target></"""
                    + """Project>""");
        var pinned = repository.Read("global.json");
        repository.Write("global.json", pinned.Replace(Sources.DotnetVersion, EarlierPatch(), StringComparison.Ordinal));
        repository.Run("restore", Project, "-p:EarlierPatch=true").Succeeded();
        repository.Commit();
        Assert.Contains("\"resolved\": \"10.0.10\"", repository.Read(Lock), StringComparison.Ordinal);

        // On CI, locked mode refuses the file.
        var refused = repository.Set("CI", "true").Build(Project).Failed();
        Assert.Contains("NU1004", refused.Codes());
        Assert.Equal("STD4002", Assert.Single(refused.Diagnostics()).Rule);
        Assert.Contains("(cause: SDK-implicit)", refused.Output, StringComparison.Ordinal);
        Assert.Contains(
            $".NET SDK {Sources.DotnetVersion} adds this package, and global.json pins '{EarlierPatch()}' with rollForward 'latestPatch'",
            refused.Output,
            StringComparison.Ordinal);

        // Elsewhere, restore writes it anew in silence.
        repository.Set("CI", null).Run("restore", Project).Succeeded();
        var line = LineOf(repository.Read(Lock), "\"resolved\": \"10.0.", "\"Microsoft.NET.ILLink.Tasks\"");
        var drifted = repository.Check(Project, "-p:WarningsAsErrors=STD4013").Failed();
        Assert.Equal([$"STD4013 error {Lock}({line},9)"], Places(drifted));
        Assert.Contains("package 'Microsoft.NET.ILLink.Tasks' (net10.0) is '10.0.", drifted.Output, StringComparison.Ordinal);
        Assert.Contains("and was '10.0.10' in the last commit; .NET SDK", drifted.Output, StringComparison.Ordinal);
        Assert.Contains($"git checkout HEAD -- {Lock}", drifted.Output, StringComparison.Ordinal);
        drifted.Reported(repository.Reports);
        Assert.Equal([$"STD4013 warning {Lock}({line},9)"], Places(repository.Check(Project).Succeeded()));
        Assert.Empty(Places(repository.Check(Project, "-p:NoWarn=STD4013").Succeeded()));

        // Raised on purpose.
        Assert.Empty(Places(repository.Write("global.json", pinned).Check(Project).Succeeded()));
    }

    [Fact]
    public void Runtime_identifier_of_another_operating_system()
    {
        const string Other = "win-x64";
        using var repository = ScratchRepository.WithLibrary(
            body: """<PropertyGroup><RuntimeIdentifier Condition="'$(Os)' != """
                + """''">$(Os)</RuntimeIdentifier><SelfContained>false</SelfContained></PropertyGroup>""");
        repository.Set("Os", Other).Run("restore", Project).Succeeded();
        repository.Commit().Set("Os", "linux-x64");

        var refused = repository.Set("CI", "true").Build(Project).Failed();
        Assert.Contains("NU1004", refused.Codes());
        Assert.Equal(["STD4010", "STD4010"], refused.Diagnostics().Select(d => d.Rule));
        Assert.Contains(
            "is built for the runtime identifier 'linux-x64', and the lock file has 'win-x64' (cause: RID)", refused.Output, StringComparison.Ordinal);

        repository.Set("CI", null).Run("restore", Project).Succeeded();
        var drifted = repository.Check(Project).Succeeded();
        Assert.Equal(["STD4013", "STD4013"], drifted.Diagnostics().Select(d => d.Rule));
        Assert.Contains(
            "the lock file holds the runtime identifier 'linux-x64' (net10.0), which it did not in the last commit", drifted.Output, StringComparison.Ordinal);
        Assert.Contains(
            "the lock file lacks the runtime identifier 'win-x64' (net10.0), which it held in the last commit", drifted.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Content_that_was_published_anew_under_the_same_version()
    {
        using var repository = new ScratchRepository();
        var feed = repository.PathOf("feed");
        var package = ScratchPackage.Publish(
            feed, "Acme.Drift", $"""<license type="expression">MIT</license><tags>{Path.GetFileName(Path.GetDirectoryName(repository.Root))}</tags>""");
        repository
            .Write(
                "nuget.config",
                $"""<configuration><packageSources><add key="under-test" value="{PackedSdk.Instance.Feed}" /><add key="acme" value="feed" """
                    + $"""/></packageSources></configuration>""")
            .Library("Orders.Core", $"<ItemGroup>{package.Reference}</ItemGroup>");
        var folder = Path.Combine(PackedSdk.Instance.Packages, "acme.drift", package.Version);
        try
        {
            repository.Run("restore", Project).Succeeded();
            repository.Commit();
            Assert.Empty(Ours(repository.Check(Project).Succeeded()));

            using (var archive = ZipFile.Open(Path.Combine(feed, $"Acme.Drift.{package.Version}.nupkg"), ZipArchiveMode.Update))
            {
                archive.CreateEntry("readme.txt");
            }

            Directory.Delete(folder, recursive: true);
            Assert.Contains("NU1403", repository.Run("restore", Project, "--force").Failed().Codes());
            repository.Run("restore", Project, "--force-evaluate").Succeeded();

            var line = LineOf(repository.Read(Lock), "\"contentHash\": ", "\"Acme.Drift\"");
            var drifted = repository.Check(Project).Succeeded();
            Assert.Equal([$"STD4013 warning {Lock}({line},9)"], Ours(drifted));
            Assert.Contains(
                "in the last commit under the same version: it was published anew, or another source serves other content (cause: hash)",
                drifted.Output,
                StringComparison.Ordinal);

            // Against another commit than the last.
            repository.Commit();
            Assert.Empty(Ours(repository.Check(Project).Succeeded()));
            Assert.Equal([$"STD4013 warning {Lock}({line},9)"], Ours(repository.Check(Project, "-p:StandardsBase=HEAD~1").Succeeded()));
            Assert.Equal(["STD4014 warning (0,0)"], Ours(repository.Check(Project, "-p:StandardsBase=origin/none").Succeeded()));
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    // A number that the SDK that builds rolls forward from.
    private static string EarlierPatch()
    {
        var dot = Sources.DotnetVersion.LastIndexOf('.');
        var number = int.Parse(Sources.DotnetVersion[(dot + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        return $"{Sources.DotnetVersion[..dot]}.{number / 100 * 100}";
    }

    private static IEnumerable<string> Places(BuildResult result) => result.Diagnostics().Select(d => d.Place);

    private static IEnumerable<string> Ours(BuildResult result) =>
        Places(result).Where(p => p.StartsWith("STD40", StringComparison.Ordinal) && !p.StartsWith("STD404", StringComparison.Ordinal));

    private static int LineOf(string text, string part, string after = "{") =>
        text[..text.IndexOf(part, text.IndexOf(after, StringComparison.Ordinal), StringComparison.Ordinal)].Count(c => c == '\n') + 1;
}
