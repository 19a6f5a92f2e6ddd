using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Models.Documents;

/// <summary>Documents: Markdown of any kind.</summary>
public sealed record DocumentPolicy
{
    private static readonly string[] ReadmeOfProduct = ["Purpose", "Quick start", "Build", "Test"];

    /// <summary>Sections that the README at the root has; null for those of the repository's class.</summary>
    public IReadOnlyList<string>? Readme { get; init; }

    /// <summary>Documents that carry an owner and review dates.</summary>
    public IReadOnlyList<PathGlob> FrontMatter { get; init; } = [];

    /// <summary>Documents that no rule of this section looks at: vendored ones, data of tests.</summary>
    public IReadOnlyList<PathGlob> Exclude { get; init; } = [];

    /// <summary>The sections in force for a class of repository.</summary>
    public IReadOnlyList<string> ReadmeSections(ServiceClass serviceClass) =>
        Readme ?? (serviceClass == ServiceClass.Repository ? [] : ReadmeOfProduct);
}
