using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.Terraform.Hcl;

namespace Standards.Checks.Rules.Terraform;

/// <summary>
/// STD9409: resources say whose they are and who pays. Looked at is where a provider gives tags to everything it makes (<c>default_tags</c>,
/// <c>default_labels</c>). Clause <c>terraform-tags</c>.
/// </summary>
internal static class TagRule
{
    // The five of the clause, with the names that mean the same.
    private static readonly (string Name, string[] Same)[] Tags =
    [
        ("Service", ["service", "project", "application", "app"]),
        ("Environment", ["environment", "env", "stage"]),
        ("Team", ["team", "owner"]),
        ("CostCenter", ["costcenter", "costcentre"]),
        ("ManagedBy", ["managedby", "terraform"]),
    ];

    public static IEnumerable<Finding> Check(TerraformModule module)
    {
        foreach (var (file, provider) in module.Of("provider").Where(p => p.Block.Name is "aws" or "google" && p.Block.Body["alias"] is null))
        {
            var isAws = provider.Name == "aws";
            var tags = isAws ? provider.Body.Of("default_tags").FirstOrDefault()?.Body["tags"] : provider.Body["default_labels"];
            if (tags is null)
            {
                if (!(isAws && provider.Body.Of("default_tags").Any())
                    && module
                        .Of("resource")
                        .Any(r => r.Block.Name.StartsWith($"{provider.Name}_", StringComparison.Ordinal)
                            && r.Block.Body["tags"] is null
                            && r.Block.Body["labels"] is null))
                {
                    yield return file.Finding(
                        RuleCatalog.TerraformResourceTags,
                        provider.Offset,
                        $"the provider '{provider.Name}' gives no {(isAws ? "tags" : "labels")} to what it makes",
                        isAws
                            ? "Write 'default_tags { tags = { … } }' with Service, Environment, Team, CostCenter and ManagedBy"
                            : "Write 'default_labels = { … }' with service, environment, team, cost_center and managed_by");
                }
            }
            else if (Names(module, tags) is { } names)
            {
                var missing = Tags.Where(t => !t.Same.Any(names.Contains)).Select(t => t.Name).ToArray();
                if (missing.Length > 0)
                {
                    yield return file.Finding(
                        RuleCatalog.TerraformResourceTags,
                        tags.Offset,
                        $"the {(isAws ? "tags" : "labels")} of the provider '{provider.Name}' lack {ListText.And(missing)}",
                        $"Write '{(isAws ? missing[0] : missing[0].ToLowerInvariant())} = …' among them");
                }
            }
        }
    }

    // The names in a map, one of the module's locals, or a merge of them; null when a part is not known.
    private static HashSet<string>? Names(TerraformModule module, HclExpression tags, int depth = 0)
    {
        if (tags.IsObject)
        {
            var keys = tags.Entries.Select(e => e.Key).ToArray();
            return keys.Contains(null)
                ? null
                : keys
                    .Select(k => k!.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant())
                    .ToHashSet(StringComparer.Ordinal);
        }

        if (depth > 4)
        {
            return null;
        }

        if (tags.Reference is ['l', 'o', 'c', 'a', 'l', '.', .. var name])
        {
            var local = module.Of("locals").Select(l => l.Block.Body[name]).FirstOrDefault(v => v is not null);
            return local is null ? null : Names(module, local, depth + 1);
        }

        var parts = tags.Arguments("merge").Take(10).Select(a => Names(module, a, depth + 1)).ToArray();
        return parts.Length == 0 || parts.Contains(null) ? null : parts.SelectMany(p => p!).ToHashSet(StringComparer.Ordinal);
    }
}
