using System.Globalization;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Contracts.Comparison;

/// <summary>Compares limits of numbers, lengths and counts, and the form of texts.</summary>
internal static class LimitComparison
{
    private static readonly (string Keyword, string Unit)[] Limits =
    [
        ("maximum", ""), ("minimum", ""), ("maxLength", "character"), ("minLength", "character"), ("maxItems", "item"), ("minItems", "item"),
        ("maxProperties", "property"), ("minProperties", "property"),
    ];

    /// <summary>The breaks.</summary>
    public static IEnumerable<ContractChange> Of(SchemaPair pair)
    {
        // A list of values says what is possible; limits beside it say nothing more.
        if (!pair.Old.Has("enum", "const") && !pair.New.Has("enum", "const"))
        {
            foreach (var (keyword, unit) in Limits)
            {
                if (Limit(pair, keyword, unit) is { } change)
                {
                    yield return change;
                }
            }
        }

        if (pair.IsRequest)
        {
            foreach (var change in Forms(pair))
            {
                yield return change;
            }
        }
    }

    private static ContractChange? Step(SchemaPair pair)
    {
        var (step, was) = (pair.New["multipleOf"].Number, pair.Old["multipleOf"].Number);
        return step is > 0 && step != was && (was is null || was % step != 0)
            ? pair.Break("multipleOf", $"has to be a multiple of {Number(step.Value)} now", "Take what was taken before")
            : null;
    }

    private static ContractChange? Limit(SchemaPair pair, string keyword, string unit)
    {
        var (old, now) = (SchemaLimit.Of(pair.Old, keyword), SchemaLimit.Of(pair.New, keyword));
        var isUpper = SchemaLimit.IsUpper(keyword);
        var (inner, outer) = pair.IsRequest ? (old, now) : (now, old);
        if (outer is null || (inner is not null && (inner == outer || !outer.IsWithin(inner, isUpper))))
        {
            return null;
        }

        var (verb, were) = pair.IsRequest ? ("takes", "took") : ("has", "had");
        return pair.Break(
            (now ?? old!).Keyword,
            $"{(now is null ? "has no limit" : $"{verb} {Text(now, isUpper, unit)}")} now and "
                + (old is null ? "had no limit" : $"{were} {Text(old, isUpper, unit)}"),
            old is null ? "Leave out the limit, or add a property beside it" : $"Write '{old.Keyword}: {Number(old.Value)}' again");
    }

    private static IEnumerable<ContractChange> Forms(SchemaPair pair)
    {
        var (old, now) = (pair.Old["pattern"].Text, pair.New["pattern"].Text);
        if (now is not (null or "" or ".*" or "^.*$") && now != old && !pair.Old.Has("enum", "const"))
        {
            yield return pair.Break(
                "pattern",
                old is null ? $"has to fit {ValueText.Quote(now)}, and took any text"
                    : $"has to fit {ValueText.Quote(now)} now and had to fit {ValueText.Quote(old)}",
                "Take what was taken before, or add a property beside it");
        }

        if (Step(pair) is { } step)
        {
            yield return step;
        }

        if (pair.New["uniqueItems"].Boolean == true && pair.Old["uniqueItems"].Boolean != true)
        {
            yield return pair.Break("uniqueItems", "may hold no item twice now, and might before", "Take what was taken before");
        }
    }

    private static string Text(SchemaLimit limit, bool isUpper, string unit) =>
        $"{(limit.IsExclusive ? isUpper ? "less than" : "more than" : isUpper ? "at most" : "at least")} {Number(limit.Value)}{Units(limit.Value, unit)}";

    private static string Units(decimal count, string unit) =>
        unit.Length == 0 ? "" : count == 1 ? $" {unit}" : unit.EndsWith('y') ? $" {unit[..^1]}ies" : $" {unit}s";

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
