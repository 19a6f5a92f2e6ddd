using System.Globalization;
using System.Text.Json;
using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Yaml;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Schemas;

/// <summary>Each keyword of our schemas: what it accepts, and what it says of the rest.</summary>
public class SchemaValidatorTests
{
    [Theory]
    [InlineData("""{ "type": "string" }""", "text", "")]
    [InlineData("""{ "type": "string" }""", "\"12\"", "")]
    [InlineData("""{ "type": "string" }""", "12", """(1,1) the file is the number 12, not a text. Write '"12"'""")]
    [InlineData("""{ "type": "string" }""", "true", """(1,1) the file is the boolean true, not a text. Write '"true"'""")]
    [InlineData("""{ "type": "integer" }""", "3.0", "")]
    [InlineData("""{ "type": "integer" }""", "3.5", "(1,1) the file is the number 3.5, not a whole number. Write a whole number")]
    [InlineData("""{ "type": ["number", "null"] }""", "~", "")]
    [InlineData("""{ "type": ["number", "null"] }""", "a", "(1,1) the file is the text 'a', not a number or empty. Write a number or empty")]
    [InlineData("""{ "type": "boolean", "examples": [true] }""", "yes", "(1,1) the file is the text 'yes', not true or false. Write 'true'")]
    [InlineData("""{ "const": 1 }""", "1", "")]
    [InlineData("""{ "const": 1 }""", "2", "(1,1) the file is '2', not one of 1. Write '1'")]
    [InlineData("""{ "enum": ["low", "high"] }""", "hihg", "(1,1) the file is 'hihg', not one of low, high. Write 'high'")]
    [InlineData("""{ "minimum": 1, "maximum": 2 }""", "0.9", "(1,1) the file is 0.9, and must be at least 1. Write '1' or more")]
    [InlineData("""{ "type": "number", "minimum": 1, "maximum": 2 }""", "2.1", "(1,1) the file is 2.1, and must be at most 2. Write '2' or less")]
    [InlineData("""{ "type": "number", "exclusiveMinimum": 0, "examples": [0.5] }""", "0", "(1,1) the file is 0, and must be more than 0. Write '0.5'")]
    [InlineData("""{ "type": "number", "minimum": 0, "maximum": 1, "examples": [0.5] }""", "95", "(1,1) the file is 95, and must be at most 1. Write '0.95'")]
    [InlineData(
        """{ "type": "integer", "minimum": 0, "maximum": 100, "examples": [10] }""",
        "50 %",
        "(1,1) the file is the text '50 %', not a whole number. Write '50'")]
    [InlineData(
        """{ "type": "integer", "minimum": 0, "maximum": 100, "examples": [10] }""",
        "500%",
        "(1,1) the file is the text '500%', not a whole number. Write '10'")]
    [InlineData("""{ "enum": ["low", "high"] }""", "enormous", "(1,1) the file is 'enormous', not one of low, high. Write one of them, such as 'low'")]
    [InlineData(
        """{ "type": "string", "pattern": "^[0-9]+ (s|hours)$", "patternErrorMessage": "must be a length of time", "examples": ["48 hours"] }""",
        "24",
        "(1,1) the file is 24 and must be a length of time. Write '24 hours'")]
    [InlineData(
        """{ "type": "string", "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+$", "patternErrorMessage": "must be a version", "examples": ["1.0.0"] }""",
        "2.1",
        "(1,1) the file is 2.1 and must be a version. Write '2.1.0'")]
    [InlineData(
        """{ "type": "string", "pattern": "^[0-9a-z]+$", "patternErrorMessage": "must be lower case" }""",
        "12",
        """(1,1) the file is the number 12, not a text. Write '"12"'""")]
    [InlineData("""{ "type": "string", "minLength": 1 }""", "'  '", "(1,1) the file is empty. Write a text")]
    [InlineData(
        """{ "type": "string", "format": "date", "examples": ["2026-01-31"] }""",
        "2026-02-30",
        "(1,1) the file is '2026-02-30', which is no calendar date of the form yyyy-MM-dd. Write '2026-01-31'")]
    [InlineData(
        """{ "type": "string", "pattern": "^@", "patternErrorMessage": "must be a handle", "examples": ["@a"] }""",
        "a",
        "(1,1) the file is 'a' and must be a handle. Write '@a'")]
    public void Scalars(string schema, string yaml, string expected) => Assert.Equal(expected, Problems(schema, yaml));

    [Theory]
    [InlineData("""{ "required": ["a"], "properties": { "a": { "examples": [5] } } }""", "b: 1", "(1,1) the file has no 'a'. Add 'a: 5'")]
    [InlineData(
        """{ "additionalProperties": false, "properties": { "owner": true, "name": true } }""",
        "onwer: 1",
        "(1,1) 'onwer' is not a key of this file. Write 'owner'")]
    [InlineData(
        """{ "additionalProperties": false, "properties": { "owner": true, "name": true } }""",
        "name: 1\nquantity: 1",
        "(2,1) 'quantity' is not a key of this file. Remove it, or write one of owner, name")]
    [InlineData("""{ "additionalProperties": { "type": "number" } }""", "a: 1\nb: x", "(2,4) 'b' is the text 'x', not a number. Write a number")]
    [InlineData(
        """{ "additionalProperties": true, "propertyNames": { "pattern": "^[a-z]+$", "patternErrorMessage": "must be lower case", "examples": ["orders"] } }""",
        "Orders: 1",
        "(1,1) the name is 'Orders' and must be lower case. Write 'orders'")]
    [InlineData("""{ "minProperties": 2 }""", "a: 1", "(1,1) the file has 1 entry and needs at least 2. Add what is missing")]
    [InlineData(
        """{ "properties": { "a": { "properties": { "b": { "type": "number" } } } } }""",
        "a:\n  b: x",
        "(2,6) 'a.b' is the text 'x', not a number. Write a number")]
    public void Maps(string schema, string yaml, string expected) => Assert.Equal(expected, Problems(schema, yaml));

    [Theory]
    [InlineData("""{ "items": { "type": "number" } }""", "[1, x]", "(1,5) '[1]' is the text 'x', not a number. Write a number")]
    [InlineData("""{ "minItems": 1 }""", "[]", "(1,1) the file has 0 entries and needs at least 1. Add what is missing")]
    [InlineData(
        """{ "items": { "type": "object", "required": ["name", "scope"] } }""",
        "[a]",
        "(1,2) '[0]' is the text 'a', not a map of keys and values. Write a map with 'name' and 'scope'")]
    [InlineData("""{ "maxItems": 1 }""", "[1, 2]", "(1,1) the file has 2 entries and may have at most 1. Remove what is too much")]
    [InlineData("""{ "uniqueItems": true }""", "[a, b, a]", "(1,8) the file holds 'a' twice. Remove one of the two")]
    public void Lists(string schema, string yaml, string expected) => Assert.Equal(expected, Problems(schema, yaml));

    [Fact]
    public void Reference_keeps_its_own_example() => Assert.Equal(
        "(1,4) 'a' is the number 1, not a text. Write 'a: own'",
        Problems(
            """{ "properties": { "a": { "$ref": "#/definitions/t", "examples": ["own"] } }, "definitions": { "t": """
                + """{ "type": "string", "examples": ["shared"] } } }""",
            "a: 1"));

    [Theory]
    [InlineData("""{ "oneOf": [] }""")]
    [InlineData("""{ "format": "uri" }""")]
    [InlineData("""{ "$ref": "other.json" }""")]
    [InlineData("""{ "properties": { "a": { "if": true } } }""")]
    public void Keyword_that_nobody_checks_is_refused(string schema) => Assert.Throws<NotSupportedException>(() => SchemaReader.Read(schema));

    [Fact]
    public void Long_values_are_cut_in_messages() =>
        Assert.True(Problems("""{ "enum": ["a"] }""", new string('x', 100_000)).Length < 200);

    /// <summary>A fix that ends with "…" in the middle of a value cannot be followed.</summary>
    [Fact]
    public void Examples_of_operations_files_are_offered_whole()
    {
        var files = Directory.GetFiles(RepositoryRoot.Combine("sdk/Standards.Sdk/schemas/ops"), "*.schema.json");
        var examples = files.SelectMany(file => Examples(JsonDocument.Parse(File.ReadAllText(file)).RootElement)).ToList();

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.InRange(example.Length, 1, SchemaFix.MaxExample));
    }

    private static IEnumerable<string> Examples(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property is { Name: "examples", Value.ValueKind: JsonValueKind.Array }
                ? property.Value.EnumerateArray().Select(example => example.ToString())
                : Examples(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Examples),
        _ => [],
    };

    private static string Problems(string schema, string yaml)
    {
        var (root, problem) = YamlReader.Read(yaml);
        Assert.Null(problem);
        return string.Join('|', SchemaValidator.Validate(root!, SchemaReader.Read(schema))
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"({p.At.Line},{p.At.Column}) {p.Message}. {p.Fix}")));
    }
}
