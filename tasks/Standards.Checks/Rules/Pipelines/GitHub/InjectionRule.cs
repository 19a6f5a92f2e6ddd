using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitHub.Expressions;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>
/// STD9251, STD9252 and STD9262: what is pasted into a script before a shell reads it. Clauses <c>secure-build-workflow</c> and
/// <c>secrets-masked-in-output</c>.
/// </summary>
internal static class InjectionRule
{
    public static IEnumerable<Finding> Check(PipelineFile file) =>
        file.Jobs.SelectMany(job => job.Steps.SelectMany(step => CodeOf(step).SelectMany(code => Check(file, job, step, code))));

    // Names of inputs are the same in small and capital letters.
    private static IEnumerable<YamlScalar> CodeOf(PipelineStep step)
    {
        var names = CodeInputs.Of(step.Action);
        return step.Script is { } script
            ? [script]
            : step.With.Entries().Where(e => names.Contains(e.Key.Value, StringComparer.OrdinalIgnoreCase)).Select(e => e.Value).OfType<YamlScalar>();
    }

    private static IEnumerable<Finding> Check(PipelineFile file, PipelineJob job, PipelineStep step, YamlScalar code)
    {
        var isScript = step.Action == "actions/github-script";
        foreach (var reference in ExpressionReader.FindAll(file, code))
        {
            var at = reference.Offset;
            var name = Name(reference.Path);
            var read = isScript ? $"process.env.{name}" : $"\"${name}\"";
            if (UntrustedContexts.Hold(reference))
            {
                yield return file.At(
                    RuleCatalog.PipelineUntrustedText,
                    at,
                    $"'{reference.Text}' is written by strangers and becomes part of the script",
                    ByVariable(name, reference.Text, read));
            }
            else if (reference.Path.StartsWith("env.", StringComparison.Ordinal)
                && Variable(file, job, step, reference.Path[4..]) is { } value
                && ExpressionReader.FindAll(value.Value).FirstOrDefault(UntrustedContexts.Hold) is { Path: not null } source)
            {
                var variable = reference.Text[4..];
                yield return file.At(
                    RuleCatalog.PipelineUntrustedText,
                    at,
                    $"'{reference.Text}' holds '{source.Text}', which is written by strangers, and becomes part of the script",
                    $"Write {(isScript ? $"process.env.{variable}" : $"\"${variable}\"")}, which the shell reads, instead of the expression");
            }
            else if (reference.Path.StartsWith("secrets.", StringComparison.Ordinal) && reference.Path != "secrets.github_token"
                || reference is { Path: "secrets", IsWhole: true })
            {
                yield return file.At(
                    RuleCatalog.PipelineSecretInScript,
                    at,
                    $"'{reference.Text}' becomes part of the script's text, where a quote in it ends a string and the file of the script keeps it",
                    ByVariable(name, reference.Text, read));
            }
            else if (InputOf(reference.Path) is { } key && IsText(file, key))
            {
                yield return file.At(
                    RuleCatalog.PipelineInputInScript,
                    at,
                    $"'{reference.Text}' becomes part of the script, so whoever gives the input can run commands",
                    ByVariable(name, reference.Text, read));
            }
        }
    }

    // In quotes: within the braces of a map YAML would read those of the expression as a map too.
    private static string ByVariable(string name, string expression, string read) =>
        $"Write 'env: {{ {name}: \"${{{{ {expression} }}}}\" }}' at the step and {read} in the script";

    private static string? InputOf(string path) =>
        path.StartsWith("inputs.", StringComparison.Ordinal) ? path[7..]
        : path.StartsWith("github.event.inputs.", StringComparison.Ordinal) ? path[20..]
        : null;

    // Of a choice, a number or yes and no, nobody can make a command.
    private static bool IsText(PipelineFile file, string input)
    {
        var on = file.Root.Get("on");
        YamlNode?[] places = [on.Get("workflow_dispatch").Get("inputs"), on.Get("workflow_call").Get("inputs"), file.Root.Get("inputs")];
        YamlNode[] written =
        [
            .. places.SelectMany(p => p.Entries()).Where(e => e.Key.Value.Equals(input, StringComparison.OrdinalIgnoreCase)).Select(e => e.Value),
        ];
        return written.Length > 0 && Array.Exists(written, i => (i.Text("type")?.Value ?? "string") == "string");
    }

    private static YamlScalar? Variable(PipelineFile file, PipelineJob job, PipelineStep step, string name) =>
        ((YamlNode?[])[step.Variables, job.Body.Get("env"), file.Root.Get("env")])
            .Select(env => env.Entries().FirstOrDefault(e => e.Key.Value.Equals(name, StringComparison.OrdinalIgnoreCase)).Value as YamlScalar)
            .FirstOrDefault(v => v is not null);

    // 'github.event.pull_request.head.ref' is HEAD_REF, 'github.event.issue.title' is ISSUE_TITLE.
    private static string Name(string path)
    {
        string[] parts = [.. path.Split('.').Where(p => p != "*")];
        var words = parts is ["secrets" or "inputs", var one, ..] ? one : string.Join('_', parts.TakeLast(2));
        return string.Concat(words.ToUpperInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')).Replace(
            "GITHUB_HEAD_REF", "HEAD_REF", StringComparison.Ordinal);
    }
}
