using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Terraform;

/// <summary>
/// What the files of a module show together: STD9401 to STD9403, STD9406, STD9407, STD9409 to STD9412. Most is asked of modules that somebody applies.
/// </summary>
public sealed class TerraformModuleCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "terraform-modules";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.TerraformRemoteState, RuleCatalog.TerraformStateEncryption, RuleCatalog.TerraformStateLock, RuleCatalog.TerraformVersion,
        RuleCatalog.TerraformProviderVersions, RuleCatalog.TerraformResourceTags, RuleCatalog.TerraformLockFile, RuleCatalog.TerraformStateCommitted,
        RuleCatalog.TerraformEnvironmentState,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        TerraformFiles.Is(file)
        || TerraformFiles.IsState(file)
        || file.Path.EndsWith(TerraformFiles.LockFile, StringComparison.Ordinal)
        || file.Path.EndsWith("terragrunt.hcl", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var findings = files.Where(TerraformFiles.IsState).Select(Committed).ToList();

        // Terragrunt writes backends and versions when it runs.
        if (files.Any(f => f.Name == "terragrunt.hcl"))
        {
            return findings;
        }

        var roots = files
            .Where(TerraformFiles.Is)
            .GroupBy(f => f.Directory, StringComparer.Ordinal)
            .Select(g => Read(g, context))
            .Where(m => m.IsRoot)
            .ToList();
        foreach (var module in roots)
        {
            findings.AddRange(StateRules.Check(module));
            findings.AddRange(VersionRules.Check(
                module, context.Snapshot.Find(module.Folder.Length == 0 ? TerraformFiles.LockFile : $"{module.Folder}/{TerraformFiles.LockFile}") is not null));
            findings.AddRange(TagRule.Check(module));
        }

        return findings.Concat(StateRules.CheckShared(roots)).Limit();
    }

    private static Finding Committed(SourceFile file) => new(
        RuleCatalog.TerraformStateCommitted,
        file.Path,
        0,
        0,
        $"{ValueText.Quote(file.Name)} is a state of Terraform that git does not ignore, and it holds the secrets of all resources",
        $"Run 'git rm --cached {ValueText.Line(file.Path)}', add '*.tfstate*' to .gitignore, and change the secrets in it");

    private static TerraformModule Read(IGrouping<string, SourceFile> folder, CheckContext context)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        var read = folder.Select(TerraformFile.TryRead).ToArray();
        return new TerraformModule(folder.Key, [.. read.OfType<TerraformFile>()], !read.Contains(null));
    }
}
