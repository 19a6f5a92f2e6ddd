using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Contracts.Comparison;

/// <summary>
/// Compares <c>enum</c> and <c>const</c>. A value that answers may have besides is an addition: clause <c>api-breaking-change-definition</c> says that
/// additions break
/// nothing, and clients have to expect them.
/// </summary>
internal static class ValueComparison
{
    private const int MaxNamed = 4;

    /// <summary>The breaks and additions.</summary>
    public static IEnumerable<ContractChange> Of(SchemaPair pair)
    {
        var (old, now) = (SchemaForm.ValuesOf(pair.Old), SchemaForm.ValuesOf(pair.New));
        return (old, now) switch
        {
            (null, { } values) when pair.IsRequest => Closed(pair, values),
            ({ } were, { } are) => Between(pair, were, are),
            _ => [],
        };
    }

    private static IEnumerable<ContractChange> Closed(SchemaPair pair, IReadOnlyList<string> values)
    {
        // A boolean has these values anyway.
        if (SchemaForm.TypesOf(pair.Old) is not ["boolean"] || values.Count < 2)
        {
            yield return pair.Break(
                SchemaForm.ValuesKeyword(pair.New),
                $"takes {Names(values)} only, and took any value",
                "Leave out the list of values, or add a property beside it");
        }
    }

    private static IEnumerable<ContractChange> Between(SchemaPair pair, IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        string[] gone = [.. old.Except(now, StringComparer.Ordinal)];
        string[] added = [.. now.Except(old, StringComparer.Ordinal)];
        var keyword = SchemaForm.ValuesKeyword(pair.New);
        if (pair.IsRequest && gone.Length > 0)
        {
            yield return pair.Break(keyword, $"does not take {Names(gone)} any more", $"Take {Names(gone)} as before");
        }
        else if (!pair.IsRequest && old.Count == 1 && now.Count == 1 && added.Length == 1)
        {
            yield return pair.Break(keyword, $"is always {Names(now)} now and was {Names(old)}", $"Write {Names(old)} again, or add a property beside it");
        }
        else if (added.Length > 0)
        {
            yield return pair.Addition(pair.New[keyword], $"{pair.Place} may be {Names(added)} too");
        }
    }

    private static string Names(IReadOnlyList<string> values) => values.Count <= MaxNamed
        ? ListText.Or(values.Select(ValueText.Quote))
        : $"{string.Join(", ", values.Take(MaxNamed - 1).Select(ValueText.Quote))} or {values.Count - MaxNamed + 1} others";
}
