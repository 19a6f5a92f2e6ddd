namespace Standards.Checks.Models.Budgets;

/// <summary>What a size is of.</summary>
/// <param name="Key">Key below <c>sizes.limits</c>, and name in the baseline.</param>
/// <param name="Title">What a message calls it.</param>
/// <param name="Stage">After what it is measured.</param>
/// <param name="Look">Where to look when it grew.</param>
public sealed record SizeKind(string Key, string Title, SizeStage Stage, string Look)
{
    public static SizeKind Assembly { get; } =
        new("assembly", "assembly", SizeStage.Build, "Look for generated code, linked files and resources that were added");

    public static SizeKind Resources { get; } =
        new("resources", "sum of the embedded resources", SizeStage.Build, "Look for files that became an EmbeddedResource");

    public static SizeKind Package { get; } = new("package", "package", SizeStage.Package, "Look for files that are packed and that nobody needs");

    public static SizeKind Publish { get; } =
        new("publish", "publish folder", SizeStage.Publish, "Look for packages and content that were added, and for files of an older publish");

    public static SizeKind SingleFile { get; } = new("single_file", "single file", SizeStage.Publish, "Look for packages and content that were added");

    public static SizeKind ContainerLayer { get; } =
        new("container_layer", "container layer (estimate)", SizeStage.Publish, "Look for packages and content that were added");

    /// <summary>All of them, in the order of reports.</summary>
    public static IReadOnlyList<SizeKind> All { get; } = [Assembly, Resources, Package, Publish, SingleFile, ContainerLayer];

    /// <summary>The kind of a key.</summary>
    public static SizeKind? Find(string? key) => All.FirstOrDefault(k => k.Key == key);
}
