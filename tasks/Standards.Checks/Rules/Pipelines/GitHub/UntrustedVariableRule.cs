using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitHub.Expressions;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>
/// STD9266: text of strangers does not go into the files by which a step sets variables, the path and outputs. Clause <c>secure-build-workflow</c>.
/// </summary>
internal static class UntrustedVariableRule
{
    private static readonly string[] Targets = ["GITHUB_ENV", "GITHUB_PATH", "GITHUB_OUTPUT"];

    // Values of several lines, by the last names of their paths.
    private static readonly string[] Long = [".body", ".message"];

    // By which the end of a value cannot be guessed.
    private static readonly string[] Random = ["<<$", "<< $", "<<\"$", "<<'$", "openssl rand", "uuidgen", "/dev/urandom", "RANDOM", "NewGuid", "New-Guid"];

    public static IEnumerable<Finding> Check(PipelineFile file) => file.Jobs.SelectMany(job => job.Steps.SelectMany(step => Check(file, job, step)));

    private static IEnumerable<Finding> Check(PipelineFile file, PipelineJob job, PipelineStep step)
    {
        if (step.Script is not { } script
            || !Array.Exists(Targets, t => script.Value.Contains(t, StringComparison.Ordinal))
            || Array.Exists(Random, r => script.Value.Contains(r, StringComparison.Ordinal)))
        {
            yield break;
        }

        (string Name, ExpressionReference Source)[] variables = [.. Variables(file, job, step)];
        foreach (var line in variables.Length == 0 ? [] : ScriptLines.Of(file, script))
        {
            if (TargetOf(line.Text) is { } target
                && Array.Find(variables, v => Reads(line.Text, v.Name) && (target == "GITHUB_PATH" || IsLong(v.Source))) is { Name: not null } variable)
            {
                yield return file.At(
                    RuleCatalog.PipelineUntrustedVariable,
                    line.Offset,
                    $"'{ValueText.Shorten(variable.Name)}' holds {ValueText.Quote(variable.Source.Text)}, which is written by strangers, and "
                        + $"{Effect(target)}",
                    "Give the value to the step that needs it with 'env:', and not through a file of the runner");
            }
        }
    }

    private static string Effect(string target) => target switch
    {
        "GITHUB_PATH" => "names a folder from which later steps take their programs",
        "GITHUB_OUTPUT" => "a further line in it sets other outputs of the step",
        _ => "a further line in it sets other variables of later steps, such as LD_PRELOAD",
    };

    private static bool IsLong(ExpressionReference source) =>
        !source.IsWhole && Array.Exists(Long, end => source.Path.EndsWith(end, StringComparison.Ordinal));

    // The nearest place that sets a name holds.
    private static IEnumerable<(string Name, ExpressionReference Source)> Variables(PipelineFile file, PipelineJob job, PipelineStep step)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var (key, value) in ((YamlNode?[])[step.Variables, job.Body.Get("env"), file.Root.Get("env")]).SelectMany(e => e.Entries()))
        {
            if (seen.Add(key.Value)
                && value is YamlScalar text
                && ExpressionReader.FindAll(text.Value).FirstOrDefault(UntrustedContexts.Hold) is { Path: not null } source)
            {
                yield return (key.Value, source);
            }
        }
    }

    // A pipe or a program in between may take the further lines away.
    private static string? TargetOf(string line)
    {
        var write = line.LastIndexOf(">>", StringComparison.Ordinal);
        return write < 0 || line.AsSpan(0, write).Contains('|') || line.Contains("$(", StringComparison.Ordinal)
            ? null
            : Array.Find(Targets, t => line.AsSpan(write).Contains(t, StringComparison.Ordinal));
    }

    private static bool Reads(string line, string name)
    {
        for (var at = line.IndexOf(name, StringComparison.Ordinal); at >= 0; at = line.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var before = line.AsSpan(0, at);
            var after = line.AsSpan(at + name.Length);
            var isWhole = after.IsEmpty || !(char.IsAsciiLetterOrDigit(after[0]) || after[0] == '_');
            if (isWhole
                && (before.EndsWith("$") || (before.EndsWith("${") && after.StartsWith("}")) || before.EndsWith("$env:", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
