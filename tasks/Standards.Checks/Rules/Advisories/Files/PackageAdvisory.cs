using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.Dependencies;

namespace Standards.Checks.Rules.Advisories.Files;

/// <summary>What an advisory says of one package.</summary>
/// <param name="Id">Its own id: <c>GHSA-…</c>, <c>CVE-…</c>, <c>MAL-…</c>.</param>
/// <param name="Aliases">Ids of the same vulnerability elsewhere.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="Severity">Null when it gives none.</param>
/// <param name="Published">When it became public; null when that is not known.</param>
/// <param name="Versions">Affected versions, each by itself.</param>
/// <param name="Ranges">Affected ranges.</param>
internal sealed record PackageAdvisory(
    string Id,
    IReadOnlyList<string> Aliases,
    string Url,
    AdvisorySeverity? Severity,
    DateTimeOffset? Published,
    IReadOnlyList<string> Versions,
    IReadOnlyList<AdvisoryRange> Ranges)
{
    /// <summary>
    /// Whether a version is affected. What cannot be compared counts against the package: a beginning that is no version is the first
    /// one, an end that is none ends nothing, and an advisory without versions is about all of them.
    /// </summary>
    public bool Affects(string version) =>
        (Versions.Count == 0 && Ranges.Count == 0)
        || Versions.Any(v => PackageVersionOrder.Compare(v, version) == 0 || v.Equals(version, StringComparison.OrdinalIgnoreCase))
        || Ranges.Any(range => IsIn(range, version));

    /// <summary>The first version after one that is fixed; null when none is known.</summary>
    public string? FixedAfter(string version)
    {
        string? first = null;
        foreach (var candidate in Ranges.Where(r => IsIn(r, version)).SelectMany(r => r.Fixed))
        {
            if (PackageVersionOrder.Compare(candidate, version) > 0 && (first is null || PackageVersionOrder.Compare(candidate, first) < 0))
            {
                first = candidate;
            }
        }

        return first;
    }

    // OSV's algorithm: the last event at or below the version decides; after the last affected version nothing is.
    private static bool IsIn(AdvisoryRange range, string version)
    {
        string? begin = null;
        var isBegun = false;
        foreach (var introduced in range.Introduced)
        {
            var order = introduced == "0" ? -1 : PackageVersionOrder.Compare(introduced, version) ?? -1;
            if (order <= 0)
            {
                begin = begin is null || PackageVersionOrder.Compare(introduced, begin) > 0 ? introduced : begin;
                isBegun = true;
            }
        }

        return isBegun
            && !range.Fixed.Any(end => PackageVersionOrder.Compare(end, version) <= 0 && !IsBefore(end, begin!))
            && !range.LastAffected.Any(end => PackageVersionOrder.Compare(end, version) < 0 && !IsBefore(end, begin!));
    }

    // Whether an end belongs to an earlier stretch than the one that begins there.
    private static bool IsBefore(string end, string begin) => begin != "0" && PackageVersionOrder.Compare(end, begin) < 0;
}
