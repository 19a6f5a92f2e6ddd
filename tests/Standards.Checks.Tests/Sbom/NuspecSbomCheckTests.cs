using Standards.Checks.Artifacts.Sbom;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Tests.Sbom;

/// <summary>STD4512: a nuspec of the author's own.</summary>
public sealed class NuspecSbomCheckTests : IDisposable
{
    private const string CycloneDx = """<file src="$StandardsSbomCycloneDx$" target="_manifest/cyclonedx_1.6/bom.cdx.json" />""";
    private const string Spdx = """<file src="$StandardsSbomSpdx$" target="_manifest/spdx_2.3/manifest.spdx.json" />""";
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Nuspec_that_lists_no_SBOM()
    {
        var finding = Assert.Single(Run("""
            <package>
              <metadata />
              <files>
                <file src="a" />
              </files>
            </package>
            """));

        Assert.Equal(("STD4512", "src/A/A.nuspec", 3, 3), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal(
            "the package is made of the files that 'A.nuspec' lists, and the SBOM (_manifest/cyclonedx_1.6/bom.cdx.json and "
                + "_manifest/spdx_2.3/manifest.spdx.json) is not one of them",
            finding.Message);
        Assert.Equal($"Add '{CycloneDx}{Spdx}' to 'files'", finding.Fix);
    }

    [Fact]
    public void One_of_two_is_named() =>
        Assert.Contains(
            "(_manifest/spdx_2.3/manifest.spdx.json)", Assert.Single(Run($"<package><files>{CycloneDx}</files></package>")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<package><files>" + CycloneDx + Spdx + "</files></package>")]
    [InlineData(
        """<package><files><file src="a" target="_manifest\cyclonedx_1.6\bom.cdx.json" /><file src="b" """
            + """target="_manifest\spdx_2.3\manifest.spdx.json" /></files></package>""")]
    [InlineData("<package><files>")]
    [InlineData("")]
    public void Nuspec_with_both_and_one_that_is_none_are_silent(string text) => Assert.Empty(Run(text));

    [Fact]
    public void Nuspec_that_is_gone_is_not_passed_over() =>
        Assert.Throws<UnreadableFileException>(() => Check(Path.Combine(_repository.Root, "none.nuspec")).ToList());

    [Fact]
    public void Project_without_one_is_silent() => Assert.Empty(Check(""));

    private IEnumerable<Finding> Run(string nuspec) => Check(_repository.With("src/A/A.nuspec", nuspec).Context().Snapshot.Find("src/A/A.nuspec")!.FullPath);

    private IEnumerable<Finding> Check(string path) =>
        new NuspecSbomCheck().Check(new ProjectFacts { Path = "src/A/A.csproj", Name = "A", OutputType = "Library", NuspecPath = path }, _repository.Context());
}
