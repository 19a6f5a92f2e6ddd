using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>What expressions of a whole file may name.</summary>
internal sealed class DeclaredNames
{
    private const int MaxCandidates = 200;

    /// <summary>The names of a workflow or an action.</summary>
    public DeclaredNames(PipelineFile file)
    {
        foreach (var (id, body) in file.Root.Get("jobs").Entries())
        {
            if (body is YamlMapping map)
            {
                Jobs.TryAdd(id.Value, new JobNames(map));
            }
        }

        var on = file.Root.Get("on");
        var (dispatch, call) = (on.Get("workflow_dispatch").Get("inputs"), on.Get("workflow_call").Get("inputs"));
        Inputs = Set(file.Root.Get("runs") is not null ? [file.Root.Get("inputs")] : [dispatch, call]);
        DispatchInputs = on.Key("workflow_call") is null && on.Key("workflow_dispatch") is not null ? Set([dispatch]) : null;
    }

    /// <summary>The jobs of a workflow.</summary>
    public Dictionary<string, JobNames> Jobs { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of jobs among which the nearest is searched.</summary>
    public IEnumerable<string> SomeJobs => Jobs.Keys.Take(MaxCandidates);

    /// <summary>The inputs of the workflow or the action; null when they cannot be said.</summary>
    public SortedSet<string>? Inputs { get; }

    /// <summary>The inputs of a run by hand; null when others may come from a workflow that calls this one.</summary>
    public SortedSet<string>? DispatchInputs { get; }

    /// <summary>The names of a composite action; null for a workflow.</summary>
    public static JobNames? OfAction(PipelineFile file) =>
        file.Root.Get("jobs") is null && file.Root.Get("runs") is YamlMapping runs ? new JobNames(runs) { IsAction = true } : null;

    private static SortedSet<string>? Set(YamlNode?[] maps) =>
        maps.All(m => m is null or YamlMapping or YamlScalar { IsNull: true })
            ? new SortedSet<string>(maps.SelectMany(m => m.Entries()).Select(e => e.Key.Value), StringComparer.OrdinalIgnoreCase)
            : null;
}
