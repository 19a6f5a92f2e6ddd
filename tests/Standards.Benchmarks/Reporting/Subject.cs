using Standards.Benchmarks.Running;

namespace Standards.Benchmarks.Reporting;

/// <summary>What is measured, with what.</summary>
/// <param name="Product">Commit of the product, or the version of the package that was passed.</param>
/// <param name="DotnetVersion">Version of the .NET SDK.</param>
internal sealed record Subject(string Product, string DotnetVersion)
{
    /// <summary>Asks git and dotnet.</summary>
    /// <param name="workspace">Where the product is.</param>
    /// <param name="builds">Runs the commands.</param>
    /// <param name="package">A package that was passed, or null when the working tree is packed.</param>
    public static Subject Find(Workspace workspace, BuildRunner builds, string? package)
    {
        var commit = builds.Git(workspace.ProductRoot, ["rev-parse", "--short=12", "HEAD"]).Trim();
        var changed = builds.Git(workspace.ProductRoot, ["status", "--porcelain"]).Length > 0 ? " with uncommitted changes" : "";
        var product = package is null ? $"commit {commit}{changed}" : $"package {package} (benchmark of commit {commit}{changed})";
        return new Subject(product, builds.DotnetInProduct(workspace.ProductRoot, ["--version"]).Trim());
    }
}
