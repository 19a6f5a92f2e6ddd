using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Standards.Checks.Foundation.Yaml;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Yaml;

/// <summary>Validates YAML against a JSON schema, as an editor does it: by the core schema of YAML 1.2.</summary>
internal static class YamlSchema
{
    public static IReadOnlyList<string> Validate(JsonElement schema, string yaml)
    {
        var (root, problem) = YamlReader.Read(yaml);
        Assert.Null(problem);
        using var json = JsonDocument.Parse(Json(root)?.ToJsonString() ?? "null");
        return new JsonSchemaValidator(schema).Validate(json.RootElement);
    }

    private static JsonNode? Json(YamlNode? node) => node switch
    {
        YamlMapping map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Value, Json(e.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(Json)]),
        null or YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Value: "true" or "false" } boolean => JsonValue.Create(boolean.Value == "true"),
        YamlScalar { IsPlain: true } scalar when long.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalar { IsPlain: true } scalar when decimal.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            JsonValue.Create(number),
        YamlScalar scalar => JsonValue.Create(scalar.Value),
        _ => throw new NotSupportedException(),
    };
}
