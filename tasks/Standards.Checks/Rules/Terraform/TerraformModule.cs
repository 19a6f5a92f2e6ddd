using Standards.Checks.Rules.Terraform.Hcl;

namespace Standards.Checks.Rules.Terraform;

/// <summary>The files of a folder, which Terraform reads as one.</summary>
/// <param name="Folder">Its path; empty for the root of the repository.</param>
/// <param name="Files">In ordinal order.</param>
/// <param name="IsWhole">Whether all of them could be read; otherwise nothing is said to be missing.</param>
internal sealed record TerraformModule(string Folder, IReadOnlyList<TerraformFile> Files, bool IsWhole)
{
    /// <summary>The blocks of a type, each with its file.</summary>
    public IEnumerable<(TerraformFile File, HclBlock Block)> Of(string type) => Files.SelectMany(f => f.Body.Of(type).Select(b => (f, b)));

    /// <summary>Blocks of a type within <c>terraform</c>.</summary>
    public IEnumerable<(TerraformFile File, HclBlock Block)> Setting(string type) =>
        Of("terraform").SelectMany(t => t.Block.Body.Of(type).Select(b => (t.File, b)));

    /// <summary>Where the state is kept.</summary>
    public (TerraformFile File, HclBlock Block)? Backend =>
        Setting("backend").Concat(Setting("cloud")).Select(b => ((TerraformFile, HclBlock)?)b).FirstOrDefault();

    /// <summary>Whether somebody applies it: it says how to reach a provider or where its state is, and makes something.</summary>
    public bool IsRoot =>
        IsWhole && !TerraformFiles.IsSharedModule(Folder) && (Backend is not null || Of("provider").Any()) && (Of("resource").Any() || Of("module").Any());
}
