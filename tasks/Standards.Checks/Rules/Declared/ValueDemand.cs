using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.Declared.Values;

namespace Standards.Checks.Rules.Declared;

/// <summary><c>value</c>: the values at a path of YAML, JSON or XML files fulfil a condition. Where there are several, each does.</summary>
internal sealed record ValueDemand(GlobSet Files, ValuePath At, ValueCondition Condition) : FileDemand(Files)
{
    /// <inheritdoc/>
    public override IEnumerable<DemandFinding> Check(string path, string text)
    {
        var (values, problem) = ValueReader.Read(path, text, At);
        if (problem is not null)
        {
            return [problem];
        }

        var name = $"'{ValueText.Line(At.Source, 80)}'";
        if (values.Count == 0)
        {
            return Condition.Exists == false ? [] : [new DemandFinding(0, 0, $"the file has no value at {name}")];
        }

        return values
            .Select(value => (Value: value, Reason: Condition.Refuse(value)))
            .Where(v => v.Reason is not null)
            .Select(v => new DemandFinding(v.Value.Line, v.Value.Column, $"{name} {v.Reason}"));
    }

    /// <inheritdoc/>
    public override Demand For(DeclaredProject project) => new ValueDemand(Files.For(project), At, Condition.For(project));
}
