using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Terraform;

/// <summary>
/// STD9406: the version of Terraform is constrained. STD9407: so are those of providers, with an upper end. STD9410: the providers that were
/// chosen are on record. Clause <c>terraform-version-pins</c>.
/// </summary>
internal static class VersionRules
{
    // Part of Terraform itself.
    private const string BuiltIn = "terraform";

    public static IEnumerable<Finding> Check(TerraformModule module, bool hasLockFile)
    {
        var (first, at) = module.Of("terraform").Concat(module.Of("provider")).First();
        if (!module.Of("terraform").Any(t => t.Block.Body["required_version"] is not null))
        {
            yield return first.Finding(
                RuleCatalog.TerraformVersion,
                at.Offset,
                "the module does not say which versions of Terraform may apply it",
                "Write 'terraform { required_version = \"~> 1.9\" }'");
        }

        var known = new HashSet<string>(StringComparer.Ordinal) { BuiltIn };
        foreach (var (file, block) in module.Setting("required_providers"))
        {
            foreach (var provider in block.Body.Attributes)
            {
                _ = known.Add(provider.Name);
                var version = provider.Value.IsObject ? provider.Value.Entries.FirstOrDefault(e => e.Key == "version").Value : provider.Value;
                if (version is null || version.Literal is { } text && !HasUpperEnd(text))
                {
                    yield return file.Finding(
                        RuleCatalog.TerraformProviderVersions,
                        version?.Offset ?? provider.Offset,
                        version is null
                            ? $"the provider {ValueText.Quote(provider.Name)} has no version"
                            : $"the version {ValueText.Quote(version.Literal!)} of the provider {ValueText.Quote(provider.Name)} takes "
                                + $"every later major version",
                        "Write the version with an upper end, such as 'version = \"~> 6.0\"'");
                }
            }
        }

        foreach (var (file, block) in module.Of("provider"))
        {
            if (known.Add(block.Name) && block.Body["version"] is null)
            {
                yield return file.Finding(
                    RuleCatalog.TerraformProviderVersions,
                    block.Offset,
                    $"the provider {ValueText.Quote(block.Name)} has no version",
                    $"Write '{ValueText.Shorten(block.Name)} = {{ source = \"…\", version = \"~> 1.0\" }}' in 'required_providers' of a terraform block");
            }
        }

        if (!hasLockFile && known.Count > 1)
        {
            yield return first.Finding(
                RuleCatalog.TerraformLockFile,
                at.Offset,
                $"the folder has no {TerraformFiles.LockFile}, so that each machine may choose other providers",
                $"Run 'terraform init' and commit {TerraformFiles.LockFile}; 'terraform providers lock' adds the hashes of other platforms");
        }
    }

    // '~> 5.0', '5.1.2', '= 5.1.2', '>= 5.0, < 6.0'; not '>= 5.0' and not '!= 5.1'.
    private static bool HasUpperEnd(string constraint) =>
        constraint
            .Split(',')
            .Any(part => part.Trim() is { Length: > 0 } one
                && (one.StartsWith("~>", StringComparison.Ordinal) || one[0] is '=' or '<' || char.IsAsciiDigit(one[0])));
}
