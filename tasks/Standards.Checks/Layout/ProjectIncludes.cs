using System.IO.Enumeration;

namespace Standards.Checks.Layout;

/// <summary>
/// Finds the projects that an <c>Include</c> names. Only what needs no evaluation is understood: relative paths,
/// <c>$(MSBuildThisFileDirectory)</c>, lists with <c>;</c>, and wildcards in the last segment.
/// </summary>
internal sealed class ProjectIncludes
{
    private const string ThisFolder = "$(MSBuildThisFileDirectory)";

    // Without case, because a reference with the wrong case works on two of three systems and is not this rule's business.
    private readonly Dictionary<string, string> byPath = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="projects">Repository-relative paths of all projects.</param>
    public ProjectIncludes(IEnumerable<string> projects)
    {
        foreach (var project in projects)
        {
            byPath[project] = project;
        }
    }

    /// <summary>The paths, as the repository spells them, of the projects that <paramref name="include"/> names from a project in <paramref name="folder"/>.</summary>
    public IEnumerable<string> Resolve(string folder, string include)
    {
        foreach (var item in include.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var relative = item.StartsWith(ThisFolder, StringComparison.OrdinalIgnoreCase) ? item[ThisFolder.Length..].TrimStart('/', '\\') : item;
            if (relative.Contains("$(", StringComparison.Ordinal) || relative.Contains("@(", StringComparison.Ordinal))
            {
                continue;
            }

            var path = RelativePath.Combine(folder, Uri.UnescapeDataString(relative));
            if (path is null)
            {
                continue;
            }

            if (!path.AsSpan().ContainsAny('*', '?'))
            {
                if (byPath.TryGetValue(path, out var project))
                {
                    yield return project;
                }

                continue;
            }

            foreach (var project in Matching(path))
            {
                yield return project;
            }
        }
    }

    private IEnumerable<string> Matching(string pattern)
    {
        var slash = pattern.LastIndexOf('/');
        if (slash >= 0 && pattern.AsSpan(0, slash).ContainsAny('*', '?'))
        {
            yield break;
        }

        foreach (var project in byPath.Values)
        {
            if (project.LastIndexOf('/') == slash
                && string.Compare(project, 0, pattern, 0, slash + 1, StringComparison.OrdinalIgnoreCase) == 0
                && FileSystemName.MatchesSimpleExpression(pattern.AsSpan(slash + 1), project.AsSpan(slash + 1)))
            {
                yield return project;
            }
        }
    }
}
