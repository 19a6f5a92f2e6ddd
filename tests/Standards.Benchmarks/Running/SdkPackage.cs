using System.Globalization;

namespace Standards.Benchmarks.Running;

/// <summary>The package under measurement.</summary>
/// <param name="Feed">Absolute path of the folder that holds it.</param>
/// <param name="Version">Its exact version.</param>
internal sealed record SdkPackage(string Feed, string Version)
{
    private const string Id = "Standards.Sdk";
    private const string ProjectFolder = "sdk/Standards.Sdk";

    /// <summary>Packs the working tree under a version that no cache can hold.</summary>
    public static SdkPackage Pack(Workspace workspace, BuildRunner builds, TimeProvider clock)
    {
        var folder = Path.Combine(workspace.ProductRoot, ProjectFolder);
        if (!Directory.Exists(folder) || !Directory.EnumerateFiles(folder, "*.*proj").Any())
        {
            throw new BenchmarkException($"There is no project in {ProjectFolder} to pack. Pass --feed DIR --sdk-version V to measure a package that exists.");
        }

        var version = "0.0.0-bench." + clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        FileTree.Delete(workspace.Feed);
        Progress.Say($"packing {ProjectFolder} as {version}");
        builds.DotnetInProduct(workspace.ProductRoot, ["pack", ProjectFolder, "-c", "Release", "-o", workspace.Feed, $"-p:Version={version}"]);
        return Checked(workspace, workspace.Feed, version);
    }

    /// <summary>A package that exists already, for comparing releases.</summary>
    public static SdkPackage Existing(Workspace workspace, string feed, string version) =>
        Checked(workspace, Path.GetFullPath(feed), version);

    private static SdkPackage Checked(Workspace workspace, string feed, string version)
    {
        if (!File.Exists(Path.Combine(feed, $"{Id}.{version}.nupkg")))
        {
            throw new BenchmarkException($"The feed does not contain {Id}.{version}.nupkg.");
        }

        // The same version may have been packed anew since the last run; NuGet would serve the extracted old one.
        FileTree.Delete(Path.Combine(workspace.Packages, Id.ToLowerInvariant()));
        return new SdkPackage(feed, version);
    }
}
