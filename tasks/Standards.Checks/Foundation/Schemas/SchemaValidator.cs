using System.Globalization;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Foundation.Schemas;

/// <summary>Compares a YAML document with a schema. Every problem stands at the line and column of the value that it is about.</summary>
internal sealed class SchemaValidator
{
    private readonly List<SchemaProblem> _problems = [];

    private SchemaValidator()
    {
    }

    /// <summary>The problems in the order of the document; empty when it fits.</summary>
    public static IReadOnlyList<SchemaProblem> Validate(YamlNode root, SchemaNode schema)
    {
        var validator = new SchemaValidator();
        validator.Check(root, schema, new SchemaSubject(null));
        return validator._problems;
    }

    private void Check(YamlNode node, SchemaNode schema, SchemaSubject subject)
    {
        if (node is YamlScalar open && schema.Open.Contains(open.Value, StringComparer.Ordinal))
        {
            return;
        }

        if (schema.Types.Count > 0 && !schema.Types.Any(t => YamlTypes.Is(node, t)))
        {
            Add(node, $"{subject.Name} is {WrongType(node, schema)}", SchemaFix.Write(subject.Path, schema, node));
            return;
        }

        switch (node)
        {
            case YamlMapping map:
                CheckMap(map, schema, subject);
                break;
            case YamlSequence list:
                CheckList(list, schema, subject);
                break;
            case YamlScalar { IsNull: false } scalar:
                CheckScalar(scalar, schema, subject);
                break;
        }
    }

    // Of a number, the form that it lacks says more than that it is no text.
    private static string WrongType(YamlNode node, SchemaNode schema) =>
        schema.Pattern is { } pattern && node is YamlScalar scalar && YamlTypes.Number(scalar) is not null && !pattern.IsMatch(scalar.Value)
            ? $"{ValueText.Shorten(scalar.Value)} and {schema.PatternMessage}"
            : $"{YamlTypes.Describe(node)}, not {string.Join(" or ", schema.Types.Select(YamlTypes.Name))}";

    private void CheckMap(YamlMapping map, SchemaNode schema, SchemaSubject subject)
    {
        if (map.Entries.Count < schema.MinProperties)
        {
            Add(map, $"{subject.Name} has {Count(map.Entries.Count, "entry", "entries")} and needs at least {schema.MinProperties}", "Add what is missing");
        }

        var keys = map.Entries.Select(e => e.Key.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in schema.Required.Where(r => !keys.Contains(r)))
        {
            var property = schema.Properties.GetValueOrDefault(missing, SchemaNode.Any);
            Add(map, $"{subject.Name} has no '{missing}'", $"Add '{missing}: {SchemaFix.ExampleOf(property)}'");
        }

        var open = new Lazy<string[]>(() => [.. schema.Properties.Keys.Except(keys, StringComparer.Ordinal)]);
        foreach (var (key, value) in map.Entries)
        {
            var child = new SchemaSubject(NodePath.Of(subject.Way, key.Value));
            if (schema.Properties.TryGetValue(key.Value, out var property))
            {
                Check(value, property, child);
            }
            else if (schema.Additional is { } additional)
            {
                CheckName(key, schema, child);
                Check(value, additional, child);
            }
            else
            {
                var nearest = NearestName.Of(key.Value, open.Value);
                Add(
                    key,
                    $"{child.Name} is not a key of this file",
                    nearest is null ? $"Remove it, or write one of {string.Join(", ", schema.Properties.Keys)}" : $"Write '{nearest}'");
            }
        }
    }

    private void CheckName(YamlScalar key, SchemaNode schema, SchemaSubject subject)
    {
        if (schema.Names is { } names)
        {
            CheckScalar(key, names, subject with { IsKey = true });
        }
    }

    private void CheckList(YamlSequence list, SchemaNode schema, SchemaSubject subject)
    {
        if (list.Items.Count < schema.MinItems)
        {
            AddCount(list, subject, $"needs at least {schema.MinItems}", "Add what is missing");
        }
        else if (list.Items.Count > schema.MaxItems)
        {
            AddCount(list, subject, $"may have at most {schema.MaxItems}", "Remove what is too much");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, item) in list.Items.Index())
        {
            if (schema.HasUniqueItems && item is YamlScalar scalar && !seen.Add(scalar.Value))
            {
                Add(item, $"{subject.Name} holds {ValueText.Quote(scalar.Value)} twice", "Remove one of the two");
            }

            if (schema.Items is { } items)
            {
                Check(item, items, new SchemaSubject(NodePath.Of(subject.Way, index)));
            }
        }
    }

    private void AddCount(YamlSequence list, SchemaSubject subject, string bound, string fix) =>
        Add(list, $"{subject.Name} has {Count(list.Items.Count, "entry", "entries")} and {bound}", fix);

    private void CheckScalar(YamlScalar scalar, SchemaNode schema, SchemaSubject subject)
    {
        var text = scalar.Value;
        if (schema.Choices.Count > 0 && !schema.Choices.Contains(text, StringComparer.Ordinal))
        {
            Add(
                scalar,
                $"{subject.Name} is {ValueText.Quote(text)}, not one of {string.Join(", ", schema.Choices)}",
                SchemaFix.Choose(subject.Path, schema, text));
        }
        else if (schema.IsDate && ReviewDates.Parse(text) is null)
        {
            Add(
                scalar,
                $"{subject.Name} is {ValueText.Quote(text)}, which is no calendar date of the form yyyy-MM-dd",
                SchemaFix.Write(subject.Path, schema, scalar));
        }
        else if (schema.Pattern is { } pattern && !pattern.IsMatch(text))
        {
            Add(scalar, $"{subject.Name} is {ValueText.Quote(text)} and {schema.PatternMessage}", SchemaFix.Write(subject.Path, schema, scalar));
        }
        else if (text.Trim().Length < schema.MinLength)
        {
            Add(scalar, $"{subject.Name} is empty", SchemaFix.Write(subject.Path, schema, scalar));
        }
        else if (YamlTypes.Number(scalar) is { } number)
        {
            CheckBounds(scalar, number, schema, subject);
        }
    }

    private void CheckBounds(YamlScalar scalar, decimal number, SchemaNode schema, SchemaSubject subject)
    {
        if (number < schema.Minimum || (schema.IsMinimumExclusive && number == schema.Minimum))
        {
            Add(
                scalar,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{subject.Name} is {number}, and must be {(schema.IsMinimumExclusive ? "more than" : "at least")} {schema.Minimum}"),
                schema.IsMinimumExclusive ? SchemaFix.Write(subject.Path, schema, scalar) : SchemaFix.AtLeast(subject.Path, schema));
        }
        else if (number > schema.Maximum)
        {
            Add(
                scalar,
                string.Create(CultureInfo.InvariantCulture, $"{subject.Name} is {number}, and must be at most {schema.Maximum}"),
                SchemaFix.AtMost(subject.Path, schema, number));
        }
    }

    private static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count.ToString(CultureInfo.InvariantCulture)} {many}";

    private void Add(YamlNode at, string message, string fix) => _problems.Add(new SchemaProblem(at, message, fix));
}
