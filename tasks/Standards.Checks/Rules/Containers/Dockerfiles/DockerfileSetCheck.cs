using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Images.Dockerfiles;
using Standards.Checks.Models.Packages;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>
/// Dockerfiles together with what stands beside them. STD9109: health is asked for, by the image or by whoever deploys it. STD9114: the
/// .NET SDK in the image is one that <c>global.json</c> accepts.
/// </summary>
public sealed class DockerfileSetCheck : IRepositoryCheck
{
    private static readonly string[] ManifestFolders = ["kubernetes", "k8s", "helm", "charts", "manifests", "kustomize"];

    /// <inheritdoc/>
    public string Name => "dockerfiles";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.DockerfileHealthCheck, RuleCatalog.DockerfileSdkVersion];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        DockerfileFiles.Is(file) || IsGlobalJson(file.Path) || IsDeployment(file.Path);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var findings = new List<Finding>();
        var isProbed = files.Any(IsProbe);
        var pins = new Dictionary<string, SdkDemand?>(StringComparer.Ordinal);
        foreach (var file in files.Where(DockerfileFiles.Is))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var text = file.TryReadText(DockerfileFiles.MaxBytes) ?? "";
            var dockerfile = Dockerfile.Read(text);
            if (dockerfile.IsForeign || dockerfile.Problem is not null)
            {
                continue;
            }

            var sink = new FindingSink(file, text);
            var last = dockerfile.Stages[^1];
            if (!isProbed && last.Last("HEALTHCHECK") is null && last.Chain.FirstOrDefault(i => i.Keyword == "EXPOSE") is { } expose)
            {
                sink.Add(
                    RuleCatalog.DockerfileHealthCheck,
                    expose.Offset,
                    "the image listens and has no HEALTHCHECK, and no manifest of the repository probes it",
                    "Write 'HEALTHCHECK CMD' with a program of the image that asks for its health, or deploy it with probes");
            }

            CheckSdk(dockerfile, Nearest(file, context.Snapshot, pins), sink);
            findings.AddRange(sink.Findings);
        }

        return findings;
    }

    private static void CheckSdk(Dockerfile dockerfile, SdkDemand? demand, FindingSink sink)
    {
        foreach (var stage in dockerfile.Stages)
        {
            if (demand is not null && stage.Reference is { Tag: { } tag } image && BaseImages.IsDotnetSdk(image) && demand.Refuses(tag))
            {
                sink.Add(
                    RuleCatalog.DockerfileSdkVersion,
                    stage.Image.Offset,
                    $"the image has .NET SDK {ValueText.Quote(tag)}, and {demand.Path} asks for {ValueText.Quote(demand.Version)}",
                    $"Write '{image.Name}:{ValueText.Shorten(demand.Version)}', or change {demand.Path} together with the image");
            }
        }
    }

    // The file that 'dotnet' finds: beside the Dockerfile or above it.
    private static SdkDemand? Nearest(SourceFile file, RepositorySnapshot snapshot, Dictionary<string, SdkDemand?> pins)
    {
        for (var folder = file.Directory; ; folder = folder[..Math.Max(0, folder.LastIndexOf('/'))])
        {
            if (snapshot.Find(folder.Length == 0 ? GlobalJson.FileName : $"{folder}/{GlobalJson.FileName}") is { } json)
            {
                if (!pins.TryGetValue(json.Path, out var pin))
                {
                    pins[json.Path] = pin = SdkDemand.Read(json);
                }

                return pin;
            }

            if (folder.Length == 0)
            {
                return null;
            }
        }
    }

    private static bool IsProbe(SourceFile file) => IsDeployment(file.Path)
        && (!IsCompose(file.Name) || file.TryReadText(DockerfileFiles.MaxBytes)?.Contains("healthcheck:", StringComparison.Ordinal) == true);

    private static bool IsGlobalJson(string path) =>
        path.EndsWith(GlobalJson.FileName, StringComparison.Ordinal)
        && (path.Length == GlobalJson.FileName.Length || path[^(GlobalJson.FileName.Length + 1)] == '/');

    private static bool IsDeployment(string path)
    {
        if (!path.EndsWith(".yml", StringComparison.Ordinal) && !path.EndsWith(".yaml", StringComparison.Ordinal))
        {
            return false;
        }

        var folders = path.Split('/');
        return IsCompose(folders[^1])
            || folders[^1] is "Chart.yaml" or "kustomization.yaml" or "kustomization.yml"
            || folders.SkipLast(1).Any(f => ManifestFolders.Contains(f, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsCompose(string name) =>
        name.StartsWith("docker-compose", StringComparison.Ordinal) || name.StartsWith("compose.", StringComparison.Ordinal);
}
