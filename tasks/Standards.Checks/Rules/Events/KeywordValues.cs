using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Events;

/// <summary>STD8703: the values that JSON Schema 2020-12 gives to its keywords.</summary>
internal static class KeywordValues
{
    private static readonly string[] Counts =
        ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "minContains", "maxContains"];

    private static readonly string[] Numbers = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

    private static readonly string[] Booleans = ["uniqueItems", "deprecated", "readOnly", "writeOnly"];

    private static readonly string[] Schemas =
        ["additionalProperties", "unevaluatedProperties", "unevaluatedItems", "propertyNames", "contains", "not", "if", "then", "else"];

    public static IEnumerable<Finding> Check(PlacedNode place, bool isDraft4)
    {
        foreach (var entry in place.Entries)
        {
            if (Problem(entry, isDraft4) is var (problem, fix))
            {
                yield return entry.Finding(RuleCatalog.EventSchemaForm, $"'{entry.Key}' {problem}", fix);
            }
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var twice in place["required"].Items.Where(r => r.Text is { } name && !names.Add(name)))
        {
            yield return twice.Finding(RuleCatalog.EventSchemaForm, $"'{twice.Text}' stands in 'required' a second time", "Remove it");
        }
    }

    private static (string Problem, string Fix)? Problem(PlacedNode entry, bool isDraft4) =>
        entry.Key == "items" ? OfItems(entry, isDraft4)
        : Numbers.Contains(entry.Key, StringComparer.Ordinal) ? OfNumber(entry, isDraft4)
        : Counts.Contains(entry.Key, StringComparer.Ordinal) ? OfCount(entry)
        : OfFlag(entry);

    private static (string Problem, string Fix)? OfFlag(PlacedNode entry)
    {
        if (entry.Key == "multipleOf")
        {
            return IsPlainNumber(entry) && entry.Number > 0 ? null : ("is no number above 0", "Write a number above 0, without quotes");
        }

        if (Booleans.Contains(entry.Key, StringComparer.Ordinal))
        {
            return entry.Boolean is null ? ("is neither true nor false", "Write true or false") : null;
        }

        return Schemas.Contains(entry.Key, StringComparer.Ordinal) && !IsSchema(entry) ? ("is no schema", "Write { \"type\": … }, true or false") : null;
    }

    private static (string Problem, string Fix)? OfCount(PlacedNode entry) =>
        IsPlainNumber(entry) && entry.Number is >= 0 and var count && count == Math.Floor(count)
            ? null
            : ("is no whole number from 0 on", "Write a number without quotes");

    private static (string Problem, string Fix)? OfNumber(PlacedNode entry, bool isDraft4) =>
        IsPlainNumber(entry) || (isDraft4 && entry.Boolean is not null)
            ? null
            : ("is no number", entry.Boolean is null ? "Write a number without quotes" : "Write the limit itself: since draft 6 it is no true or false");

    private static (string Problem, string Fix)? OfItems(PlacedNode entry, bool isDraft4) => entry.Node switch
    {
        YamlSequence when !isDraft4 => ("is a list, and in this version one schema for all items", "Write 'prefixItems'"),
        YamlSequence => null,
        _ => IsSchema(entry) ? null : ("is no schema", "Write { \"type\": … }"),
    };

    private static bool IsSchema(PlacedNode entry) => entry.Node is YamlMapping || entry.Boolean is not null;

    // A number in quotes is a text.
    private static bool IsPlainNumber(PlacedNode entry) => entry is { Number: not null, Node: YamlScalar { IsPlain: true } };
}
