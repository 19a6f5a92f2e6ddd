using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Data;

/// <summary>STD9742: a domain with personal data says whether privacy law applies. Clause <c>data-domain-pii-gdpr-flag</c>.</summary>
internal static class PrivacyFlagRule
{
    public static IEnumerable<Finding> Check(PlacedNode domain)
    {
        var (pii, gdpr) = (domain["pii"], domain["gdpr_applies"]);
        if (pii.Boolean == true && !gdpr.Exists)
        {
            yield return pii.Finding(
                RuleCatalog.DataDomainPrivacyLaw,
                $"the data domain '{ValueText.Shorten(domain.Key)}' holds personal data and does not say whether privacy law applies",
                "Add 'gdpr_applies: true' or 'gdpr_applies: false'");
        }
        else if (pii.Boolean == false && gdpr.Boolean == true)
        {
            yield return gdpr.Finding(
                RuleCatalog.DataDomainPrivacyLaw,
                $"the data domain '{ValueText.Shorten(domain.Key)}' says that privacy law applies, and that it holds no personal data",
                "Write 'pii: true' or 'gdpr_applies: false'");
        }
    }
}
