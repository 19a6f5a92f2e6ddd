using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Standards.Checks.Artifacts.Sbom;
using Standards.Tests.Shared;
using Xunit.Abstractions;

namespace Standards.Checks.Tests.Sbom;

public sealed partial class SbomWriterTests(ITestOutputHelper output)
{
    [Fact]
    public void CycloneDx_is_as_approved() => Snapshot.Match(Encoding.UTF8.GetString(CycloneDxWriter.Write(Sample())), extension: "json");

    [Fact]
    public void Spdx_is_as_approved() => Snapshot.Match(Encoding.UTF8.GetString(SpdxWriter.Write(Sample())), extension: "json");

    [Fact]
    public void CycloneDx_is_valid_against_the_official_schema()
    {
        if (Schemas("bom-1.6.schema.json", "spdx.schema.json", "jsf-0.82.schema.json") is not { } schemas)
        {
            return;
        }

        var validator = new JsonSchemaValidator(schemas["bom-1.6.schema.json"], schemas);
        foreach (var document in Documents())
        {
            using var json = JsonDocument.Parse(CycloneDxWriter.Write(document));
            Assert.Empty(validator.Validate(json.RootElement));
        }

        // The schema is one that refuses: the validator has not passed over everything.
        using var wrong = JsonDocument.Parse(
            Encoding.UTF8.GetString(CycloneDxWriter.Write(Sample())).Replace("\"SHA-512\"", "\"SHA-511\"", StringComparison.Ordinal));
        Assert.NotEmpty(validator.Validate(wrong.RootElement));
    }

    [Fact]
    public void Spdx_is_valid_against_the_official_schema()
    {
        if (Schemas("spdx-2.3.schema.json") is not { } schemas)
        {
            return;
        }

        var validator = new JsonSchemaValidator(schemas["spdx-2.3.schema.json"]);
        foreach (var document in Documents())
        {
            var bytes = SpdxWriter.Write(document);
            using var json = JsonDocument.Parse(bytes);
            Assert.Empty(validator.Validate(json.RootElement));

            // What the specification wants and the schema does not say.
            var ids = json.RootElement.GetProperty("packages").EnumerateArray().Select(p => p.GetProperty("SPDXID").GetString()!).ToList();
            Assert.All(ids, id => Assert.Matches("^SPDXRef-[A-Za-z0-9.-]+$", id));
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.All(
                json.RootElement.GetProperty("relationships").EnumerateArray(), r => Assert.Contains(r.GetProperty("relatedSpdxElement").GetString()!, ids));
        }

        using var wrong = JsonDocument.Parse(
            Encoding.UTF8.GetString(SpdxWriter.Write(Sample())).Replace("\"DEPENDS_ON\"", "\"LEANS_ON\"", StringComparison.Ordinal));
        Assert.NotEmpty(validator.Validate(wrong.RootElement));
    }

    [Fact]
    public void Same_content_has_the_same_serial_number_and_other_content_another()
    {
        var sample = Sample();
        var first = CycloneDxWriter.Write(sample);

        Assert.Equal(first, CycloneDxWriter.Write(Sample()));
        Assert.NotEqual(Serial(first), Serial(CycloneDxWriter.Write(sample with { Time = SbomTime.Of("", "1767182401") })));
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Serial(first));
    }

    [Fact]
    public void Bytes_are_utf8_without_mark_with_line_feeds_and_without_places_of_this_machine()
    {
        using var folder = Folder();
        var document = folder.Build().Document!;
        foreach (var bytes in (byte[][])[CycloneDxWriter.Write(document), SpdxWriter.Write(document)])
        {
            var text = Encoding.UTF8.GetString(bytes);
            Assert.Equal((byte)'{', bytes[0]);
            Assert.EndsWith("}\n", text);
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain(folder.Root, text, StringComparison.Ordinal);
            Assert.DoesNotContain("00000000-0000-8000", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Names_that_differ_in_characters_that_SPDX_has_not_stay_two()
    {
        using var folder = new SbomFolder().Framework("net10.0").Package("A_b/1.0.0").Package("A.b/1.0.0").Package("A-b/1.0.0").Package("Größe/1.0.0-rc.1");

        var document = folder.Build().Document!;
        using var json = JsonDocument.Parse(SpdxWriter.Write(document));
        var ids = json.RootElement.GetProperty("packages").EnumerateArray().Select(p => p.GetProperty("SPDXID").GetString()!).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("SPDXRef-Package-A-b-1.0.0", ids);
        Assert.Contains("SPDXRef-Package-A.b-1.0.0", ids);
    }

    private static SbomDocument[] Documents()
    {
        using var empty = new SbomFolder().Framework("net10.0");
        using var real = new SbomFolder();
        var facts = real.Facts() with
        {
            Project = RepositoryRoot.Combine("tests/Standards.Checks.Tests/Standards.Checks.Tests.csproj"),
            Assets = RepositoryRoot.Combine("tests/Standards.Checks.Tests/obj/project.assets.json"),
        };
        var own = new SbomBuilder(RepositoryRoot.Path, new SbomSources()).Build([facts], SbomTime.None, "Standards").Document!;
        return [Sample(), empty.Build(empty.Facts() with { IsPackage = false, Licence = "", Supplier = "", Frameworks = [] }).Document!, own];
    }

    private static SbomDocument Sample()
    {
        using var folder = Folder();
        return folder.Build(folder.Facts("net10.0"), folder.Facts("net8.0") with { Frameworks = [("Microsoft.NETCore.App", "8.0.0")] }).Document!;
    }

    private static SbomFolder Folder() => new SbomFolder()
        .Framework("net8.0", "Npgsql", "Analyzer!")
        .Framework("net10.0", "Npgsql", "Analyzer!")
        .Package(
            "Npgsql/10.0.0",
            """<authors>Npgsql Team</authors><copyright>© "them" &amp; others</copyright><license """
                + """type="expression">PostgreSQL</license><projectUrl>https://www.npgsql.org</projectUrl>""",
            dependencies: ["By.File", "By.Url"])
        .Package("By.File/1.0.0-beta+5", """<license type="file">LICENSE.txt</license>""")
        .Package("By.Url/2.0.0", "<licenseUrl>https://example.org/licence</licenseUrl>", dependencies: "Gone")
        .Package("Gone/3.0.0", metadata: null)
        .Package("Analyzer/1.0.0", isUsed: false)
        .PackageIn("net8.0", "Polyfill/1.0.0")
        .Reference("Orders.Shared", "../Orders.Shared/Orders.Shared.csproj", "Npgsql");

    private static string Serial(byte[] bytes) => SerialNumber().Match(Encoding.UTF8.GetString(bytes)).Groups[1].Value;

    [GeneratedRegex("\"serialNumber\": \"([^\"]+)\"")]
    private static partial Regex SerialNumber();

    private Dictionary<string, JsonElement>? Schemas(params string[] names)
    {
        for (var folder = new DirectoryInfo(RepositoryRoot.Path).Parent; folder is not null; folder = folder.Parent)
        {
            var schemas = Path.Combine(folder.FullName, "shared", "schemas");
            if (names.All(name => File.Exists(Path.Combine(schemas, name))))
            {
                return names.ToDictionary(name => name, name => JsonElement.Parse(File.ReadAllText(Path.Combine(schemas, name))));
            }
        }

        output.WriteLine($"Skipped: there is no shared/schemas/{names[0]} in a folder above the repository.");
        return null;
    }
}
