using Standards.Checks.Findings;
using Standards.Checks.Layout;
using Standards.Checks.Operations;
using Standards.Checks.Repository;
using Standards.Checks.Rules;

namespace Standards.Checks.Kubernetes;

/// <summary>
/// That a container runs as the user that its image was made for: STD9173. Compared are images that the .NET SDK makes of a project with a
/// <c>ContainerRepository</c> and a number as <c>ContainerUser</c>. Clause: <c>container-non-root-user</c>.
/// </summary>
internal sealed class UserRules : IManifestRules
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set)
    {
        var users = new Lazy<Dictionary<string, (string User, string Project)>>(() => Users(set.Projects));
        foreach (var workload in set.Workloads)
        {
            foreach (var container in workload.Containers)
            {
                var user = container.Node["securityContext"]["runAsUser"] is { Exists: true } own ? own : workload.Pod["securityContext"]["runAsUser"];
                if (user.Text is { } found && !Variable.Is(found) && container.Node["image"].Text is { } image && users.Value.TryGetValue(RepositoryOf(image), out var made) && made.User != found)
                {
                    yield return user.Finding(
                        RuleCatalog.STD9173,
                        $"{container.Title} runs as user {ValueText.Shorten(found)}, and its image is made for user {ValueText.Shorten(made.User)} ({ValueText.Shorten(made.Project)})",
                        $"Write 'runAsUser: {ValueText.Shorten(made.User)}', or the same number as 'ContainerUser' of the project");
                }
            }
        }
    }

    // Two projects with one repository make it unclear which is meant.
    private static Dictionary<string, (string, string)> Users(IReadOnlyList<SourceFile> projects) => projects
        .Select(project => (Xml: TryRead(project), project.Name))
        .Select(p => (Repository: p.Xml?.Properties.GetValueOrDefault("ContainerRepository") ?? "", User: p.Xml?.Properties.GetValueOrDefault("ContainerUser") ?? "", p.Name))
        .Where(p => p.Repository.Length > 0 && !p.Repository.Contains('$', StringComparison.Ordinal) && p.User.Length is > 0 and < 10 && p.User.All(char.IsAsciiDigit))
        .GroupBy(p => RepositoryOf(p.Repository), StringComparer.Ordinal)
        .Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => (group.First().User, group.First().Name), StringComparer.Ordinal);

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
