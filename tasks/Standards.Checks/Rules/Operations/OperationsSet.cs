using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations;

/// <summary>The operations files of a repository, each read once, and what they may be compared with.</summary>
internal sealed class OperationsSet(CheckContext context, IReadOnlyDictionary<string, YamlNode?> roots)
{
    /// <summary>The policy, the day and the other files.</summary>
    public CheckContext Context { get; } = context;

    /// <summary>The policy in force.</summary>
    public Policy Policy => Context.Policy;

    /// <summary>The day that time rules use.</summary>
    public DateOnly Today => Context.Today;

    /// <summary>Work of which the last day lies before this one is due.</summary>
    public DateOnly DueBefore => Context.DueBefore;

    /// <summary>The root of a file, such as <c>slo</c>; absent when there is no such file or it cannot be read.</summary>
    public PlacedNode this[string name] => new($"{OperationsFile.Folder}{name}.yml", roots.GetValueOrDefault(name));

    /// <summary>Whether the file is there, readable or not.</summary>
    public bool Has(string name) => roots.ContainsKey(name);

    /// <summary>The services of <c>ops/service.yml</c>, each under its name.</summary>
    public IReadOnlyList<PlacedNode> Services => this["service"]["services"].Entries;

    /// <summary>Whether a path of the repository is a file, or a folder that holds one.</summary>
    public bool PathExists(string path)
    {
        var normal = path.TrimStart('/').TrimEnd('/');
        return Context.Snapshot.Find(normal) is not null || Context.Snapshot.HasFolder(normal);
    }

    /// <summary>The file at a path, or null.</summary>
    public SourceFile? Find(string path) => Context.Snapshot.Find(path);

    /// <summary>Findings for paths that do not exist: <paramref name="value"/> is one path below the root of the repository.</summary>
    public IEnumerable<Finding> MissingPath(PlacedNode value, Standards.Checks.Catalog.RuleDescriptor rule)
    {
        if (value.Text is { } path && !PathExists(path))
        {
            yield return value.Finding(
                rule,
                $"'{value.Path}' is {ValueText.Quote(path)}, and there is no such file or folder",
                "Write the path from the root of the repository, or add the file");
        }
    }
}
