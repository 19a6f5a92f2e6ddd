namespace Standards.Checks.Catalog;

/// <summary>Every rule of the product, compiled from <c>catalog/rules</c> so that no build parses it.</summary>
public static partial class RuleCatalog
{
    /// <summary>Where the help pages stand; a page is this plus the id plus <c>.md</c>.</summary>
    public const string HelpRoot = "https://github.com/standards-sdk/standards-sdk/blob/main/docs/rules/";

    /// <summary>All rules in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All => Generated;

    /// <summary>Those that somebody reports, in the order of their ids.</summary>
    public static IEnumerable<RuleDescriptor> ReportedBy(RuleReporter reporter) => Generated.Where(rule => rule.ReportedBy == reporter);

    /// <summary>The rule with an id (exact case), or null.</summary>
    public static RuleDescriptor? Find(string id) => PositionOf(id) is var at and >= 0 ? Generated[at] : null;

    /// <summary>Position in <see cref="All"/>, or -1.</summary>
    public static int IndexOf(RuleDescriptor rule) => PositionOf(rule.Id);

    // A search by halves: every build reads the state of each rule by its id.
    private static int PositionOf(string id)
    {
        var (low, high) = (0, Generated.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (string.CompareOrdinal(Generated[middle].Id, id))
            {
                case 0: return middle;
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return -1;
    }
}
