using Microsoft.Build.Framework;
using Standards.Checks.Artifacts.Provenance;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Packages;

namespace Standards.Tasks;

/// <summary>Writes the statement of what was just packed or published. When none can be made that is true and whole, none is left.</summary>
public sealed class WriteProvenance : StandardsTask
{
    /// <summary><c>pack</c> or <c>publish</c>.</summary>
    [Required]
    public string Command { get; set; } = "";

    /// <summary>Name of the package or of the assembly.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>Its version.</summary>
    public string Version { get; set; } = "";

    /// <summary>The build's configuration.</summary>
    public string Configuration { get; set; } = "";

    /// <summary>Target framework of what is published.</summary>
    public string Framework { get; set; } = "";

    /// <summary>Runtime identifier of what is published.</summary>
    public string Runtime { get; set; } = "";

    /// <summary>The folder of what is published; empty for packages, which say where they are.</summary>
    public string Published { get; set; } = "";

    /// <summary>What was packed; other files than packages are left out.</summary>
    public ITaskItem[] Artifacts { get; set; } = [];

    /// <summary>Absolute path of the lock file; empty when the project uses none.</summary>
    public string LockFile { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        try
        {
            var request = Request();
            var file = ProvenanceStore.PathOf(Root, request);
            var environment = EnvironmentVariables();
            var (statement, problem) = ProvenanceMaker.Make(
                request,
                Source(environment),
                ProvenanceBuilder.Of(environment),
                InstalledSdks.ReadAll(Root, typeof(WriteProvenance).Assembly.Location, PackageFolder),
                Cancellation);
            if (statement is not null)
            {
                problem = ProvenanceStore.Write(Root, request, statement);
            }

            if (problem is not null)
            {
                // None is better than one of an older artefact.
                AtomicFile.TryDelete(file);
            }

            Report($"{request.Project}|{request.Framework}{request.Runtime}|provenance {request.Command}", Judge(problem is null ? [] : [problem], today));
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private ProvenanceRequest Request()
    {
        var packages = Artifacts.Select(a => a.GetMetadata("FullPath"))
            .Where(p => p.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase) || p.EndsWith(".snupkg", StringComparison.OrdinalIgnoreCase))
            .ToList();
        return new ProvenanceRequest
        {
            Root = Root,
            Command = Command,
            Project = Relative(ProjectPath),
            Name = Name,
            Version = Version,
            Configuration = Configuration,
            Framework = Framework,
            Runtime = Runtime,
            OutputFolder = Path.GetFullPath(
                Published.Length > 0 ? Published : Path.GetDirectoryName(packages.FirstOrDefault()) ?? Root, Path.GetDirectoryName(ProjectPath)!),
            Artifacts = packages,
            LockFile = LockFile,
            Tools = [(".NET SDK", Known.Of("dotnet")), ("Standards.Sdk", SdkVersion)],
        };
    }

    // Git looks at every file of the work tree, so it is asked once in a build and node.
    private SourceState Source(IReadOnlyDictionary<string, string> environment) =>
        OnceABuild(("Standards.SourceState", Root), () => SourceReader.Read(Root, environment, Cancellation));
}
