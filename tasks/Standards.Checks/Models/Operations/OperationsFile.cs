using Standards.Checks.Catalog;
using Standards.Checks.Policies;

namespace Standards.Checks.Models.Operations;

/// <summary>A machine-readable operations file: <c>ops/NAME.yml</c>, whose form is <c>schemas/ops/NAME.schema.json</c>.</summary>
/// <param name="Name">Name without folder and ending, such as <c>slo</c>.</param>
/// <param name="Shape">The rule that the file fits its schema.</param>
internal sealed record OperationsFile(string Name, RuleDescriptor Shape)
{
    /// <summary>The folder of all operations files, with a slash at its end.</summary>
    public const string Folder = "ops/";

    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Path below the root of the repository.</summary>
    public string Path { get; } = $"{Folder}{Name}.yml";

    /// <summary>The rule that the file exists; null when no class of repository needs it.</summary>
    public RuleDescriptor? Missing { get; init; }

    /// <summary>The classes of repository that need it.</summary>
    public IReadOnlyList<ServiceClass> RequiredFor { get; init; } = [];
}
