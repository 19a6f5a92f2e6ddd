using Standards.Checks.Catalog;

namespace Standards.Checks.Rules.Operations;

/// <summary>The ids of rules over operations files; STD91xx to STD95xx are those of delivery files.</summary>
internal static class OperationsRules
{
    /// <summary>Whether the rule is about operations files.</summary>
    public static bool Contains(RuleDescriptor rule) =>
        rule.Id is "STD7002" or "STD7003" or "STD7005" or "STD7015"
        || rule.Id.StartsWith("STD90", StringComparison.Ordinal)
        || (rule.Id.StartsWith("STD9", StringComparison.Ordinal) && rule.Id[4] >= '6');
}
