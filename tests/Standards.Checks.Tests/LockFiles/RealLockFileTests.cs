using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Rules.LockFiles;

namespace Standards.Checks.Tests.LockFiles;

/// <summary>What restore has just written is never stale, and one change in the project is one finding.</summary>
public sealed class RealLockFileTests : IDisposable
{
    private static readonly PackageReferenceFact[] Ranges =
    [
        new("markdig", "[1.0,2.0)", false),
        new("StyleCop.Analyzers", "1.2.0-Beta.556", false),
        new("YamlDotNet", "16.*-*", false),
        new("xunit.abstractions", "2.0.3.0", false),
    ];

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("net10.0", true, null, null)]
    [InlineData("netstandard2.0", false, "NETStandard.Library", "2.0.3")]
    [InlineData("net472", false, "Microsoft.NETFramework.ReferenceAssemblies", "1.0.3")]
    public void Ranges_floating_and_pre_release_over_three_frameworks(string framework, bool isPrimary, string? implicitId, string? implicitVersion)
    {
        PackageReferenceFact[] references = implicitId is null ? Ranges : [.. Ranges, new(implicitId, implicitVersion!, true)];
        var facts = Facts(["net10.0", "netstandard2.0", "net472"], references) with { TargetFramework = framework, IsPrimaryFramework = isPrimary };

        Assert.Empty(Run("ranges", facts));
    }

    // Central versions with transitive pinning and floating versions allowed, a project reference, a runtime identifier.
    [Fact]
    public void Central_versions_project_reference_runtime() => Assert.Empty(Run("central", Central()));

    // The same central versions; the framework whose references differ is the second one.
    [Theory]
    [InlineData("net10.0", true)]
    [InlineData("netstandard2.0", false)]
    public void Central_exact_version_multi_targeting(string framework, bool isPrimary)
    {
        PackageReferenceFact[] references = isPrimary
            ? [new("Markdig", "[1.6.0]", false)]
            : [new("Markdig", "[1.6.0]", false), new("NETStandard.Library", "2.0.3", true)];

        Assert.Empty(Run("multi", Facts(["net10.0", "netstandard2.0"], references) with { TargetFramework = framework, IsPrimaryFramework = isPrimary }));
    }

    // PublishTrimmed makes a target of the SDK add a package.
    [Fact]
    public void Implicit_package() => Assert.Empty(Run("trimmed", Trimmed("10.0.12")));

    // Two aliases for one framework make restore write version 3 of the format.
    [Theory]
    [InlineData("apple", true)]
    [InlineData("banana", false)]
    public void Aliases(string framework, bool isPrimary) => Assert.Empty(Run("aliases", Aliased(framework, isPrimary, "1.6")));

    [Fact]
    public void Changed_central_version_is_one_finding()
    {
        var facts = Central();
        var finding = Assert.Single(Run("central", facts with { PackageReferences = [facts.PackageReferences[0], new("YamlDotNet", "16.3.0", false)] }));

        Assert.Equal((14, 7), (finding.Line, finding.Column));
        Assert.Equal(
            "package 'YamlDotNet' (net10.0) is requested as '16.3.0' by the project but as '[16.*, )' in the lock file (cause: user dependency)",
            finding.Message);
    }

    [Fact]
    public void Another_SDK_is_named_as_the_cause() =>
        Assert.Equal(
            "package 'Microsoft.NET.ILLink.Tasks' (net10.0) is requested as '10.0.13' by the project but as '[10.0.12, )' in the lock file; the SDK adds this "
                + "package, so the SDK changed (cause: SDK-implicit)",
            Assert.Single(Run("trimmed", Trimmed("10.0.13"))).Message);

    [Fact]
    public void Change_under_an_alias_is_found()
    {
        var finding = Assert.Single(Run("aliases", Aliased("banana", false, "1.7")));

        Assert.Equal((17, 7), (finding.Line, finding.Column));
    }

    [Fact]
    public void Removed_frameworks_are_found() =>
        Assert.Equal(
            [".NETFramework,Version=v4.7.2", ".NETStandard,Version=v2.0"],
            Run("ranges", Facts(["net10.0"], Ranges)).Select(finding => finding.Message.Split('\'')[1]));

    private static ProjectFacts Central() =>
        Facts(["net10.0"], [new("xunit.extensibility.core", "2.9.3.0", false), new("YamlDotNet", "16.*", false)]) with { RuntimeIdentifiers = ["linux-x64"] };

    private static ProjectFacts Trimmed(string linker) =>
        Facts(["net10.0"], [new("markdig", "1.6", false), new("Microsoft.NET.ILLink.Tasks", linker, true)]);

    private static ProjectFacts Aliased(string framework, bool isPrimary, string version) =>
        Facts(["apple", "banana"], [new("markdig", version, false)]) with { TargetFramework = framework, IsPrimaryFramework = isPrimary };

    private static ProjectFacts Facts(string[] frameworks, PackageReferenceFact[] references) => new()
    {
        Path = "src/A/A.csproj",
        Name = "A",
        OutputType = "Library",
        UsesLockFile = true,
        TargetFrameworks = frameworks,
        PackageReferences = references,
    };

    private Finding[] Run(string data, ProjectFacts facts)
    {
        _repository.With("src/A/packages.lock.json", File.ReadAllBytes(LockFileData.Path(data)));
        return
        [
            .. new LockFileCheck().Check(facts with { LockFilePath = Path.Combine(_repository.Root, "src", "A", "packages.lock.json") }, _repository.Context()),
        ];
    }
}
