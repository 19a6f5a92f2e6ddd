using System.Globalization;
using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>Compares an example with its schema. What a schema leaves open, or says with a keyword that is not read, fits.</summary>
internal sealed partial class ExampleFit
{
    // Examples of a hostile document may be many and large, and their schemas choices of choices; the rest of them fits.
    private const int MaxSteps = 500_000;
    private const int MaxChoices = 4;

    private readonly List<Finding> _findings = [];
    private int _steps;

    /// <summary>The places where an example does not fit, in the order of the example.</summary>
    public IReadOnlyList<Finding> Check(PlacedNode example, OpenApiSchema schema)
    {
        _findings.Clear();
        Value(example, schema, 0);
        return [.. _findings];
    }

    private void Value(PlacedNode value, OpenApiSchema schema, int choices)
    {
        if (++_steps > MaxSteps || value.Node is null || schema.Identity is null)
        {
            return;
        }

        if (value.Node is YamlScalar { IsNull: true })
        {
            Null(value, schema);
            return;
        }

        if (!HasType(value, schema))
        {
            return;
        }

        Choice(value, schema, choices);
        switch (value.Node)
        {
            case YamlMapping:
                Members(value, schema, choices);
                break;
            case YamlSequence:
                List(value, schema, choices);
                break;
            default:
                Scalar(value, schema);
                break;
        }
    }

    private static bool IsLargeNumber(PlacedNode value, OpenApiSchema schema) =>
        schema.Type is "number" or "integer"
        && value.Node is YamlScalar { IsPlain: true } scalar
        && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private void Choice(PlacedNode value, OpenApiSchema schema, int depth)
    {
        if (depth >= MaxChoices)
        {
            return;
        }

        foreach (var keyword in (string[])["oneOf", "anyOf"])
        {
            OpenApiSchema[] choices = [.. schema[keyword].Items.Select(c => new OpenApiSchema(schema.Document, c))];
            if (choices.Length > 0 && choices.All(c => !Fits(value, c, depth + 1)))
            {
                Add(value, $"fits none of the schemas of '{keyword}'", "Write a value of one of them");
            }
        }
    }

    private bool Fits(PlacedNode value, OpenApiSchema schema, int depth)
    {
        var count = _findings.Count;
        Value(value, schema, depth);
        var fits = _findings.Count == count;
        _findings.RemoveRange(count, _findings.Count - count);
        return fits;
    }

    private void Null(PlacedNode value, OpenApiSchema schema)
    {
        if (schema.Types.Count > 0 && !schema.IsNullable && schema.Choices.Count == 0)
        {
            Add(value, "is null", "Write a value, or let the schema allow null");
        }
    }

    private bool HasType(PlacedNode value, OpenApiSchema schema)
    {
        if (schema.Types.Count == 0 || schema.Types.Any(t => YamlTypes.Is(value.Node!, t)) || IsLargeNumber(value, schema))
        {
            return true;
        }

        var wanted = string.Join(" or ", schema.Types.Where(t => t != "null").Select(YamlTypes.Name));
        Add(value, $"is {YamlTypes.Describe(value.Node!)}, not {wanted}", "Write a value of the type");
        return false;
    }

    private void Members(PlacedNode value, OpenApiSchema schema, int choices)
    {
        foreach (var required in schema.Required.Where(r => value[r.Text!].Node is null && !IsOfOneSide(schema, r.Text!)).DistinctBy(r => r.Text))
        {
            Add(value, $"has no {ValueText.Quote(required.Text!)}, which is required", "Add it");
        }

        foreach (var (name, property) in schema.Properties)
        {
            Value(value[name], property, choices);
        }

        PlacedNode[] others = [.. value.Entries.Where(e => schema.Property(e.Key) is null)];
        if (schema.Additional is { } additional)
        {
            foreach (var entry in others)
            {
                Value(entry, additional, choices);
            }
        }
        else if (IsClosed(schema))
        {
            _findings.AddRange(others.Select(entry => NotAllowed(entry, schema)));
        }
    }

    // What only one side sends is not in an example of the other.
    private static bool IsOfOneSide(OpenApiSchema schema, string name) =>
        schema.Property(name) is { } property && (property["readOnly"].Boolean == true || property["writeOnly"].Boolean == true);

    private static bool IsClosed(OpenApiSchema schema) =>
        schema is { Parts.Count: 1, Choices.Count: 0 } && schema["additionalProperties"].Boolean == false && !schema.Has("patternProperties");

    private static Finding NotAllowed(PlacedNode entry, OpenApiSchema schema)
    {
        var nearest = Near.Of(entry.Key, schema.Properties.Select(p => p.Name));
        return entry.FindingAtKey(
            RuleCatalog.OpenApiExamples,
            $"the example has {ValueText.Quote(entry.Key)}, which the schema does not allow",
            nearest is null ? "Remove it" : $"Write '{ValueText.Shorten(nearest)}'");
    }

    private void List(PlacedNode value, OpenApiSchema schema, int choices)
    {
        var items = value.Items;
        if (schema["minItems"].Number is { } least && items.Count < least)
        {
            Add(value, $"has {items.Count} entries, fewer than {Text(least)}", "Add entries");
        }

        if (schema["maxItems"].Number is { } most && items.Count > most)
        {
            Add(value, $"has {items.Count} entries, more than {Text(most)}", "Remove entries");
        }

        if (schema.Items is { } item && !schema.Has("prefixItems"))
        {
            foreach (var entry in items)
            {
                Value(entry, item, choices);
            }
        }
    }

    private void Scalar(PlacedNode value, OpenApiSchema schema)
    {
        var scalar = (YamlScalar)value.Node!;
        var allowed = schema["enum"];
        if (allowed.Node is YamlSequence { Items: var values } && !values.OfType<YamlScalar>().Any(v => v.Value == scalar.Value))
        {
            var some = string.Join(", ", values.OfType<YamlScalar>().Take(6).Select(v => ValueText.Shorten(v.Value)));
            Add(value, $"is {ValueText.Quote(scalar.Value)}, not one of the values of the enum", $"Write one of {some}");
        }
        else if (schema["const"].Node is YamlScalar constant && constant.Value != scalar.Value)
        {
            Add(value, $"is {ValueText.Quote(scalar.Value)}, not {ValueText.Quote(constant.Value)}", "Write the value of 'const'");
        }
        else if (value.Number is { } number)
        {
            Number(value, number, schema);
        }
        else if (YamlTypes.Boolean(scalar) is null)
        {
            Length(value, scalar.Value, schema);
            Format(value, scalar.Value, schema.Format);
        }
    }

    private void Number(PlacedNode value, decimal number, OpenApiSchema schema)
    {
        if (Excess(number, schema) is { } excess)
        {
            Add(value, $"is {Text(number)}, {excess}", "Write a value within the limits");
        }
    }

    private static string? Excess(decimal number, OpenApiSchema schema) =>
        schema["minimum"].Number is { } least && IsBeyond(least.CompareTo(number), schema["exclusiveMinimum"]) ? $"less than the minimum {Text(least)}"
        : schema["maximum"].Number is { } most && IsBeyond(number.CompareTo(most), schema["exclusiveMaximum"]) ? $"more than the maximum {Text(most)}"
        : schema["exclusiveMinimum"].Number is { } above && number <= above ? $"not above {Text(above)}"
        : null;

    // In 3.0, the limit itself is left out by a second keyword.
    private static bool IsBeyond(int order, PlacedNode exclusive) => order > 0 || (order == 0 && exclusive.Boolean == true);

    private void Length(PlacedNode value, string text, OpenApiSchema schema)
    {
        var length = new StringInfo(text).LengthInTextElements;
        if (schema["maxLength"].Number is { } most && length > most)
        {
            Add(value, $"is {length} characters long, more than {Text(most)}", "Write a value within the limits");
        }
        else if (schema["minLength"].Number is { } least && length < least)
        {
            Add(value, $"is {length} characters long, fewer than {Text(least)}", "Write a value within the limits");
        }
    }

    private void Format(PlacedNode value, string text, string? format)
    {
        var isRight = format switch
        {
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) && DateTime().IsMatch(text),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "email" => text.IndexOf('@', StringComparison.Ordinal) > 0,
            _ => true,
        };
        if (!isRight)
        {
            Add(value, $"is {ValueText.Quote(text)}, which is not a {format}", "Write a value of the format");
        }
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private void Add(PlacedNode value, string what, string fix)
    {
        var isPart = value.Way is { Key.Length: > 0 } way && way.Key is not ("example" or "value");
        var subject = isPart ? $"{ValueText.Quote(value.Way!.Key)} in the example" : "the example";
        _findings.Add(value.Finding(RuleCatalog.OpenApiExamples, $"{subject} {what}", fix));
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d", RegexOptions.NonBacktracking)]
    private static partial Regex DateTime();
}
