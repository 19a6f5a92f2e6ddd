using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Terraform;

/// <summary>STD9413: variables have a description and a type, outputs a description. Clause <c>terraform-variables-documented</c>.</summary>
internal static class DocumentationRule
{
    private static readonly string[] OfVariables = ["description", "type"];

    private static readonly string[] OfOutputs = ["description"];

    public static IEnumerable<Finding> Check(TerraformFile file)
    {
        foreach (var block in file.Body.Blocks.Where(b => b.Type is "variable" or "output"))
        {
            var missing = (block.Type == "output" ? OfOutputs : OfVariables).Where(n => block.Body[n] is null).ToArray();
            if (missing.Length > 0)
            {
                yield return file.Finding(
                    RuleCatalog.TerraformDescriptions,
                    block.Offset,
                    $"the {block.Type} {ValueText.Quote(block.Name)} has no {string.Join(" and no ", missing)}",
                    missing[0] == "description" ? "Write 'description = \"…\"' with what it is and in which unit" : "Write 'type = string', or what it is");
            }
        }
    }
}
