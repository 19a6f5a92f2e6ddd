using System.Text;
using Standards.Checks.Engine.Packages;

namespace Standards.Checks.Tests.Packages;

public class NuspecReaderTests
{
    [Fact]
    public void Metadata_is_read_in_any_namespace()
    {
        var nuspec = Read("""
            <?xml version="1.0"?>
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata minClientVersion="2.12">
                <id>Npgsql</id>
                <version>10.0.0</version>
                <authors> A, B </authors>
                <developmentDependency>true</developmentDependency>
                <license type="expression">PostgreSQL</license>
                <licenseUrl>https://licenses.nuget.org/PostgreSQL</licenseUrl>
                <description>Access to &lt;PostgreSQL&gt;</description>
                <dependencies><group targetFramework="net10.0"><dependency id="X" version="1.0.0" /></group></dependencies>
                <repository type="git" url="https://example.org/npgsql" commit="abc" />
                <copyright>2026</copyright>
              </metadata>
            </package>
            """);

        Assert.Equal(
            new Nuspec(
                "Npgsql",
                "10.0.0",
                "A, B",
                "Access to <PostgreSQL>",
                "2026",
                "PostgreSQL",
                "",
                "https://licenses.nuget.org/PostgreSQL",
                "",
                "https://example.org/npgsql",
                "abc",
                true),
            nuspec);
    }

    [Fact]
    public void A_licence_file_is_a_path()
    {
        var nuspec = Read("""<package><metadata><license type="file">docs\LICENSE.txt</license><id>X</id></metadata></package>""");

        Assert.Equal(("docs/LICENSE.txt", "", "X"), (nuspec.LicenseFile, nuspec.LicenseExpression, nuspec.Id));
    }

    [Theory]
    [InlineData("", "is not well-formed XML", 0)]
    [InlineData("<package><metadata><id>X</id>", "is not well-formed XML", 1)]
    [InlineData("<package/>", "is no nuspec: it has no 'metadata' in a 'package'", 0)]
    [InlineData("<project><package><metadata/></package></project>", "is no nuspec: it has no 'metadata' in a 'package'", 0)]
    [InlineData("<package><metadata/></package>", "names no id", 0)]
    [InlineData("<package><metadata><id><b/></id></metadata></package>", "is not well-formed XML", 1)]
    [InlineData(
        """<!DOCTYPE package [<!ENTITY x SYSTEM "file:///etc/passwd">]><package><metadata><id>&x;</id></metadata></package>""", "is not well-formed XML", 0)]
    public void What_is_no_nuspec_is_refused(string text, string reason, int line)
    {
        var error = Assert.Throws<PackageDataException>(() => Read(text));

        Assert.Equal((reason, line), (error.Message, error.Position.Line));
    }

    private static Nuspec Read(string text) => NuspecReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
