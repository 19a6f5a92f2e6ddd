using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Suppressions;

/// <summary>STD0014 in <c>.editorconfig</c> and <c>.globalconfig</c> files.</summary>
public sealed class ConfigurationSuppressionCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "suppressions.configuration";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.SuppressionWaived];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) =>
        (file.Path.EndsWith(".editorconfig", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".globalconfig", StringComparison.OrdinalIgnoreCase))
        && context.Policy.MandatoryAnalyzers.Count > 0;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context) =>
        SuppressionFindings.Of(
            ConfigurationSuppressions.Find(file.ReadText(), context.Policy.MandatoryAnalyzers), file.Path, context.Policy.MandatoryAnalyzers);
}
