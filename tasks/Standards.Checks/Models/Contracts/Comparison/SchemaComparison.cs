using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Models.Contracts.Comparison;

/// <summary>
/// Compares schemas, from the outermost on. Each pair of schemas is compared once for each direction, however many operations use it, so that circles end and a
/// change of a shared schema is said once.
/// </summary>
internal sealed class SchemaComparison
{
    // More than any pair of contracts that people wrote has.
    private const int MaxPairs = 200_000;

    private readonly HashSet<(YamlNode Old, YamlNode New, SchemaDirection Direction)> _seen = [];

    /// <summary>The breaks and additions, in the order in which the schemas are met.</summary>
    public IEnumerable<ContractChange> Compare(OpenApiSchema old, OpenApiSchema now, ComparedPlace place)
    {
        var open = new Queue<SchemaPair>([new SchemaPair(old, now, place)]);
        while (open.TryDequeue(out var pair))
        {
            if (!IsNew(pair))
            {
                continue;
            }

            foreach (var change in Facets(pair))
            {
                yield return change;
            }

            if (!TypeComparison.AreComparable(pair))
            {
                continue;
            }

            var (properties, forms) = (new PropertyComparison(pair), new FormComparison(pair));
            foreach (var change in properties.Changes().Concat(forms.Changes()))
            {
                yield return change;
            }

            foreach (var below in properties.Pairs().Concat(forms.Pairs).Concat(Items(pair)))
            {
                open.Enqueue(below);
            }
        }
    }

    private bool IsNew(SchemaPair pair) =>
        pair is { Old.Identity: { } old, New.Identity: { } now } && _seen.Count < MaxPairs && _seen.Add((old, now, pair.Place.Direction));

    // What has several forms is compared form by form.
    private static IEnumerable<ContractChange> Facets(SchemaPair pair) => SchemaForm.IsChoice(pair.Old) || SchemaForm.IsChoice(pair.New)
        ? TypeComparison.Nullability(pair)
        : TypeComparison.IsBroken(pair) ? TypeComparison.Of(pair)
        : [.. TypeComparison.Of(pair), .. FormatComparison.Of(pair), .. ValueComparison.Of(pair), .. LimitComparison.Of(pair)];

    private static IEnumerable<SchemaPair> Items(SchemaPair pair)
    {
        if (pair is { Old.Items: { } oldItems, New.Items: { } items })
        {
            yield return pair.Below(oldItems, items, "[]");
        }

        if (pair is { Old.Additional: { } oldValues, New.Additional: { } values })
        {
            yield return pair.Below(oldValues, values, "{}");
        }
    }
}
