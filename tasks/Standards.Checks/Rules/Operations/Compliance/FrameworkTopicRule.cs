using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Operations.Compliance;

/// <summary>STD9824: SOC 2 and GDPR are covered topic by topic. Clause <c>compliance-automated-checks</c>.</summary>
internal static class FrameworkTopicRule
{
    private static readonly Dictionary<string, string[]> Topics = new(StringComparer.Ordinal)
    {
        ["soc2"] = ["access", "encryption", "audit_log", "incident_response"],
        ["gdpr"] = ["minimisation", "erasure", "portability", "consent"],
    };

    public static IEnumerable<Finding> Check(PlacedNode framework)
    {
        if (framework["name"] is { Text: { } text } name && Topics.TryGetValue(text, out var topics))
        {
            var covered = framework["controls"].Items.Select(c => c["topic"].Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
            if (covered.Any(c => !Topics.Values.Any(known => known.Contains(c, StringComparer.Ordinal))))
            {
                // The form of the file is wrong, and the topic that was meant may be any.
                yield break;
            }

            foreach (var topic in topics.Where(t => !covered.Contains(t)))
            {
                yield return name.Finding(
                    RuleCatalog.ComplianceTopicCoverage,
                    $"the framework '{text}' has no control for the topic '{topic}'",
                    $"Add a control with 'topic: {topic}', also when it is planned or does not apply");
            }
        }
    }
}
