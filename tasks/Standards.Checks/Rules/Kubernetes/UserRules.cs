using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Images.Dockerfiles;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// That a container runs as the user that its image was made for: STD9173. Compared are images that the .NET SDK makes of a project with a
/// <c>ContainerRepository</c> and a number as <c>ContainerUser</c>, and the image of the only Dockerfile. Clause: <c>container-non-root-user</c>.
/// </summary>
internal sealed class UserRules : IManifestRules
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesImageUser];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set)
    {
        var users = new Lazy<Dictionary<string, (string User, string Place)>>(() => Users(set));
        foreach (var workload in set.Workloads)
        {
            foreach (var container in workload.Containers)
            {
                var user = container.Node["securityContext"]["runAsUser"] is { Exists: true } own ? own : workload.Pod["securityContext"]["runAsUser"];
                if (user.Text is { } found
                    && !Variable.Is(found)
                    && container.Node["image"].Text is { } image
                    && users.Value.TryGetValue(RepositoryOf(image), out var made)
                    && made.User != found)
                {
                    yield return user.Finding(
                        RuleCatalog.KubernetesImageUser,
                        $"{container.Title} runs as user {ValueText.Shorten(found)}, and its image is made for user {ValueText.Shorten(made.User)} "
                            + $"({ValueText.Shorten(made.Place)})",
                        $"Write 'runAsUser: {ValueText.Shorten(made.User)}', or the same number there");
                }
            }
        }
    }

    // Two projects with one repository make it unclear which is meant.
    private static Dictionary<string, (string User, string Place)> Users(ManifestSet set)
    {
        var users = set.Projects
            .Select(project => (Xml: TryRead(project), project.Name))
            .Select(p => (
                Repository: p.Xml?.Properties.GetValueOrDefault("ContainerRepository") ?? "",
                User: p.Xml?.Properties.GetValueOrDefault("ContainerUser") ?? "",
                p.Name))
            .Where(p => p.Repository.Length > 0 && !p.Repository.Contains('$', StringComparison.Ordinal) && IsNumber(p.User))
            .GroupBy(p => RepositoryOf(p.Repository), StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => (group.First().User, Place: group.First().Name), StringComparer.Ordinal);

        // A Dockerfile has no name: it is that of the image when there is one of each.
        var images = set.Workloads
            .Where(OwnServers.Hold)
            .SelectMany(w => w.Containers.Where(c => !c.IsInit))
            .Select(c => RepositoryOf(c.Node["image"].Text ?? ""))
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToArray();
        if (set.Projects.Count == 1 && set.ImageFiles.Count == 1 && images.Length == 1 && UserOf(set.ImageFiles[0]) is { } user)
        {
            users.TryAdd(images[0], (user, set.ImageFiles[0].Name));
        }

        return users;
    }

    // As far as it is a number.
    private static string? UserOf(SourceFile file) =>
        Dockerfile.Read(file.TryReadText(ManifestFiles.MaxBytes) ?? "") is { Problem: null, Stages: [.., { User: { } user }] } && IsNumber(user) ? user : null;

    private static bool IsNumber(string user) => user.Length is > 0 and < 10 && user.All(char.IsAsciiDigit);

    // The last name of the path: which registry and which part of it, only a pipeline knows.
    private static string RepositoryOf(string image)
    {
        var name = image[(image.LastIndexOf('/') + 1)..];
        return name.AsSpan().IndexOfAny('@', ':') is var end and >= 0 ? name[..end] : name;
    }

    private static ProjectXml? TryRead(SourceFile file)
    {
        try
        {
            return ProjectXmlReader.Read(file);
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
