using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;

namespace Standards.Checks.Rules.Declared;

/// <summary>Reports the rules that a policy declares, and none of the catalog.</summary>
internal interface IDeclaredRuleReporter : IRuleReporter
{
    /// <inheritdoc/>
    IReadOnlyList<RuleDescriptor> IRuleReporter.Rules => [];

    /// <inheritdoc/>
    bool IRuleReporter.Reports(RuleDescriptor rule, CheckContext context) => context.Policy.Declared.Any(declared => declared.Rule == rule);
}
