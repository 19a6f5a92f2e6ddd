using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Standards.Sdk.Tests.Harness;

/// <summary>The product's source tree, from which the SDK under test is packed.</summary>
internal static class Sources
{
    private static readonly string[] PackedFolders = ["runtime", "sdk", "tasks", "templates", "tools"];

    /// <summary>Absolute path of the repository.</summary>
    public static string Root { get; } = Metadata("SourceRoot");

    /// <summary>Folder of MSBuild.dll in the .NET SDK that compiled the tests.</summary>
    public static string MSBuildToolsPath { get; } = Metadata("MSBuildToolsPath");

    /// <summary>The <c>dotnet</c> command.</summary>
    public static string Dotnet { get; } = Path.Combine(Metadata("DotnetHost"), OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>The .NET SDK that this repository pins.</summary>
    public static string DotnetVersion { get; } = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "global.json")))!["sdk"]!["version"]!.GetValue<string>();

    /// <summary>Where tests may write: ignored by git, inside the repository, so it is removed with it.</summary>
    public static string Artifacts { get; } = Path.Combine(Root, "artifacts", "tests");

    /// <summary>Changes with every source file that goes into a package, so that no cache can serve an older package.</summary>
    public static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in PackedFolders.SelectMany(Files)
            .Append(Path.Combine(Root, "Directory.Packages.props"))
            .Append(Path.Combine(Root, "Directory.Build.props"))
            .Append(Path.Combine(Root, "docs", "guides", "properties.md"))
            .Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Metadata(string key) => typeof(Sources).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == key).Value!;
}
