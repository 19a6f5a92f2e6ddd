using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitLab.Schema;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.GitLab.Graph;

/// <summary>A pipeline with all that it includes, merged as GitLab does it: a file wins over what it includes, a later include over an earlier one.</summary>
internal sealed class GitLabWorld
{
    private readonly Dictionary<string, List<GitLabPart>> _parts = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly HashSet<string> _run;

    /// <summary>Merges files, the one that wins first.</summary>
    public GitLabWorld(IReadOnlyList<PipelineFile> files, bool isOpen)
    {
        Files = files;
        foreach (var part in files.SelectMany(f => f.Root.Entries.Select(e => new GitLabPart(f, e.Key, e.Value))))
        {
            if (!_parts.TryGetValue(part.Key.Value, out var parts))
            {
                _parts[part.Key.Value] = parts = [];
                _names.Add(part.Key.Value);
            }

            parts.Add(part);
        }

        IsOpen = isOpen || _names.Exists(n => n.Contains("$[[", StringComparison.Ordinal));
        Jobs = [.. _names.Where(IsJob)];
        _run = Jobs.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The files, the one that wins first.</summary>
    public IReadOnlyList<PipelineFile> Files { get; }

    /// <summary>Whether something comes from a place that is not read.</summary>
    public bool IsOpen { get; }

    /// <summary>Every name at the top.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The names of jobs that run.</summary>
    public IReadOnlyList<string> Jobs { get; }

    /// <summary>The stages with those that are always there; null where another file may say them.</summary>
    public IReadOnlyList<string>? Stages()
    {
        var parts = Parts("stages");
        if (parts.Count == 0)
        {
            return IsOpen ? null : [".pre", "build", "test", "deploy", ".post"];
        }

        if ((parts[0].File != Files[0] && (IsOpen || parts.Count > 1)) || parts[0].Value is not YamlSequence list)
        {
            return null;
        }

        YamlNode[] items = [.. list.Items.SelectMany(i => i.Items())];
        return items.Any(i => i is not YamlScalar || SchemaDialect.GitLab.IsComputed(i))
            ? null
            : [".pre", .. items.OfType<YamlScalar>().Select(i => i.Value), ".post"];
    }

    /// <summary>What stands at a name, that which wins first.</summary>
    public IReadOnlyList<GitLabPart> Parts(string name) => _parts.TryGetValue(name, out var parts) ? parts : [];

    /// <summary>Whether a name is that of a job that runs.</summary>
    public bool IsRun(string name) => _run.Contains(name);

    /// <summary>Whether a name is that of a job, hidden or not.</summary>
    public bool IsJobOrTemplate(string name) => !GitLabRootShapes.Keys.ContainsKey(name) && _parts.ContainsKey(name);

    private bool IsJob(string name) =>
        !name.StartsWith('.') && !GitLabRootShapes.Keys.ContainsKey(name) && name != "spec" && _parts[name].Exists(p => p.Value is YamlMapping);
}
