using Standards.Checks.Models.Budgets;

namespace Standards.Checks.Gates.Budgets.Sizes;

/// <summary>What a build, pack or publish wrote.</summary>
/// <param name="Project">Path of the project below the root of the repository.</param>
/// <param name="Stage">What ended.</param>
/// <param name="Variant">Framework of several, runtime identifier, and whether self-contained; empty where there is one only.</param>
public sealed record SizeRequest(string Project, SizeStage Stage, string Variant)
{
    /// <summary>Absolute path of the compiled assembly.</summary>
    public string Assembly { get; init; } = "";

    /// <summary>Absolute paths of packages.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>Absolute path of the published folder.</summary>
    public string PublishFolder { get; init; } = "";

    /// <summary>Absolute path of the file that holds all; empty when there is none.</summary>
    public string SingleFile { get; init; } = "";

    /// <summary>Absolute paths of the files that it holds.</summary>
    public IReadOnlyList<string> Bundled { get; init; } = [];

    /// <summary>Packages that were restored and go to the output, <c>Id version</c>.</summary>
    public IReadOnlyList<string> Restored { get; init; } = [];
}
