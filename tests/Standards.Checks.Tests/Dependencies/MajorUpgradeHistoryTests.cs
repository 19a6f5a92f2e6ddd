using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Dependencies;
using Standards.Checks.Tests.Repository;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Dependencies;

/// <summary>STD4035 where git knows which versions were in force before.</summary>
public sealed class MajorUpgradeHistoryTests : IDisposable
{
    private const string Versions = "Directory.Packages.props";
    private readonly TestFolder _folder = new TestFolder().Init();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Version_that_was_never_raised_needs_no_record()
    {
        Assert.StartsWith("'Npgsql' is at 9.0.3, and no accepted", Assert.Single(Run("9.0.3")).Message, StringComparison.Ordinal);

        _folder.Commit();
        Assert.Empty(Run("9.0.3"));
        Assert.Empty(Run("9.1.0"));
    }

    [Fact]
    public void Raised_version_is_named_with_the_one_before()
    {
        Write("8.0.0").Commit();
        Write("9.0.3").Commit();
        Write("9.0.4").Commit();

        foreach (var isCommitted in (bool[])[false, true])
        {
            if (isCommitted)
            {
                _folder.Commit();
            }

            var finding = Assert.Single(Run("10.0.0"));
            Assert.Equal(("STD4035", Versions, 1), (finding.Rule.Id, finding.Path, finding.Line));
            Assert.Equal("'Npgsql' was raised from 9.0.4 to 10.0.0, and no accepted decision record names 'Npgsql 10'", finding.Message);
        }

        // Taken back.
        Assert.Empty(Run("9.0.4"));
    }

    [Fact]
    public void Shallow_clone_knows_no_first_version()
    {
        Write("9.0.3").Commit();
        Write("10.0.0").Commit();
        _folder.Git("clone", "-q", "--depth=1", "file://" + _folder.Root, _folder.Beside("clone"));

        var finding = Assert.Single(Run("10.0.0", _folder.Beside("clone")));

        Assert.EndsWith(
            "names 'Npgsql 10'; whether it was raised nobody knows, because this clone has not the whole history of the file",
            finding.Message,
            StringComparison.Ordinal);
        Assert.EndsWith("or fetch the history ('git fetch --unshallow')", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void SDKs_of_global_json_are_named_as_packages_are()
    {
        _folder.Write("global.json", """{ "sdk": { "version": "9.0.300" }, "msbuild-sdks": { "Acme.Sdk": "1.0.0" } }""").Commit();
        _folder.Write("global.json", """{ "sdk": { "version": "10.0.401" }, "msbuild-sdks": { "Acme.Sdk": "2.0.0" } }""");

        Assert.Equal(
            [
                "global.json 'Acme.Sdk' was raised from 1.0.0 to 2.0.0, and no accepted decision record names 'Acme.Sdk 2'",
                "global.json 'Microsoft.NET.Sdk' was raised from 9.0.300 to 10.0.401, and no accepted decision record names 'Microsoft.NET.Sdk 10'",
            ],
            Check(_folder.Root, ["Acme.*", "Microsoft.NET.Sdk"]).Select(
                f => $"{f.Path} {f.Message}".Replace("'Acme 2'", "'Acme.Sdk 2'", StringComparison.Ordinal)));
    }

    [Fact]
    public void Broken_states_and_more_states_than_are_read()
    {
        Write("8.0.0").Commit();
        _folder.Write(Versions, "<Project").Commit();
        for (var i = 0; i < 100; i++)
        {
            Write($"9.0.{i}").Commit();
        }

        Assert.Contains("has not the whole history", Assert.Single(Run("9.1.0")).Message, StringComparison.Ordinal);
        Assert.Contains("was raised from 9.0.99 to 10.0.0", Assert.Single(Run("10.0.0")).Message, StringComparison.Ordinal);
    }

    private TestFolder Write(string version) =>
        _folder.Write(Versions, $"""<Project><ItemGroup><PackageVersion Include="Npgsql" Version="{version}" /></ItemGroup></Project>""");

    private Finding[] Run(string version, string? root = null)
    {
        Write(version);
        return Check(root ?? _folder.Root, ["Npgsql"]);
    }

    private Finding[] Check(string root, string[] majors)
    {
        var snapshot = Standards.Checks.Snapshots.RepositoryReader.Read(root, _folder.Options, CancellationToken.None);
        var context = new CheckContext(snapshot, Policy.Default.With(new DependencyPolicy { MajorUpgrades = majors }), TestDay.Today, CancellationToken.None);
        var check = new PackageHygieneCheck();
        return [.. check.Check([.. snapshot.Files.Where(f => check.DependsOn(f, context))], context).Where(f => f.Rule.Id == "STD4035")];
    }
}
