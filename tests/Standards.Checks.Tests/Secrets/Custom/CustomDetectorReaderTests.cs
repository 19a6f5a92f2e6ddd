using System.Text.Json;
using Standards.Checks.Tests.Yaml;
using Standards.Tests.Shared;
using static Standards.Checks.Tests.Secrets.Custom.CustomDetectors;

namespace Standards.Checks.Tests.Secrets.Custom;

/// <summary>Files of detectors that are wrong: each mistake is a finding at its place, and the other detectors search.</summary>
public sealed class CustomDetectorReaderTests
{
    private const string Expression =
        "Write a regular expression of .NET without look-around, back references and atomic groups, such as 'acme_dk_[0-9a-f]{32}'";

    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("sdk/Standards.Sdk/schemas/secrets.schema.json"))).RootElement;

    [Theory]
    [InlineData("", "(1,1)", "the file is empty, not a map of keys and values", "Write a map with 'detectors'")]
    [InlineData("- a\n", "(1,1)", "the file is a list, not a map of keys and values", "Write a map with 'detectors'")]
    [InlineData("version: 1\n", "(1,1)", "the file has no 'detectors'", "Add 'detectors: []'")]
    [InlineData("detectors: []\n", "(1,12)", "'detectors' has 0 entries and needs at least 1", "Add what is missing")]
    [InlineData("detectors: { a: b }\n", "(1,12)", "'detectors' is a map, not a list", "Write 'detectors: []'")]
    [InlineData(
        "detectors: [a]\n",
        "(1,13)",
        "'detectors[0]' is the text 'a', not a map of keys and values",
        "Write a map with 'name', 'title', 'literals' and 'pattern'")]
    public void File_of_another_form(string text, string place, string message, string fix)
    {
        Assert.NotEmpty(YamlSchema.Validate(Schema, text));
        AssertOnly(text, place, message, fix);
    }

    [Theory]
    [InlineData("title: Acme key", "titel: Acme key", "(2,3)", "'detectors[0]' has no 'title'", "Add 'title: Acme deploy key'")]
    [InlineData(
        "name: acme-key",
        "name: Acme_Key",
        "(2,9)",
        "'detectors[0].name' is 'Acme_Key' and must be lower case with hyphens, such as 'acme-deploy-key'",
        "Write 'name: acme-deploy-key'")]
    [InlineData(
        "literals: [acme_dk_]", "literals: acme_dk_", "(4,13)", "'detectors[0].literals' is the text 'acme_dk_', not a list", "Write 'literals: [acme_dk_]'")]
    [InlineData("literals: [acme_dk_]", "literals: []", "(4,13)", "'detectors[0].literals' has 0 entries and needs at least 1", "Add what is missing")]
    [InlineData(
        "literals: [acme_dk_]",
        "literals: [ac]",
        "(4,14)",
        "'detectors[0].literals[0]' is 'ac' and must be 3 to 100 characters of ASCII, such as 'acme_dk_'",
        "Write 'acme_dk_'")]
    [InlineData(
        "literals: [acme_dk_]",
        "literals: [clé_]",
        "(4,14)",
        "'detectors[0].literals[0]' is 'clé_' and must be 3 to 100 characters of ASCII, such as 'acme_dk_'",
        "Write 'acme_dk_'")]
    [InlineData("title: Acme key", "title: ''", "(3,10)", "'detectors[0].title' is empty", "Write 'title: Acme deploy key'")]
    [InlineData("title: Acme key", "title: a\n  confidence: sure", "(4,15)", "'detectors[0].confidence' is 'sure', not one of low, medium, high", null)]
    [InlineData("title: Acme key", "title: a\n  entropy: 9", "(4,12)", "'detectors[0].entropy' is 9, and must be at most 7", "Write 'entropy: 7' or less")]
    [InlineData(
        "title: Acme key",
        "title: a\n  length: '20-40'",
        "(4,11)",
        "'detectors[0].length' is '20-40' and must be a number or two, such as '20..40'",
        "Write 'length: 20..40'")]
    [InlineData("title: Acme key", "title: a\n  allow: { value: [a] }", "(4,12)", "'detectors[0].allow.value' is not a key of this file", "Write 'values'")]
    [InlineData("title: Acme key", "title: a\n  path: [a]", "(4,3)", "'detectors[0].path' is not a key of this file", "Write 'paths'")]
    public void Detector_of_another_form(string good, string bad, string place, string message, string? fix)
    {
        var text = Key.Replace(good, bad);
        Assert.NotEmpty(YamlSchema.Validate(Schema, text));
        var (detectors, findings) = Read(text + "- { name: other, title: a, literals: [abc], pattern: abc. }\n");
        Assert.Equal(["other"], detectors.Select(d => d.Key));
        Assert.Contains(
            findings, f => $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}): {f.Message}. {fix ?? f.Fix}" == $"STD5031 secrets.yml{place}: {message}. {f.Fix}");
    }

    [Theory]
    [InlineData("'acme['", "is not a regular expression: unterminated [] set at character 5")]
    [InlineData("'(?<=a)acme'", "holds what cannot be matched in bounded time: positive lookahead (?= pattern) or positive lookbehind (?<= pattern)")]
    [InlineData("'(a)\\1acme'", "holds what cannot be matched in bounded time: backreference (\\ number)")]
    [InlineData("'(?>a+)acme'", "holds what cannot be matched in bounded time: atomic subexpressions (?> pattern)")]
    [InlineData("'(a{500}){500}'", "repeats so often that it cannot be matched in bounded time")]
    [InlineData("'(acme)?'", "matches the empty text, which is everywhere")]
    [InlineData("'.*'", "matches the empty text, which is everywhere")]
    public void Pattern_that_is_none(string pattern, string problem)
    {
        var findings = Read(Key.Replace("'acme_dk_[0-9a-f]{32}'", pattern)).Findings;
        FindingAssert.Only(findings, "STD5031", "secrets.yml(5,12)", $"the pattern {pattern} of 'acme-key' {problem}", Expression);
        findings = Read($"{Key}  allow:\n    patterns: [abc, {pattern}]\n").Findings;
        FindingAssert.Only(findings, "STD5031", "secrets.yml(7,21)", $"the allowed pattern {pattern} of 'acme-key' {problem}", Expression);
    }

    [Fact]
    public void Pattern_is_bounded()
    {
        Assert.Empty(Read(Key.Replace("acme_dk_[0-9a-f]{32}", new string('a', 1000))).Findings);
        Assert.EndsWith(
            "is 1001 characters long, more than 1000", Assert.Single(Read(Key.Replace("acme_dk_[0-9a-f]{32}", new string('a', 1001))).Findings).Message);
    }

    [Theory]
    [InlineData(
        "  length: 0..5\n",
        "(6,11)",
        "the length '0..5' of 'acme-key' is no range from 1 to 4096",
        "Write the fewest and the most characters, such as 'length: 20..40'")]
    [InlineData(
        "  length: 6..5\n",
        "(6,11)",
        "the length '6..5' of 'acme-key' is no range from 1 to 4096",
        "Write the fewest and the most characters, such as 'length: 20..40'")]
    [InlineData(
        "  length: 1..4097\n",
        "(6,11)",
        "the length '1..4097' of 'acme-key' is no range from 1 to 4096",
        "Write the fewest and the most characters, such as 'length: 20..40'")]
    [InlineData(
        "  length: 16\n  entropy: 4.5\n",
        "(7,12)",
        "'acme-key' asks for 4.5 bits a character, and no text of 16 characters has more than 4",
        "Write a smaller number, such as 'entropy: 3'")]
    [InlineData(
        "  paths: [/src/**]\n",
        "(6,11)",
        "'/src/**' in 'paths' of 'acme-key' is no pattern of paths below the root of the repository",
        "Write 'paths: [src/**]'")]
    [InlineData(
        "  exclude: [../a]\n",
        "(6,13)",
        "'../a' in 'exclude' of 'acme-key' is no pattern of paths below the root of the repository",
        "Write 'exclude: [src/**]'")]
    [InlineData(
        "  rotate: a\n- { name: acme-key, title: b, literals: [abc], pattern: abc }\n",
        "(7,11)",
        "the detector 'acme-key' is declared twice, first in line 2 of secrets.yml, which holds",
        "Give this one another name; a layer adds detectors and replaces none")]
    [InlineData(
        "- { name: b, title: b, literals: ['  a '], pattern: abc }\n",
        "(6,35)",
        "the literal '  a ' of 'b' has fewer than 3 characters beside blanks",
        "Write the part that every such secret has in it or in front of it, such as 'acme_dk_'")]
    public void Detector_that_cannot_be_meant(string text, string place, string message, string fix) => AssertOnly(Key + text, place, message, fix);

    [Fact]
    public void Text_that_is_no_YAML_is_STD0004() =>
        FindingAssert.Is(
            Assert.Single(Read("detectors: [\n").Findings) with { Message = "" },
            "STD0004",
            "secrets.yml(1,12)",
            "",
            "Correct the line; until then its detectors search nothing");

    [Fact]
    public void Two_hundred_detectors_and_no_more()
    {
        var text = "detectors:\n" + string.Concat(Enumerable.Range(0, 201).Select(i => $"- {{ name: d{i}, title: a, literals: [abc{i}], pattern: abc }}\n"));
        var (detectors, findings) = Read(text);
        Assert.Equal(200, detectors.Count);
        FindingAssert.Only(
            findings,
            "STD5031",
            "secrets.yml(202,3)",
            "the policy has more than 200 detectors",
            "Join detectors that differ in their literal only, and remove those that nobody needs");
    }

    [Fact]
    public void Every_key_is_described_and_its_example_is_accepted() => Assert.All(
        Schema.GetProperty("definitions")
            .GetProperty("detector")
            .GetProperty("properties")
            .EnumerateObject()
            .Where(p => p.Name is not ("name" or "title" or "literals" or "pattern" or "allow")),
        property =>
        {
            Assert.True(property.Value.TryGetProperty("description", out _), property.Name);
            var text = $"{Key}  {property.Name}: {property.Value.GetProperty("examples")[0]}\n";
            Assert.Empty(YamlSchema.Validate(Schema, text));
            Assert.Empty(Read(text).Findings);
        });

    [Theory]
    [InlineData("")]
    [InlineData("  allow: { values: [a], patterns: ['^b'] }\n")]
    [InlineData("  entropy: 3\n  length: 40\n  paths: [src/**]\n  exclude: ['**/*.cs']\n  confidence: high\n  rotate: Revoke it\n")]
    public void Good_file_is_accepted_by_schema_and_reader(string keys)
    {
        Assert.Empty(YamlSchema.Validate(Schema, "version: 1\n" + Key + keys));
        var (detectors, findings) = Read("version: 1\n" + Key + keys);
        Assert.Empty(findings);
        Assert.Single(detectors);
    }

    private static void AssertOnly(string text, string place, string message, string fix) =>
        FindingAssert.Only(Read(text).Findings, "STD5031", "secrets.yml" + place, message, fix);
}
