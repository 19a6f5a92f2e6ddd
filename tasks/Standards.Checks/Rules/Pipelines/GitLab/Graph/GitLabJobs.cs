using Standards.Checks.Foundation.Collections;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.GitLab.Graph;

/// <summary>The jobs of a pipeline with what they extend.</summary>
internal sealed class GitLabJobs
{
    /// <summary>GitLab follows <c>extends</c> so far.</summary>
    public const int MaxDepth = 11;

    private readonly Dictionary<(string Name, string Key), GitLabValue> _found = [];
    private readonly HashSet<string> _deep = new(StringComparer.Ordinal);

    /// <summary>Orders the jobs by what they extend.</summary>
    public GitLabJobs(GitLabWorld world)
    {
        World = world;
        Extends = new Circles(world.Names, name => [.. Bases(name).Select(b => b.Base.Value).Where(world.IsJobOrTemplate)]);
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in Extends.Order)
        {
            var depth = Bases(name).Select(b => depths.GetValueOrDefault(b.Base.Value)).DefaultIfEmpty().Max() + 1;
            depths[name] = depth;
            if (depth > MaxDepth)
            {
                _deep.Add(name);
            }
        }
    }

    /// <summary>The pipeline.</summary>
    public GitLabWorld World { get; }

    /// <summary>The order of what is extended.</summary>
    public Circles Extends { get; }

    /// <summary>Whether a job extends deeper than GitLab follows.</summary>
    public bool IsDeep(string name) => _deep.Contains(name);

    /// <summary>What a job or template extends, in the order of the file.</summary>
    public IReadOnlyList<(PipelineFile File, YamlScalar Base)> Bases(string name)
    {
        var part = World.Parts(name).FirstOrDefault(p => p.Value.Get("extends") is not null);
        return part is null || !World.IsJobOrTemplate(name)
            ? []
            : [.. part.Value.Get("extends").Texts().Where(t => !SchemaDialect.GitLab.IsComputed(t)).Select(t => (part.File, t))];
    }

    /// <summary>What a job says at a key, itself or by what it extends; a file that is not read may say more of the same job.</summary>
    public GitLabValue Find(string name, string key)
    {
        if (Extends.IsWaiting(name) || IsDeep(name))
        {
            return GitLabValue.Unknown;
        }

        if (!_found.TryGetValue((name, key), out var value))
        {
            value = Own(name, key) ?? (World.IsOpen ? GitLabValue.Unknown : OfBases(name, key));
            _found[(name, key)] = value;
        }

        return value;
    }

    private GitLabValue? Own(string name, string key)
    {
        foreach (var part in World.Parts(name))
        {
            if (part.Value is not YamlMapping map)
            {
                return GitLabValue.Unknown;
            }

            if (map.Get(key) is { } node)
            {
                return new GitLabValue(!SchemaDialect.GitLab.IsComputed(node), node, part.File);
            }
        }

        return null;
    }

    // The last of them wins; one that is not read may say anything.
    private GitLabValue OfBases(string name, string key)
    {
        var extends = World.Parts(name).Select(p => p.Value.Get("extends")).FirstOrDefault(e => e is not null);
        if (extends.Items().Any(i => i is not YamlScalar || SchemaDialect.GitLab.IsComputed(i)))
        {
            return GitLabValue.Unknown;
        }

        foreach (var (_, text) in Bases(name).Reverse())
        {
            var value = World.IsJobOrTemplate(text.Value) ? Find(text.Value, key) : GitLabValue.Unknown;
            if (!value.IsKnown || value.Node is not null)
            {
                return value;
            }
        }

        return GitLabValue.None;
    }
}
