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
    public static RuleDescriptor? Find(string id) => Array.Find(Generated, rule => rule.Id == id);

    /// <summary>Position in <see cref="All"/>.</summary>
    public static int IndexOf(RuleDescriptor rule) => Array.IndexOf(Generated, rule);
}
