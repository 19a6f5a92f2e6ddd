using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>A job while it runs.</summary>
internal sealed class CiJobState(CiHost host, ScratchRepository repository)
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.OrdinalIgnoreCase);

    public CiHost Host => host;

    /// <summary>Whether a step has failed.</summary>
    public bool IsFailed => Steps.Any(step => step.Outcome == "failure");

    /// <summary>What has happened, in order.</summary>
    public List<CiOutcome> Steps { get; } = [];

    /// <summary>Variables that steps have set for those after them.</summary>
    public IReadOnlyDictionary<string, string> Variables => _variables;

    /// <summary>Outputs by step and name: <c>checksums.digest</c>.</summary>
    public Dictionary<string, string> Outputs { get; } = new(StringComparer.Ordinal);

    /// <summary>Markdown that the page of the run shows.</summary>
    public string Summary { get; set; } = "";

    /// <summary>The step of a name.</summary>
    public CiOutcome this[string name] => Steps.Single(step => step.Name == name);

    /// <summary>Names of the steps that ran and did not fail.</summary>
    public IReadOnlyList<string> Passed => [.. Steps.Where(step => step.Outcome == "success").Select(step => step.Name)];

    public bool Exists(string path) => repository.Exists(path);

    public bool Ran(string name) => Steps.Any(step => step.Name == name && step.Outcome != "skipped");

    public string Variable(string name) => _variables.GetValueOrDefault(name, "");

    public void Set(string name, string value) => _variables[name] = value;
}
