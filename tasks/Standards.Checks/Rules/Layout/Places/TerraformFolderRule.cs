using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Layout.Places;

/// <summary>STD2043: Terraform has modules and one folder for each environment.</summary>
internal static class TerraformFolderRule
{
    private const string Root = "deploy/terraform/";

    private static readonly string[] Environments = ["dev", "staging", "production"];

    public static IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files)
    {
        var terraform = files
            .Where(file => file.Path.StartsWith(Root, StringComparison.Ordinal) && file.Path.EndsWith(".tf", StringComparison.OrdinalIgnoreCase))
            .ToArray();
        if (terraform.Length == 0)
        {
            yield break;
        }

        foreach (var folder in Environments.Select(name => $"{Root}environments/{name}/").Prepend($"{Root}modules/"))
        {
            if (!terraform.Any(file => file.Path.StartsWith(folder, StringComparison.Ordinal)))
            {
                var example = folder.EndsWith("modules/", StringComparison.Ordinal) ? $"{folder}database/main.tf" : $"{folder}main.tf";
                yield return new Finding(
                    RuleCatalog.LayoutTerraformFolders, terraform[0].Path, 0, 0, $"'{folder.TrimEnd('/')}' holds no Terraform file", $"Add '{example}'");
            }
        }
    }
}
