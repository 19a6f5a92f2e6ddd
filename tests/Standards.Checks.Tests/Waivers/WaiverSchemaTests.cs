using System.Text.Json;
using Standards.Checks.Commands.Waiving;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Tests.Yaml;
using Standards.Tests.Shared;
using static Standards.Checks.Tests.Waivers.WaiverText;

namespace Standards.Checks.Tests.Waivers;

public sealed class WaiverSchemaTests
{
    private const string Path = "sdk/Standards.Sdk/schemas/standards.waivers.schema.json";

    private static readonly JsonElement Schema = JsonDocument.Parse(System.IO.File.ReadAllText(RepositoryRoot.Combine(Path))).RootElement;

    private static JsonElement Waiver => Schema.GetProperty("definitions").GetProperty("waiver");

    public static TheoryData<string> Good =>
    [
        "",
        "version: 1\nwaivers:\n",
        "waivers: []\n",
        File(Entry()),
        File(Entry(("rule", "STD0014"), ("text", "a"), ("link", "https://example.org/1")), Entry(("rule", "ACME1001"))),
        File(Entry(("rule", "STD5007"), ("value", "'1234567890123456 1f0c9a7be2d34455'"))),
        File(Entry(("rule", "CA1822"), ("path", "Directory.Build.props")), Entry(("rule", "xUnit1026"), ("path", "./src/A/..b/*"))),
        WaiverWriter.Add(null, new WaiverRequest("CS8602", "src/A/**", "2027", "@team", "1", "2027-01-31"))!,
    ];

    public static TheoryData<string> Bad =>
    [
        "- a\n",
        "version: 2\n",
        "waiver: []\n",
        "waivers: STD2004\n",
        "waivers: [STD2004]\n",
        File(Entry(("rule", "STD0020"))),
        File(Entry(("rule", "'*'"))),
        File(Entry(("rule", "CA1822, CA1823"))),
        File(Entry(("path", "/src/a"))),
        File(Entry(("path", "../a"))),
        File(Entry(("path", "src/A/../../a"))),
        File(Entry(("path", "'C:\\a'"))),
        File(Entry(("path", "[src/A/a]"))),
        File(Entry(("reason", "' '"))),
        File(Entry(("owner", "~"))),
        File(Entry(("expires", "31.01.2027"))),
        File(Entry(("rule", "STD5007"), ("value", "'1f0c'"))),
        File(Entry(("expires", "2027-13-01"))),
        File(Entry(("until", "2027-01-31"))),
        .. WaiverFields.Required.Select(f => File(Entry((f, null)))),
    ];

    [Theory]
    [MemberData(nameof(Good))]
    public void Good_file_is_accepted_by_schema_and_reader(string text)
    {
        Assert.Empty(Validate(text));
        Assert.Empty(Read(text).Findings);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Bad_file_is_refused_by_schema_and_reader(string text)
    {
        Assert.NotEmpty(Validate(text));
        Assert.NotEmpty(Read(text).Findings);
    }

    [Fact]
    public void Schema_and_reader_know_the_same_fields()
    {
        Assert.Equal(WaiverFields.All, Waiver.GetProperty("properties").EnumerateObject().Select(p => p.Name));
        Assert.Equal(WaiverFields.Required, Waiver.GetProperty("required").EnumerateArray().Select(p => p.GetString()!));
    }

    [Fact]
    public void Every_field_is_described_and_its_examples_are_accepted() => Assert.All(Waiver.GetProperty("properties").EnumerateObject(), field =>
    {
        Assert.True(field.Value.TryGetProperty("description", out _), field.Name);
        Assert.All(
            field.Value.GetProperty("examples").EnumerateArray(),
            e => Assert.Empty(
                Read(File(Entry(
                    [(field.Name, e.GetString()), .. field.Name == WaiverFields.Value ? [("rule", "STD5007")] : Array.Empty<(string, string?)>()]))).Findings));
    });

    [Fact]
    public void File_that_the_command_creates_names_the_schema()
    {
        var text = WaiverWriter.Add(null, new WaiverRequest("CS8602", "src/A/**", "a", "b", "c", "2027-01-31"))!;

        Assert.Equal("# yaml-language-server: $schema=" + Schema.GetProperty("$id").GetString(), text.Split('\n')[0]);
        Assert.EndsWith("/" + Path, Schema.GetProperty("$id").GetString());
    }

    private static IReadOnlyList<string> Validate(string yaml) => YamlSchema.Validate(Schema, yaml);
}
