using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Events;
using Standards.Checks.Snapshots;
using Standards.Checks.Tests.Repository;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Contracts.Events;

/// <summary>Schemas of events: form, version, envelope, compatibility.</summary>
public class EventCheckTests
{
    private const string Folder = "api/events/order-placed";
    private const string First = $"{Folder}/1.0.0.json";
    private const string Second = $"{Folder}/1.1.0.json";

    private const string Placed = """
        {
          "$id": "https://acme.example.com/events/order-placed/1.0.0",
          "type": "object",
          "required": ["eventId", "aggregateId", "aggregateType", "eventType", "eventVersion", "occurredAt", "metadata", "customer"],
          "properties": {
            "eventId": { "type": "string" },
            "aggregateId": { "type": "string" },
            "aggregateType": { "const": "order" },
            "eventType": { "const": "order-placed" },
            "eventVersion": { "const": 1 },
            "occurredAt": { "type": "string", "format": "date-time" },
            "metadata": { "type": "object", "required": ["correlationId"], "properties": { "correlationId": { "type": "string" } } },
            "customer": { "type": "string", "maxLength": 40 },
            "state": { "enum": ["open", "paid"] },
            "note": { "type": ["string", "null"] }
          }
        }

        """;

    [Fact]
    public void Good_schema_has_no_finding() => Assert.Empty(Check((First, Placed)));

    [Theory]
    [InlineData("api/events/order-placed.json", "the name 'order-placed.json' ends in no semantic version",
        "Move the schema to api/events/order-placed/1.0.0.json")]
    [InlineData("api/events/order-placed/v2.json", "the name 'v2.json' ends in no semantic version", "Move the schema to api/events/order-placed/2.0.0.json")]
    [InlineData("api/events/order-placed/1.0.json", "the name '1.0.json' ends in no semantic version",
        "Move the schema to api/events/order-placed/1.0/1.0.0.json")]
    [InlineData("api/events/order-placed/1.0.0.json", "", "")]
    [InlineData("api/events/order-placed/v1.0.0.schema.json", "", "")]
    [InlineData("api/events/order-placed-1.0.0.json", "", "")]
    [InlineData("api/events/order-placed.v1.0.0.json", "", "")]
    [InlineData("api/events/common/money.json", "", "")]
    [InlineData("src/order-placed.json", "", "")]
    public void Name_of_the_file_ends_in_the_version(string path, string message, string fix)
    {
        var findings = Check((path, Placed));

        Assert.Equal(message.Length == 0 ? [] : [$"STD8702 {path}(0,0): {message}. {fix}."], findings.Select(Line));
    }

    [Theory]
    [InlineData("order-placed/1.0.0", "order-placed/1.2.0",
        "STD8702 api/events/order-placed/1.0.0.json(2,10): '$id' names version 1.2.0, and the file is version 1.0.0. Write 1.0.0 in '$id'.")]
    [InlineData("order-placed/1.0.0", "order-placed", "")]
    [InlineData("\"const\": 1 ", "\"const\": 2 ",
        "STD8702 api/events/order-placed/1.0.0.json(10,32): 'eventVersion' is always '2', and the file is version 1.0.0. Write 'const: 1'.")]
    [InlineData("\"const\": 1 ", "\"const\": \"1.0.1\" ",
        "STD8702 api/events/order-placed/1.0.0.json(10,32): 'eventVersion' is always '1.0.1', and the file is version 1.0.0. Write \"const\": \"1.0.0\".")]
    [InlineData("\"const\": 1 ", "\"const\": \"1.0.0\" ", "")]
    [InlineData("\"const\": 1 ", "\"type\": \"integer\" ", "")]
    public void Version_is_the_same_everywhere(string old, string now, string expected) =>
        Assert.Equal(expected, string.Join('\n', Check((First, Replace(old, now))).Select(Line)));

    [Theory]
    [InlineData("1.1.0", "[{ \"version\": \"1.0.0\" }, { \"version\": \"1.1.0\", \"added\": [\"note\"] }]", "")]
    [InlineData("1.1.0", "[{ \"version\": \"1.0.0\" }]",
        "STD8702 api/events/order-placed/1.1.0.json(0,0): no CHANGELOG.md says what version 1.1.0 of 'order-placed' added, renamed or "
            + "removed. Add a section '## 1.1.0' to api/events/order-placed/CHANGELOG.md.")]
    [InlineData("1.1.0", "{ \"1.1.0\": \"note\" }", "")]
    [InlineData("1", "[\"1.1.0\"]", "STD8702 api/events/order-placed/1.1.0.json(1,16): 'x-version' is '1', and the file is version 1.1.0. Write \"1.1.0\".")]
    public void Schema_holds_its_history_itself(string version, string history, string expected)
    {
        var second = Placed.Replace("placed/1.0.0", "placed/1.1.0", StringComparison.Ordinal).TrimStart()[1..];

        Assert.Equal(
            expected,
            string.Join('\n', Check((First, Placed), (Second, $$"""{ "x-version": "{{version}}", "x-history": {{history}},""" + second)).Select(Line)));
    }

    [Theory]
    [InlineData("", "STD8702 api/events/order-placed/1.1.0.json(0,0): no CHANGELOG.md says what version 1.1.0 of 'order-placed' added, renamed or "
        + "removed. Add a section '## 1.1.0' to api/events/order-placed/CHANGELOG.md.")]
    [InlineData("api/events/order-placed/CHANGELOG.md", "")]
    [InlineData("api/events/CHANGELOG.md", "")]
    [InlineData("CHANGELOG.md", "STD8702 api/events/order-placed/1.1.0.json(0,0): no CHANGELOG.md says what version 1.1.0 of 'order-placed' added, "
        + "renamed or removed. Add a section '## 1.1.0' to api/events/order-placed/CHANGELOG.md.")]
    public void Version_that_follows_another_has_a_history(string changelog, string expected)
    {
        var files = new List<(string, string)> { (First, Placed), (Second, Placed.Replace("placed/1.0.0", "placed/1.1.0", StringComparison.Ordinal)) };
        if (changelog.Length > 0)
        {
            files.Add((changelog, "# Order placed\n\n## 1.1.0\n\n- Added: note\n"));
        }

        Assert.Equal(expected, string.Join('\n', Check([.. files]).Select(Line)));
    }

    [Theory]
    [InlineData("\"type\": \"object\",\n  \"required\": [\"eventId\"", "\"required\": [\"eventId\"",
        "(1,1): the schema of 'order-placed' has no type. Write \"type\": \"object\"")]
    [InlineData("\"maxLength\": 40", "\"maxLenght\": 40", "(13,37): 'maxLenght' is no keyword of JSON Schema, and validators pass over it. Write 'maxLength'")]
    [InlineData("\"maxLength\": 40", "\"x-maxLenght\": 40", "")]
    [InlineData("\"maxLength\": 40", "\"example\": \"a\"", "")]
    [InlineData("\"customer\": { \"type\": \"string\"", "\"customer\": { \"type\": \"text\"",
        "(13,27): 'text' is no type of JSON Schema. Write array, boolean, integer, null, number, object or string")]
    [InlineData("\"customer\": { \"type\": \"string\"", "\"customer\": { \"type\": \"String\"", "(13,27): 'String' is no type of JSON Schema. Write 'string'")]
    [InlineData("\"maxLength\": 40", "\"required\": true", "(13,49): 'required' is no list. Write a list")]
    [InlineData("\"maxLength\": 40", "\"properties\": []", "(13,51): 'properties' is no object of names and schemas. Write an object")]
    [InlineData("\"enum\": [\"open\", \"paid\"]", "\"enum\": []", "(14,24): 'enum' is empty, so that no value fits. Fill it, or remove it")]
    [InlineData("\"maxLength\": 40", "\"maxLength\": 4, \"minLength\": 5",
        "(13,66): 'minLength' is 5 and 'maxLength' 4, so that no value fits. Write the smaller one first")]
    [InlineData("\"maxLength\": 40", "\"pattern\": \"^[a-z\"",
        "(13,48): '^[a-z' is no regular expression. Close its brackets, or write '\\' before what stands for itself")]
    [InlineData("\"maxLength\": 40", "\"pattern\": \"^(?!x)[\\\\p{L}]+$\"", "")]
    [InlineData("\"maxLength\": 40", "\"$ref\": \"#/$defs/none\"",
        "(13,45): '#/$defs/none' names a place that is not there. Write a reference to a schema of the repository")]
    [InlineData("\"maxLength\": 40", "\"$ref\": \"none.json\"",
        "(13,45): 'none.json' names a file that is not there or holds no JSON. Write a reference to a schema of the repository")]
    [InlineData("\"maxLength\": 40", "\"$ref\": \"https://example.com/none.json\"", "")]
    [InlineData("\"maxLength\": 40", "\"$ref\": \"#/properties/customer\"",
        "(13,45): '#/properties/customer' leads back to itself. Write a reference to a schema of the repository")]
    [InlineData("\"type\": \"object\",\n  \"required\": [\"eventId\"",
        "\"type\": \"object\",\n  \"additionalProperties\": false,\n  \"required\": [\"custmer\", \"eventId\"",
            "(5,16): 'custmer' is required and no property, and 'additionalProperties' is false, so that no event fits. Write 'customer'")]
    [InlineData("\"maxLength\": 40", "\"maxLength\": \"40\"", "(13,50): 'maxLength' is no whole number from 0 on. Write a number without quotes")]
    [InlineData("\"maxLength\": 40", "\"minItems\": -1", "(13,49): 'minItems' is no whole number from 0 on. Write a number without quotes")]
    [InlineData("\"maxLength\": 40", "\"exclusiveMinimum\": true",
        "(13,57): 'exclusiveMinimum' is no number. Write the limit itself: since draft 6 it is no true or false")]
    [InlineData("\"maxLength\": 40", "\"multipleOf\": 0", "(13,51): 'multipleOf' is no number above 0. Write a number above 0, without quotes")]
    [InlineData("\"maxLength\": 40", "\"items\": \"string\"", "(13,46): 'items' is no schema. Write { \"type\": … }")]
    [InlineData("\"maxLength\": 40", "\"items\": [{ \"type\": \"string\" }]",
        "(13,46): 'items' is a list, and in this version one schema for all items. Write 'prefixItems'")]
    [InlineData("\"maxLength\": 40", "\"not\": 1", "(13,44): 'not' is no schema. Write { \"type\": … }, true or false")]
    [InlineData("\"maxLength\": 40", "\"uniqueItems\": \"yes\"", "(13,52): 'uniqueItems' is neither true nor false. Write true or false")]
    [InlineData("[\"correlationId\"]", "[\"correlationId\", \"correlationId\"]", "(12,67): 'correlationId' stands in 'required' a second time. Remove it")]
    [InlineData("\"maxLength\": 40", "\"maxLength\": 40, \"minimum\": 0.5, \"multipleOf\": 0.01, \"items\": true, \"minItems\": 0", "")]
    public void Schema_says_what_its_author_means(string old, string now, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : [$"STD8703 {First}{expected}."], Check((First, Replace(old, now))).Where(f => f.Rule.Id == "STD8703")
            .Select(Line));

    [Theory]
    [InlineData("{", "(1,2): ")]
    [InlineData("", "(0,0): the file holds no JSON Schema")]
    [InlineData("[1]", "(1,1): the file holds no JSON Schema")]
    [InlineData("""{ "orderId": 1 }""", "(1,1): the file holds no JSON Schema")]
    public void What_is_no_schema_is_said_to_be_none(string text, string expected) =>
        Assert.StartsWith($"STD8703 {First}{expected}", Line(Assert.Single(Check((First, text)))), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"eventId\": { \"type\": \"string\" },\n    ", "", "the event 'order-placed' has no 'eventId'. Add it to 'properties' and 'required'")]
    [InlineData("\"correlationId\": { \"type\": \"string\" }", "", "the event 'order-placed' has no 'correlationId'. Add it to 'properties' and 'required'")]
    [InlineData("[\"correlationId\"]", "[]", "the event 'order-placed' may lack 'correlationId'. Add it to 'required'")]
    [InlineData("\"eventId\", \"aggregateId\", ", "", "the event 'order-placed' may lack 'eventId' and 'aggregateId'. Add them to 'required'")]
    [InlineData(", \"format\": \"date-time\"", "", "'occurredAt' of the event 'order-placed' is a text of any form. Write \"format\": \"date-time\"")]
    [InlineData("eventId", "event_id", "")]
    [InlineData("occurredAt", "time", "")]
    [InlineData("aggregateId", "orderId", "")]
    public void Event_has_the_fields_of_the_envelope(string old, string now, string expected) =>
        Assert.Equal(
            expected.Length == 0 ? [] : [$"{expected}."],
            Check((First, Replace(old, now))).Where(f => f.Rule.Id == "STD8707").Select(f => f.Text));

    [Fact]
    public void Envelope_may_be_a_schema_of_its_own()
    {
        const string Own = """{ "type": "object", "properties": { "orderId": { "type": "string" } } }""";
        const string With = """{ "type": "object", "allOf": [{ "$ref": "../envelope.json" }], "properties": { "orderId": { "type": "string" } } }""";

        Assert.Equal("STD8707", Assert.Single(Check((First, Own))).Rule.Id);
        Assert.Empty(Check((First, Own), ("api/events/envelope/1.0.0.json", Placed.Replace("order-placed/", "envelope/", StringComparison.Ordinal))));
        Assert.Empty(Check((First, With), ("api/events/envelope.json", Placed)));
    }

    [Theory]
    [InlineData("\"customer\"]", "\"customer\", \"note\"]",
        "'note' in order-placed 1.1.0 is required now and was optional (api/events/order-placed/1.0.0.json, line 15)")]
    [InlineData("\"maxLength\": 40", "\"maxLength\": 30",
        "'customer' in order-placed 1.1.0 takes at most 30 characters now and took at most 40 characters (api/events/order-placed/1.0.0.json, line 13)")]
    [InlineData("\"maxLength\": 40", "\"maxLength\": 50", "")]
    [InlineData("\"customer\": { \"type\": \"string\", \"maxLength\": 40 },\n    ", "",
        "'customer' in order-placed 1.1.0 is gone (api/events/order-placed/1.0.0.json, line 13)")]
    [InlineData("\"customer\": { \"type\": \"string\", \"maxLength\": 40 }", "\"customer\": { \"type\": \"integer\" }",
        "'customer' in order-placed 1.1.0 is an integer now and was a string (api/events/order-placed/1.0.0.json, line 13)")]
    [InlineData("[\"open\", \"paid\"]", "[\"open\"]",
        "'state' in order-placed 1.1.0 does not take 'paid' any more (api/events/order-placed/1.0.0.json, line 14)")]
    [InlineData("[\"open\", \"paid\"]", "[\"open\", \"paid\", \"gone\"]", "")]
    [InlineData("\"note\": { \"type\": [\"string\", \"null\"] }", "\"note\": { \"type\": \"string\" }",
        "'note' in order-placed 1.1.0 may not be null now, and might before (api/events/order-placed/1.0.0.json, line 15)")]
    [InlineData("\"note\": {", "\"channel\": { \"type\": \"string\" },\n    \"note\": {", "")]
    public void Version_reads_what_was_written_with_the_one_before(string old, string now, string expected)
    {
        var second = Replace(old, now).Replace("placed/1.0.0", "placed/1.1.0", StringComparison.Ordinal);
        var third = Replace(old, now).Replace("placed/1.0.0", "placed/2.0.0", StringComparison.Ordinal)
            .Replace("\"const\": 1 ", "\"const\": 2 ", StringComparison.Ordinal);
        (string, string) changelog = ($"{Folder}/CHANGELOG.md", "## 2.0.0\n## 1.1.0\n");

        var findings = Check((First, Placed), (Second, second), changelog).Where(f => f.Rule.Id == "STD8704").ToArray();

        Assert.Equal(expected.Length == 0 ? [] : [expected], findings.Select(f => f.Message));
        Assert.All(findings, f => Assert.Equal($"{Second} Undo it, or register the schema as version 2.0.0", $"{f.Path} {f.Fix}"));
        Assert.DoesNotContain(Check((First, Placed), ($"{Folder}/2.0.0.json", third), changelog), f => f.Rule.Id == "STD8704");
    }

    [Fact]
    public void Version_that_was_there_before_the_change_stays_as_it_was()
    {
        using var folder = new TestFolder().Init().Write(First, Placed).Commit();
        folder.Git("branch", "trunk");
        folder.Write(First, Replace("\"maxLength\": 40", "\"maxLength\": 30")).Commit();
        var snapshot = RepositoryReader.Read(folder.Root, folder.Options, CancellationToken.None);
        var context = new CheckContext(snapshot, Policy.Default, TestDay.Today, CancellationToken.None) { Base = "trunk" };

        FindingAssert.Only(
            new EventCheck().Check(snapshot.Files, context),
            "STD8704",
            First,
            13,
            50,
            "'customer' in order-placed 1.0.0 takes at most 30 characters now and took at most 40 characters (api/events/order-placed/1.0.0.json of "
                + "trunk, line 13)",
            "Undo it, or register the schema as version 2.0.0");
    }

    private static string Replace(string old, string now)
    {
        Assert.Contains(old, Placed, StringComparison.Ordinal);
        return Placed.Replace(old, now, StringComparison.Ordinal);
    }

    private static string Line(Finding f) => $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}): {f.Text}";

    private static IReadOnlyList<Finding> Check(params (string Path, string Text)[] files)
    {
        using var repository = new TestRepository();
        foreach (var (path, text) in files)
        {
            _ = repository.With(path, text);
        }

        return repository.Run(new EventCheck());
    }
}
