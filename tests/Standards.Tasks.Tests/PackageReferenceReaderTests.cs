using Standards.Checks.Foundation.Text;

namespace Standards.Tasks.Tests;

public sealed class PackageReferenceReaderTests
{
    [Theory]
    [InlineData("2.0.0", "1.0.0", "3.0.0", "2.0.0")]
    [InlineData("", "1.0.0", "3.0.0", "1.0.0")]
    [InlineData("", "", "3.0.0", "3.0.0")]
    [InlineData("", "", "", "")]
    public void Reference_has_the_version_that_restore_uses(string versionOverride, string version, string central, string expected)
    {
        var facts = new FactLines([$"reference=Some.Package|{versionOverride}|{version}||||/r/a.csproj", $"central=some.package|{central}"]);

        var fact = Assert.Single(PackageReferenceReader.Read(facts));

        Assert.Equal(expected, fact.Version);
    }

    [Fact]
    public void Reference_says_who_wrote_it_and_how_it_is_used()
    {
        var facts = new FactLines([
            "project=/r/a.csproj",
            "reference=A||1.0.0|true|||/sdk/x.props",
            "reference=B||1.0.0||Runtime||/r/A.csproj",
            "reference=C||1.0.0|||true|/r/Directory.Build.props",
        ]);

        Assert.Equal(
            [("A", true, false, false), ("B", false, true, true), ("C", false, true, false)],
            PackageReferenceReader.Read(facts).Select(f => (f.Id, f.IsImplicit, f.IsUsedAtRunTime, f.IsOfProject)));
    }
}
