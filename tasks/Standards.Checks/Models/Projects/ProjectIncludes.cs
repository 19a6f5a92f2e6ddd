using System.IO.Enumeration;

namespace Standards.Checks.Models.Projects;

/// <summary>
/// Finds the projects that an <c>Include</c> names. Only what needs no evaluation is understood: relative paths,
/// <c>$(MSBuildThisFileDirectory)</c>, lists with <c>;</c>, wildcards in the last segment, and a folder in a property
/// (<c>$(RepoRoot)/src/A/A.csproj</c>) when the rest of the path ends the path of one project only.
/// </summary>
internal sealed class ProjectIncludes
{
    private const string ThisFolder = "$(MSBuildThisFileDirectory)";

    // Without case, because a reference with the wrong case works on two of three systems and is not this rule's business.
    private readonly Dictionary<string, string> _byPath = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="projects">Repository-relative paths of all projects.</param>
    public ProjectIncludes(IEnumerable<string> projects)
    {
        foreach (var project in projects)
        {
            _byPath[project] = project;
        }
    }

    /// <summary>
    /// The paths, as the repository spells them, of the projects that <paramref name="include"/> names from a project in <paramref name="folder"/>.
    /// </summary>
    public IEnumerable<string> Resolve(string folder, string include)
    {
        foreach (var item in include.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var relative = item.StartsWith(ThisFolder, StringComparison.OrdinalIgnoreCase) ? item[ThisFolder.Length..].TrimStart('/', '\\') : item;
            if (AfterProperty(relative) is { } rest)
            {
                if (ByEnd(rest) is { } only)
                {
                    yield return only;
                }

                continue;
            }

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
                if (_byPath.TryGetValue(path, out var project))
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

    private static string? AfterProperty(string include)
    {
        var end = include.StartsWith("$(", StringComparison.Ordinal) ? include.IndexOf(')', StringComparison.Ordinal) : -1;
        var rest = end < 0 ? "" : include[(end + 1)..].Replace('\\', '/').TrimStart('/');
        return rest.Contains('/', StringComparison.Ordinal) && !rest.AsSpan().ContainsAny("$@*?") && !rest.Contains("..", StringComparison.Ordinal)
            ? rest
            : null;
    }

    // A property mostly holds the root of the repository or a folder below it.
    private string? ByEnd(string rest)
    {
        if (_byPath.TryGetValue(rest, out var exact))
        {
            return exact;
        }

        var end = "/" + rest;
        string[] found = [.. _byPath.Values.Where(path => path.EndsWith(end, StringComparison.OrdinalIgnoreCase)).Take(2)];
        return found is [var only] ? only : null;
    }

    private IEnumerable<string> Matching(string pattern)
    {
        var slash = pattern.LastIndexOf('/');
        if (slash >= 0 && pattern.AsSpan(0, slash).ContainsAny('*', '?'))
        {
            yield break;
        }

        foreach (var project in _byPath.Values)
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
