using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.GitLab.Graph;

/// <summary>Follows the includes of a pipeline through the repository.</summary>
/// <param name="read">Reads a file; null for one that is not there or not readable.</param>
/// <param name="exists">Whether a path is there.</param>
/// <param name="paths">Every path that an include with wildcards may mean, in their order.</param>
internal sealed class GitLabIncludes(Func<string, PipelineFile?> read, Func<string, bool> exists, IReadOnlyList<string> paths)
{
    // GitLab reads 150 files.
    private const int MaxFiles = 500;
    private const int MaxDepth = 100;

    private readonly List<Finding> _findings = [];

    /// <summary>Includes that name a file that is not there.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The pipeline that begins with some files, of which the last wins.</summary>
    public GitLabWorld Load(IEnumerable<PipelineFile> roots, bool isOpen = false)
    {
        List<PipelineFile> files = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var root in roots.Reverse())
        {
            isOpen |= Add(root, files, seen, 0);
        }

        return new GitLabWorld(files, isOpen);
    }

    /// <summary>The child pipelines that jobs of a pipeline start from files of the repository.</summary>
    public IEnumerable<GitLabWorld> Children(GitLabWorld world)
    {
        foreach (var (file, include) in world.Names.SelectMany(world.Parts).Select(p => (p.File, p.Value.Get("trigger").Get("include"))))
        {
            PipelineFile[] roots = [.. Resolve(file, include, out var isOpen)];
            if (roots.Length > 0)
            {
                yield return Load(roots, isOpen);
            }
        }
    }

    // Whether something is not read.
    private bool Add(PipelineFile file, List<PipelineFile> files, HashSet<string> seen, int depth)
    {
        if (!seen.Add(file.Path))
        {
            return false;
        }

        if (files.Count >= MaxFiles || depth > MaxDepth)
        {
            return true;
        }

        files.Add(file);
        List<PipelineFile> included = Resolve(file, file.Root.Get("include"), out var isOpen);
        included.Reverse();
        foreach (var next in included)
        {
            isOpen |= Add(next, files, seen, depth + 1);
        }

        return isOpen;
    }

    private List<PipelineFile> Resolve(PipelineFile file, YamlNode? include, out bool isOpen)
    {
        List<PipelineFile> found = [];
        isOpen = false;
        foreach (var item in include.Items().SelectMany(i => i.Items()))
        {
            isOpen |= !Resolve(file, item, found);
        }

        return found;
    }

    // Whether all that the item means was found.
    private bool Resolve(PipelineFile file, YamlNode item, List<PipelineFile> found)
    {
        var text = item as YamlScalar ?? item.Text("local");
        if (text is null or { IsNull: true } || SchemaDialect.GitLab.IsComputed(text) || IsElsewhere(text.Value))
        {
            return false;
        }

        var path = Clean(text.Value);
        if (path.Contains('*', StringComparison.Ordinal))
        {
            return Match(path, found);
        }

        if (!exists(path))
        {
            Missing(file, item, text, path);
            return false;
        }

        if (read(path) is not { } next)
        {
            return false;
        }

        found.Add(next);
        return true;
    }

    private bool Match(string pattern, List<PipelineFile> found)
    {
        if (PathGlob.TryParse(pattern) is not { } glob)
        {
            return false;
        }

        PipelineFile?[] files = [.. paths.Where(glob.IsMatch).Select(read)];
        found.AddRange(files.OfType<PipelineFile>());
        return !files.Contains(null);
    }

    private void Missing(PipelineFile file, YamlNode item, YamlScalar text, string path)
    {
        // A rule may ask whether the file is there; a path that goes up is of no repository; other names were judged where they stand.
        if (item.Get("rules") is null && !path.Contains("..", StringComparison.Ordinal) && IsYaml(path))
        {
            _findings.Add(file.At(
                RuleCatalog.PipelineReadable,
                text,
                $"the repository has no file {ValueText.Quote(path)}",
                NearestName.Of(path, paths.Take(MaxFiles)) is { } nearest
                    ? $"Write '{ValueText.Shorten(nearest)}'"
                    : "Write the path from the root of the repository, or add the file"));
        }
    }

    private static bool IsYaml(string path) => path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal);

    private static bool IsElsewhere(string text) => text.Contains('$', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal);

    private static string Clean(string text)
    {
        var path = text.TrimStart('/');
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }
}
