using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Tasks;

/// <summary>STD0015: a link stands where reports and state are written. Clause: <c>policy-compliance-audit</c>.</summary>
internal static class OutputFolderFinding
{
    /// <param name="link">Its path in the repository.</param>
    public static Finding Of(string link) => new(
        RuleCatalog.OutputFolderLocation,
        link,
        0,
        0,
        $"{ValueText.Quote(link)} is a link, through which outputs would be written and deleted outside of the repository",
        $"Remove the link ('git rm --cached {CommandText.Word(link)}' when git tracks it), and build again");
}
