using Standards.Checks.Models.Budgets;

namespace Standards.Checks.Gates.Budgets.Sizes;

/// <summary>One measured size.</summary>
/// <param name="Project">Path of the project below the root of the repository.</param>
/// <param name="Kind">What it is of.</param>
/// <param name="Variant">Framework of several, runtime identifier, and whether self-contained; empty where there is one only.</param>
/// <param name="Bytes">The size.</param>
/// <param name="Parts">The largest parts, in ordinal order of their names.</param>
/// <param name="IsCut">Whether smaller parts were left out.</param>
public sealed record SizeMeasure(string Project, SizeKind Kind, string Variant, long Bytes, IReadOnlyList<SizePart> Parts, bool IsCut = false)
{
    /// <summary>More parts would make the baseline a file that nobody can review.</summary>
    public const int MaxParts = 100;

    /// <summary>Packages that were restored and go to the output, <c>Id version</c>, in ordinal order; none where no package can be in it.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>What tells it from others.</summary>
    internal string Key => $"{Project}\n{Kind.Key}\n{Variant}";

    /// <summary>A size with its largest parts.</summary>
    public static SizeMeasure Of(string project, SizeKind kind, string variant, long bytes, IEnumerable<SizePart> parts)
    {
        var all = parts
            .GroupBy(p => p.Name, StringComparer.Ordinal)
            .Select(g => new SizePart(g.Key, g.Sum(p => p.Bytes)))
            .OrderByDescending(p => p.Bytes)
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .ToList();
        return new(project, kind, variant, bytes, [.. all.Take(MaxParts).OrderBy(p => p.Name, StringComparer.Ordinal)], all.Count > MaxParts);
    }
}
