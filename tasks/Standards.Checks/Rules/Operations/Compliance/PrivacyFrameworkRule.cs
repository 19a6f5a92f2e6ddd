using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Compliance;

/// <summary>STD9825: a repository whose data falls under privacy law declares that framework. Clause <c>compliance-automated-checks</c>.</summary>
internal static class PrivacyFrameworkRule
{
    public static IEnumerable<Finding> Check(OperationsSet operations)
    {
        var frameworks = operations["compliance"]["frameworks"];
        if (frameworks.Exists
            && frameworks.Items.All(f => f["name"].Text != "gdpr")
            && operations["data"]["data_domains"].Entries.FirstOrDefault(d => d["gdpr_applies"].Boolean == true) is { Exists: true } domain)
        {
            yield return frameworks.FindingAtKey(
                RuleCatalog.CompliancePrivacyFramework,
                $"privacy law applies to the data domain '{ValueText.Shorten(domain.Key)}' of ops/data.yml, and the framework 'gdpr' is not declared",
                "Add a framework with 'name: gdpr' and its controls");
        }
    }
}
