using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Contracts.Comparison;

/// <summary>Compares formats: a number of another size, a text of another form. Formats that are only a hint for people are left alone.</summary>
internal static class FormatComparison
{
    private static readonly string[] Known =
    [
        "date-time", "date", "time", "duration", "uuid", "uri", "uri-reference", "email", "hostname", "ipv4", "ipv6", "byte", "binary", "decimal", "int32",
        "int64",
        "float", "double",
    ];

    // By size: each holds the ones before it, and a number without a format is as large as any.
    private static readonly string[][] Sizes = [["int32", "int64"], ["float", "double"]];

    /// <summary>The breaks.</summary>
    public static IEnumerable<ContractChange> Of(SchemaPair pair)
    {
        var (old, now) = (pair.Old.Format, pair.New.Format);
        if (old == now || SchemaForm.TypesOf(pair.Old) is not [var type] || SchemaForm.TypesOf(pair.New) is not [var other] || type != other)
        {
            yield break;
        }

        var (inner, outer) = pair.IsRequest ? (old, now) : (now, old);
        if (type == "string" ? IsOther(inner, outer) : IsSmaller(outer, inner))
        {
            yield return pair.Break(
                "format",
                $"has {Name(now)} now and had {Name(old)}",
                old is null ? "Leave out the format, or add a property beside it"
                    : $"Write 'format: {ValueText.Shorten(old)}' again, or add a property beside it");
        }
    }

    // A text of any form fits where none is asked for.
    private static bool IsOther(string? inner, string? outer) => outer is not null && (IsKnown(outer) || (inner is not null && IsKnown(inner)));

    private static bool IsSmaller(string? outer, string? inner) => outer is "int32" or "float"
        ? SizesOf(outer) is { } sizes && (inner is null || Array.IndexOf(sizes, inner) > Array.IndexOf(sizes, outer))
        : inner is not null && outer is not null && SizesOf(outer) is { } own && SizesOf(inner) is { } others && own != others;

    private static string[]? SizesOf(string format) => Array.Find(Sizes, s => s.Contains(format, StringComparer.Ordinal));

    private static bool IsKnown(string format) => Known.Contains(format, StringComparer.Ordinal);

    private static string Name(string? format) => format is null ? "no format" : $"the format {ValueText.Quote(format)}";
}
