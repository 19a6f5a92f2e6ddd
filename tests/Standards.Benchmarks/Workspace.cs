namespace Standards.Benchmarks;

/// <summary>Where the benchmark finds the product and where it puts what it generates.</summary>
internal sealed class Workspace
{
    private const string ProjectPath = "tests/Standards.Benchmarks/Standards.Benchmarks.csproj";

    private Workspace(string productRoot)
    {
        ProductRoot = productRoot;
        Root = Path.Combine(productRoot, "artifacts", "benchmarks");
        Packages = Path.Combine(Root, "packages");
        Feed = Path.Combine(Root, "feed");
    }

    /// <summary>Root of the product's repository.</summary>
    public string ProductRoot { get; }

    /// <summary>Everything that is generated lies under this folder.</summary>
    public string Root { get; }

    /// <summary>Package folder of the generated trees, so that the user's own is neither read nor filled.</summary>
    public string Packages { get; }

    /// <summary>Feed into which the SDK is packed.</summary>
    public string Feed { get; }

    /// <summary>Finds the product above the benchmark's assembly, whatever the current directory is.</summary>
    public static Workspace Locate()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, ProjectPath)))
            {
                return new Workspace(folder.FullName);
            }
        }

        throw new BenchmarkException($"No folder above the benchmark's assembly contains {ProjectPath}. Run it with 'dotnet run' from the repository.");
    }

    /// <summary>
    /// Stops every search that MSBuild, NuGet and the compiler do in parent folders: the generated trees lie inside the
    /// product's repository, and its policy must reach neither variant.
    /// </summary>
    public void Isolate()
    {
        Directory.CreateDirectory(Root);
        foreach (var name in new[]
        {
            "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Directory.Solution.props", "Directory.Solution.targets",
        })
        {
            File.WriteAllText(Path.Combine(Root, name), "<Project />\n");
        }

        File.WriteAllText(Path.Combine(Root, "Directory.Build.rsp"), "");
        File.WriteAllText(Path.Combine(Root, ".editorconfig"), "root = true\n");
    }
}
