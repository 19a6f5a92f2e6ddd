using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Data;

/// <summary>
/// STD9743: where privacy law applies, a person's data can be erased and exported, by code and a test that exist. Clauses
/// <c>gdpr-erasure</c> and <c>gdpr-export</c>.
/// </summary>
internal static class PersonalDataRightsRule
{
    private static readonly (string Key, string Example)[] Rights = [("erasure", "PersonalDataEraser"), ("export", "PersonalDataExporter")];

    public static IEnumerable<Finding> Check(PlacedNode domain, OperationsCode code)
    {
        if (domain["gdpr_applies"] is not { Boolean: true } flag)
        {
            yield break;
        }

        foreach (var (key, example) in Rights)
        {
            var right = domain[key];
            if (!right.Exists)
            {
                yield return flag.Finding(
                    RuleCatalog.DataDomainErasureAndExport,
                    $"privacy law applies to the data domain '{ValueText.Shorten(domain.Key)}', and it has no '{key}'",
                    $"Add '{key}: {{ handler: {example}, tested_by: {example}Tests }}' with the names of your types or paths");
                continue;
            }

            foreach (var finding in code
                .Check(right["handler"], RuleCatalog.DataDomainErasureAndExport)
                .Concat(code.Check(right["tested_by"], RuleCatalog.DataDomainErasureAndExport)))
            {
                yield return finding;
            }
        }
    }
}
