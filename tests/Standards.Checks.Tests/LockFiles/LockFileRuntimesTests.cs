using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;

namespace Standards.Checks.Tests.LockFiles;

/// <summary>STD4010: sections of runtime identifiers against what the project asks for.</summary>
public sealed class LockFileRuntimesTests : IDisposable
{
    private const string Fix =
        LockFileFixture.Fix + "; where the identifier comes from the machine or from '-r', list all of them in the project's RuntimeIdentifiers first";

    private readonly LockFileFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Missing_runtime_is_found_at_the_framework()
    {
        var finding = Assert.Single(Run(["linux-x64"]));

        Assert.Equal(("STD4010", LockFileFixture.Path, 4, 5, Fix), (finding.Rule.Id, finding.Path, finding.Line, finding.Column, finding.Fix));
        Assert.Equal("the project (net10.0) is built for the runtime identifier 'linux-x64', and the lock file has none (cause: RID)", finding.Message);
    }

    [Fact]
    public void Another_machine_is_found_both_ways() => Assert.Equal(
        [
            (4, "the project (net10.0) is built for the runtime identifier 'win-x64', and the lock file has 'linux-x64' (cause: RID)"),
            (18, "the lock file holds the runtime identifier 'linux-x64', and the project (net10.0) asks for 'win-x64' (cause: RID)"),
        ],
        Run(["win-x64"], "linux-x64").Select(f => (f.Line, f.Message)));

    [Fact]
    public void Runtime_that_nobody_asks_for_is_found_at_its_section()
    {
        var finding = Assert.Single(Run([], "linux-x64"));

        Assert.Equal(("STD4010", 18, 5), (finding.Rule.Id, finding.Line, finding.Column));
        Assert.Equal("the lock file holds the runtime identifier 'linux-x64', and the project (net10.0) asks for none (cause: RID)", finding.Message);
    }

    [Fact]
    public void Same_runtimes_are_silent() => Assert.Empty(Run(["Win-x64", "linux-x64"], "linux-x64", "win-x64"));

    // Restore writes all runtimes for each framework, and each framework may ask for others.
    [Fact]
    public void Several_frameworks_lack_nothing_and_may_have_more()
    {
        ProjectFacts facts = _fixture.Facts with { TargetFrameworks = ["net10.0", "own"], RuntimeIdentifiers = ["linux-x64"] };

        Assert.Empty(_fixture.Run(With("linux-x64", "win-x64"), facts));
        Assert.Single(_fixture.Run(With("win-x64"), facts));
    }

    [Theory]
    [InlineData("net472", ".NETFramework,Version=v4.7.2")]
    public void Framework_whose_runtime_the_SDK_chooses_is_silent(string framework, string section) => Assert.Empty(_fixture.Run(
        LockFileFixture.Current.Replace("net10.0", section, StringComparison.Ordinal),
        _fixture.Facts with { TargetFrameworks = [framework], RuntimeIdentifiers = ["win7-x86"] }));

    [Fact]
    public void Runtime_section_that_is_none_is_one_finding() =>
        Assert.Equal(
            ["STD4002"],
            _fixture
                .Run(LockFileFixture.Current.Replace("\"net10.0\": {", "\"net10.0/linux-x64\": [],\n    \"net10.0\": {", StringComparison.Ordinal))
                .Select(f => f.Rule.Id));

    private Finding[] Run(string[] asked, params string[] locked) => _fixture.Run(With(locked), _fixture.Facts with { RuntimeIdentifiers = asked });

    private static string With(params string[] locked) =>
        LockFileFixture.Current.Replace(
            "    }\n  }\n}", "    }" + string.Concat(locked.Select(runtime => $",\n    \"net10.0/{runtime}\": {{}}")) + "\n  }\n}", StringComparison.Ordinal);
}
