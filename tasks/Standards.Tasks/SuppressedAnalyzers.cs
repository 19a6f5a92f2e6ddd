using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Suppressions;

namespace Standards.Tasks;

/// <summary>
/// STD0014 for the property NoWarn. The value is compared in every check of a project; only where it names a mandatory analyzer, the
/// project is evaluated again to find the line that does.
/// </summary>
internal static class SuppressedAnalyzers
{
    /// <summary>The mandatory analyzers that a project's NoWarn names, in ordinal order.</summary>
    public static IReadOnlyList<string> In(string noWarn, Policy policy)
    {
        var ids = SeverityOptions.Ids(noWarn);
        return [.. policy.MandatoryAnalyzers.Where(ids.Contains).Order(StringComparer.Ordinal)];
    }

    /// <summary>A finding for each, where the value comes from; <paramref name="relative"/> makes paths those of the repository.</summary>
    public static IEnumerable<Finding> Find(IReadOnlyList<string> analyzers, PropertyOrigins origins, Func<string, string> relative)
    {
        foreach (var analyzer in analyzers)
        {
            var origin = origins.OfListed("NoWarn", analyzer);
            var where = origin.IsGlobal ? "NoWarn on the command line or by the caller" : "NoWarn";
            yield return SuppressionFindings.Of(analyzer, where, relative(origin.File), origin.Line, origin.Column);
        }
    }
}
