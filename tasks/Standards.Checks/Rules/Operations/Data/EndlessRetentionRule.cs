using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Data;

/// <summary>STD9748: personal data that is kept for ever has a reason. Clause <c>data-domain-retention-examples</c>.</summary>
internal static class EndlessRetentionRule
{
    public static IEnumerable<Finding> Check(PlacedNode domain)
    {
        var retention = domain["retention"];
        if (domain["pii"].Boolean == true && RetentionPeriod.Parse(retention.Text) == RetentionPeriod.Indefinite && !domain["reason"].Exists)
        {
            yield return retention.Finding(
                RuleCatalog.RetentionUnlimitedReason,
                $"the data domain '{ValueText.Shorten(domain.Key)}' keeps personal data for ever and does not say why",
                "Add 'reason' with the purpose that has no end, such as 'Kept until the account is closed'");
        }
    }
}
