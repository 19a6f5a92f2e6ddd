using Microsoft.Build.Framework;
using Standards.Checks.Artifacts.Signing;
using Standards.Checks.Findings;

namespace Standards.Tasks;

/// <summary>Whether an assembly that is released has the signature of its strong name.</summary>
public sealed class CheckStrongName : FindingTask
{
    /// <summary>Absolute path of the compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Absolute path of the whole key.</summary>
    [Required]
    public string Key { get; set; } = "";

    /// <inheritdoc/>
    private protected override IReadOnlyList<Finding> Find(DateOnly today) =>
        StrongNameFindings.CheckAssembly(Assembly, Relative(ProjectPath), Relative(Key)) is { } finding ? [finding] : [];
}
