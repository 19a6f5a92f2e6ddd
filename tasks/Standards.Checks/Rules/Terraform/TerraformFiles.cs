using Standards.Checks.Foundation.Files;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Terraform;

/// <summary>Which files are Terraform of what the repository delivers.</summary>
internal static class TerraformFiles
{
    /// <summary>A larger file is not written by people.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>The file in which <c>terraform init</c> records the providers it chose.</summary>
    public const string LockFile = ".terraform.lock.hcl";

    /// <summary>
    /// Whether it is a file in native syntax, and not what tests, examples and tools have. The form in JSON is left alone: programs write it.
    /// </summary>
    public static bool Is(SourceFile file) => file.Path.EndsWith(".tf", StringComparison.Ordinal) && file.IsLink is not true && !IsAside(file.Path);

    /// <summary>Whether it is a state, which holds every attribute of every resource, secrets too.</summary>
    public static bool IsState(SourceFile file) =>
        (file.Path.EndsWith(".tfstate", StringComparison.Ordinal) || file.Path.EndsWith(".tfstate.backup", StringComparison.Ordinal)) && !IsAside(file.Path);

    /// <summary>Whether the folder is a module that others call: it has no state of its own.</summary>
    public static bool IsSharedModule(string folder) =>
        $"/{folder}/".Contains("/modules/", StringComparison.Ordinal) || $"/{folder}/".Contains("/_modules/", StringComparison.Ordinal);

    private static bool IsAside(string path) =>
        AsideFolders.Hold(path) || path.StartsWith(".terraform/", StringComparison.Ordinal) || path.Contains("/.terraform/", StringComparison.Ordinal);
}
