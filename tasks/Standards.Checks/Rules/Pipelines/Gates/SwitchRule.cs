using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Pipelines.Gates;

/// <summary>
/// STD9270: no pipeline sets a property that takes a gate out of the build, on a command line or in the environment, which MSBuild reads as properties.
/// Clause <c>quality-gates-block</c>.
/// </summary>
internal static class SwitchRule
{
    private const string Fix = "Remove it; what may fail for a while has a waiver with an end";

    // A project may do without coverage; a pipeline may not switch it off for all of them.
    private const string Coverage = "StandardsCoverage";

    private static readonly string[] Environments = ["env", "variables", "environment"];

    public static IEnumerable<Finding> Check(PipelineFile file) =>
    [
        .. file.Jobs.SelectMany(job => job.Steps).SelectMany(step => ScriptLines.Of(file, step.Script)).SelectMany(line => InLine(file, line)),
        .. file.Jobs.SelectMany(job => job.Steps).SelectMany(step => InArguments(file, step)),
        .. InEnvironments(file, file.Root),
    ];

    // Of tasks, which take a command line in pieces.
    private static IEnumerable<Finding> InArguments(PipelineFile file, PipelineStep step) =>
        from entry in step.With.Entries()
        where entry.Value is YamlScalar && entry.Key.Value.Contains("arg", StringComparison.OrdinalIgnoreCase)
        from found in SwitchProperties.In(((YamlScalar)entry.Value).Value)
        select file.At(RuleCatalog.PipelineGateFailure, entry.Value, $"'{found.Name}={found.Value}' takes a gate out of the build", Fix);

    private static IEnumerable<Finding> InLine(PipelineFile file, ScriptLine line) =>
        InBuild(file, line).Concat(HostVariables.In(line.Text).Select(found =>
            file.At(RuleCatalog.PipelineGateFailure, line.Offset + found.Offset, OfHost(found.Name), Fix)));

    private static string OfHost(string name) => $"'{name}' puts other code into every build below it than the pinned SDK";

    private static IEnumerable<Finding> InBuild(PipelineFile file, ScriptLine line)
    {
        var builds = line.Text.Contains("dotnet ", StringComparison.Ordinal) || line.Text.Contains("msbuild", StringComparison.OrdinalIgnoreCase);
        if (!builds && !line.Text.Contains("export ", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var (name, value, _, offset) in SwitchProperties.In(line.Text))
        {
            yield return file.At(RuleCatalog.PipelineGateFailure, line.Offset + offset, $"'{name}={value}' takes a gate out of the build", Fix);
        }

        if (line.Text.IndexOf($"{Coverage}=false", StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            yield return file.At(RuleCatalog.PipelineGateFailure, line.Offset + at, $"'{Coverage}=false' takes a gate out of the build", Fix);
        }
    }

    // Of the workflow, its jobs and steps: maps of names, and Azure's lists of names with values.
    private static IEnumerable<Finding> InEnvironments(PipelineFile file, YamlNode node)
    {
        var here = node.Entries()
            .Where(entry => Environments.Contains(entry.Key.Value, StringComparer.Ordinal))
            .SelectMany(entry => Pairs(entry.Value))
            .Where(pair => HostVariables.IsOne(pair.Name.Value) || IsSwitch(file, pair.Name.Value, pair.Value.Value))
            .Select(pair => file.At(RuleCatalog.PipelineGateFailure, pair.Name, OfVariable(pair.Name.Value, pair.Value.Value), Fix));
        var below = node is YamlSequence list ? list.Items : node.Entries().Select(entry => entry.Value);
        return here.Concat(below.SelectMany(child => InEnvironments(file, child)));
    }

    private static string OfVariable(string name, string value) =>
        HostVariables.IsOne(name) ? OfHost(name) : $"'{name}: {value}' takes a gate out of every build below it";

    private static IEnumerable<(YamlScalar Name, YamlScalar Value)> Pairs(YamlNode node)
    {
        foreach (var (key, value) in node.Entries())
        {
            if ((value as YamlScalar ?? value.Text("value")) is { } text)
            {
                yield return (key, text);
            }
        }

        foreach (var item in (node as YamlSequence)?.Items ?? [])
        {
            if (item.Text("name") is { } name && item.Text("value") is { } text)
            {
                yield return (name, text);
            }
        }
    }

    private static bool IsSwitch(PipelineFile file, string name, string value) => name switch
    {
        // Other tools read it too: a pipeline that bundles a web front end may have its reasons.
        "CI" => value.Equals("false", StringComparison.OrdinalIgnoreCase) && !file.Text.Contains("npm ", StringComparison.Ordinal)
            && !file.Text.Contains("yarn ", StringComparison.Ordinal),
        Coverage => value.Equals("false", StringComparison.OrdinalIgnoreCase),
        _ => SwitchProperties.Effect(name, value) is not null,
    };
}
