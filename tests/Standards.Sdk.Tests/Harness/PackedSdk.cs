using System.IO.Compression;

namespace Standards.Sdk.Tests.Harness;

/// <summary>
/// The SDK as users get it: packed once for all tests into a feed, used with a package folder that only tests use. The version holds
/// a hash of the sources, so NuGet can never serve an older package of the same version. <see cref="GivenPackages"/> tests another version.
/// </summary>
internal sealed class PackedSdk
{
    private static readonly Lazy<PackedSdk> Packed = new(() => new PackedSdk());

    private readonly GivenPackages? _given = GivenPackages.FromEnvironment();

    private PackedSdk()
    {
        Version = _given?.Version ?? $"0.0.1-test-{Sources.Hash()}";
        Feed = Path.Combine(Sources.Artifacts, "feed");
        Directory.CreateDirectory(Feed);
        Pack("sdk/Standards.Sdk");
    }

    public static PackedSdk Instance => Packed.Value;

    /// <summary>Version of the packages.</summary>
    public string Version { get; }

    /// <summary>Folder that holds the packages.</summary>
    public string Feed { get; }

    /// <summary>Package folder (<c>NUGET_PACKAGES</c>) of all builds under test, warm after the first.</summary>
    public string Packages => PackageFolder;

    /// <summary>The same, known before anything is packed.</summary>
    public static string PackageFolder { get; } = Path.Combine(Sources.Root, "artifacts", "packages");

    /// <summary>Folder of the SDK's files as NuGet extracts them.</summary>
    public string Folder => Path.Combine(Packages, "standards.sdk", Version);

    /// <summary>Path of a package in the feed.</summary>
    public string Package(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    /// <summary>Extracts the package's task assemblies and gives the path of the one that MSBuild loads.</summary>
    public string ExtractTasks()
    {
        var folder = Path.Combine(Sources.Artifacts, "tasks", Version);
        var tasks = Path.Combine(folder, "Standards.Tasks.dll");
        if (!File.Exists(tasks))
        {
            using var package = ZipFile.OpenRead(Package("Standards.Sdk"));
            Directory.CreateDirectory(folder);
            foreach (var entry in package.Entries.Where(e => e.FullName.StartsWith("tools/net10.0/any/", StringComparison.Ordinal)))
            {
                entry.ExtractToFile(Path.Combine(folder, entry.Name), overwrite: true);
            }
        }

        return tasks;
    }

    /// <summary>Extracts the packed tool and gives the path of the assembly that <c>dotnet</c> runs.</summary>
    public string ExtractTool()
    {
        Pack("tools/Standards.Tool");
        return Exclusively(() =>
        {
            var folder = Path.Combine(Sources.Artifacts, "tool", Version);
            if (!Directory.Exists(folder))
            {
                ZipFile.ExtractToDirectory(Package("Standards.Tool.any"), folder + ".new", overwriteFiles: true);
                Directory.Move(folder + ".new", folder);
            }

            return Path.Combine(folder, "tools", "net10.0", "any", "standards.dll");
        });
    }

    /// <summary>Packs a project of the product into the feed, once for all test processes, and gives the package's path.</summary>
    public string Pack(string project) => Exclusively(() =>
    {
        var package = Package(Path.GetFileName(project));
        if (_given is not null)
        {
            _given.CopyTo(Feed);
            Assert.True(File.Exists(package), $"There is no {Path.GetFileName(package)} in {_given.Folder}.");
        }
        else if (!File.Exists(package))
        {
            PackInto(Feed, project);
        }

        return package;
    });

    // By one process at a time, of however many test.
    private static string Exclusively(Func<string> make)
    {
        using var mutex = new Mutex(false, "Standards.Sdk.Tests.Pack");
        mutex.WaitOne(TimeSpan.FromMinutes(10));
        try
        {
            return make();
        }
        finally
        {
            mutex.ReleaseMutex();
        }
    }

    // The version of the packages alone: with another of the assemblies the engine would be compiled for each package, and again for the quickstart.
    private void PackInto(string feed, string project)
    {
        var result = ProcessRunner.Run(
            Sources.Dotnet,
            [
                "pack",
                Path.Combine(Sources.Root, project),
                "-c",
                "Release",
                "-o",
                feed,
                $"-p:PackageVersion={Version}",
                "-p:RunAnalyzers=false",
                "-v:q",
                "-nologo",
            ],
            Sources.Root,
            BuildEnvironment.WithoutServer(packages: null));
        Assert.True(result.ExitCode == 0, $"Packing {project} failed:\n{result.Output}");
    }
}
