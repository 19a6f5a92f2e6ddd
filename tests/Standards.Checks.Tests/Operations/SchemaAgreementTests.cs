using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Operations;
using Standards.Checks.Rules.Operations;
using Standards.Checks.Tests.Yaml;

namespace Standards.Checks.Tests.Operations;

/// <summary>
/// What an editor refuses the build refuses, and the reverse: every template with one value after the other replaced, judged by the
/// engine and by an independent validator of JSON Schema.
/// </summary>
public partial class SchemaAgreementTests
{
    private static readonly string[] Values =
    [
        "", "null", "true", "12", "-1", "1.5", "text", "'12'", "\"@someone\"", "[]", "[a, a]", "{}", "{ a: 1 }", "2026-01-01", "30 days", "never", "unknown",
    ];

    [Theory]
    [MemberData(nameof(OperationsSchemaTests.Names), MemberType = typeof(OperationsSchemaTests))]
    public void Engine_and_independent_validator_agree(string name)
    {
        var lines = Sample(name).Split('\n');
        var file = OperationsCatalog.Files.Single(f => f.Name == name);
        var (schema, independent) = (new OperationsSchemas().Of(file), OperationsSchemaTests.Schema(name));
        var compared = 0;
        var refused = 0;
        foreach (var (index, line) in lines.Index().Where(l => KeyAndValue().IsMatch(l.Item)))
        {
            // A key that goes, one that nobody knows, and every kind of value.
            foreach (var changed in (string[])[
                "",
                KeyAndValue().Replace(line, "$1unknown_$2: 1"),
                .. Values.Select(v => KeyAndValue().Replace(line, $"$1$2: {v}")),
            ])
            {
                var text = string.Join('\n', lines.Select((l, i) => i == index ? changed : l));
                if (YamlReader.Read(text) is not ({ } root, null))
                {
                    continue;
                }

                var ours = SchemaValidator.Validate(root, schema);
                var theirs = YamlSchema.Validate(independent, text);
                Assert.True(
                    ours.Count == 0 == (theirs.Count == 0) || ours.All(p => p.Message.Contains("calendar date", StringComparison.Ordinal)),
                    $"""{name}: '{changed.Trim()}': {string.Join(", ", ours.Select(p => p.Message))} | {string.Join(", ", theirs)}""");
                compared++;
                refused += ours.Count > 0 ? 1 : 0;
            }
        }

        Assert.InRange(refused, compared / 10, compared - 1);
    }

    // Templates of registers begin without an entry.
    private static string Sample(string name) => name switch
    {
        "data" => DataFamilyTests.Good,
        "deprecations" => DeprecationsFamilyTests.Good,
        "flags" => FlagsFamilyTests.Good,
        "resilience" => ResilienceFamilyTests.Good,
        "secrets-rotation" => SecretsFamilyTests.Good,
        _ => OperationsTemplates.Render(name),
    };

    // 'key: value' with the key of a block map, at the beginning of a line or after the dash of a list.
    [GeneratedRegex("^(\\s*(?:- )?)([a-z_]+): +[^{\\[ ].*$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyAndValue();
}
