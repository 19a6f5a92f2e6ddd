using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>What expressions of a job may name.</summary>
internal sealed class JobNames
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<YamlNode, int> _steps = new(ReferenceEqualityComparer.Instance);

    /// <summary>The names of a job, or of the body of a composite action.</summary>
    public JobNames(YamlMapping body)
    {
        Needs = IsWritten(body.Get("needs")) ? Set(body.Get("needs").Texts().Select(n => n.Value)) : null;
        Outputs = OutputsOf(body);
        Matrix = MatrixOf(body.Get("strategy"));
        HasSteps = body.Get("steps") is YamlSequence;
        var index = 0;
        foreach (var step in body.Get("steps").Items())
        {
            Add(step, index++);
        }
    }

    /// <summary>Whether it is an action: its matrix is that of the job that uses it.</summary>
    public bool IsAction { get; init; }

    /// <summary>Whether it has steps that can be read.</summary>
    public bool HasSteps { get; }

    /// <summary>The jobs that it needs; null when that cannot be said.</summary>
    public SortedSet<string>? Needs { get; }

    /// <summary>Its outputs; null when they cannot be said.</summary>
    public SortedSet<string>? Outputs { get; }

    /// <summary>The keys of its matrix, empty for no matrix; null when they cannot be said.</summary>
    public SortedSet<string>? Matrix { get; }

    /// <summary>The ids of its steps.</summary>
    public IEnumerable<string> StepIds => _ids.Keys;

    /// <summary>Which step has an id; null for none.</summary>
    public int? StepOf(string id) => _ids.TryGetValue(id, out var index) ? index : null;

    /// <summary>Which step a map is; null for none. One that an alias repeats is where it stands last.</summary>
    public int? IndexOf(YamlMapping step) => _steps.TryGetValue(step, out var index) ? index : null;

    private void Add(YamlNode step, int index)
    {
        _steps[step] = index;
        if (step.Text("id") is { } id)
        {
            _ids.TryAdd(id.Value, index);
        }

        foreach (var parallel in step.Get("parallel").Items())
        {
            Add(parallel, index);
        }
    }

    private static SortedSet<string>? OutputsOf(YamlMapping body) => body.Get("uses") is not null ? null : body.Get("outputs") switch
    {
        null => Set([]),
        YamlMapping outputs when IsWritten(outputs) => Set(outputs.Entries.Select(e => e.Key.Value)),
        _ => null,
    };

    private static SortedSet<string>? MatrixOf(YamlNode? strategy)
    {
        if (strategy is null || (strategy is YamlMapping plain && plain.Get("matrix") is null && IsWritten(plain)))
        {
            return Set([]);
        }

        return strategy is YamlMapping && strategy.Get("matrix") is YamlMapping matrix && IsWritten(matrix) && IsWrittenList(matrix.Get("include"))
            ? Set(matrix.Entries.Select(e => e.Key.Value).Where(k => k is not ("include" or "exclude")).Concat(
                matrix.Get("include").Items().SelectMany(i => i.Entries()).Select(e => e.Key.Value)))
            : null;
    }

    private static bool IsWrittenList(YamlNode? node) => node is null || (node is YamlSequence list && list.Items.All(IsWritten));

    private static SortedSet<string> Set(IEnumerable<string> names) => new(names, StringComparer.OrdinalIgnoreCase);

    // No expression brings names.
    private static bool IsWritten(YamlNode? node) => node switch
    {
        YamlScalar text => !text.Value.Contains("${{", StringComparison.Ordinal),
        YamlMapping map => map.Entries.All(e => !e.Key.Value.Contains("${{", StringComparison.Ordinal)),
        YamlSequence list => list.Items.All(i => i is not YamlScalar text || !text.Value.Contains("${{", StringComparison.Ordinal)),
        _ => true,
    };
}
