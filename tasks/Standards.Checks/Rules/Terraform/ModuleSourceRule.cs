using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Terraform;

/// <summary>STD9408: modules of others are called in one version. Clause <c>terraform-version-pins</c>.</summary>
internal static class ModuleSourceRule
{
    private static readonly string[] Branches = ["main", "master", "develop", "dev", "trunk", "HEAD"];

    public static IEnumerable<Finding> Check(TerraformFile file)
    {
        foreach (var module in file.Body.Of("module"))
        {
            if (module.Body["source"] is not { Literal: { Length: > 0 } source } place || source[0] is '.' or '/')
            {
                continue;
            }

            if (IsRegistry(source))
            {
                if (module.Body["version"] is null)
                {
                    yield return file.Finding(
                        RuleCatalog.TerraformModuleVersion,
                        place.Offset,
                        $"the module {ValueText.Quote(source)} has no version, so that 'terraform init' takes the newest",
                        "Write 'version = \"5.8.1\"' below it, with the release that is meant");
                }
            }
            else if (IsGit(source) && Ref(source) is var reference && (reference is null || Branches.Contains(reference, StringComparer.Ordinal)))
            {
                yield return file.Finding(
                    RuleCatalog.TerraformModuleVersion,
                    place.Offset,
                    reference is null
                        ? $"the module {ValueText.Quote(source)} has no ref, so that 'terraform init' takes what is newest"
                        : $"the module {ValueText.Quote(source)} is a branch, so that 'terraform init' takes what is newest",
                    "Write '?ref=' with a tag or a commit at the end of the source");
            }
        }
    }

    // 'namespace/name/provider' or 'host/namespace/name/provider', with '//folder' behind it.
    private static bool IsRegistry(string source)
    {
        var path = source.Split("//")[0];
        var parts = path.Split('/');
        return !path.Contains(':', StringComparison.Ordinal) && !path.Contains('?', StringComparison.Ordinal)
            && ((parts.Length == 3 && !parts[0].Contains('.', StringComparison.Ordinal))
                || (parts.Length == 4 && parts[0].Contains('.', StringComparison.Ordinal)));
    }

    private static bool IsGit(string source) =>
        source.StartsWith("git::", StringComparison.Ordinal)
        || source.StartsWith("git@", StringComparison.Ordinal)
        || source.StartsWith("github.com/", StringComparison.Ordinal)
        || source.StartsWith("bitbucket.org/", StringComparison.Ordinal) || source.StartsWith("hg::", StringComparison.Ordinal);

    private static string? Ref(string source)
    {
        var query = source.IndexOf('?', StringComparison.Ordinal);
        return query < 0
            ? null
            : source[(query + 1)..]
                .Split('&')
                .FirstOrDefault(p => p.StartsWith("ref=", StringComparison.Ordinal) || p.StartsWith("rev=", StringComparison.Ordinal))?[4..];
    }
}
