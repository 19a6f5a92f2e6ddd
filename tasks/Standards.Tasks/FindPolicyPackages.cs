using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Standards.Checks.Policies.Layers;

namespace Standards.Tasks;

/// <summary>Names the packages that <c>extends</c> of <c>standards.yml</c> takes policy from, for restore to fetch.</summary>
public sealed class FindPolicyPackages : StandardsTask
{
    /// <summary>PackageDownload items: the id, and the one version that is asked for.</summary>
    [Output]
    public ITaskItem[] Packages { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        Packages = OnceABuild(("Standards.PolicyPackages", Root), () => LayerPackages.Of(Root).Select(Item).ToArray());
        return true;
    }

    private static ITaskItem Item(LayerPackage package)
    {
        var item = new TaskItem(package.Id);
        item.SetMetadata("Version", $"[{package.Version}]");
        return item;
    }
}
