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
        return ExpressionReader.FindAll(file, code)
            .Select(reference => OfItself(file, reference, isScript) ?? OfVariable(file, job, step, reference, isScript))
            .OfType<Finding>();
    }

    private static Finding? OfItself(PipelineFile file, ExpressionReference reference, bool isScript)
    {
        var (rule, why) = UntrustedContexts.Hold(reference) ? (RuleCatalog.PipelineUntrustedText, "is written by strangers and becomes part of the script")
            : IsSecret(reference) ? (
                RuleCatalog.PipelineSecretInScript,
                "becomes part of the script's text, where a quote in it ends a string and the file of the script keeps it")
            : InputOf(reference.Path) is { } key && IsText(file, key)
                ? (RuleCatalog.PipelineInputInScript, "becomes part of the script, so whoever gives the input can run commands")
            : (null, "");
        return rule is null ? null : file.At(
            rule, reference.Offset, $"'{reference.Text}' {why}", ByVariable(Name(reference.Path), reference.Text, Read(Name(reference.Path), isScript)));
    }

    private static Finding? OfVariable(PipelineFile file, PipelineJob job, PipelineStep step, ExpressionReference reference, bool isScript)
    {
        if (!reference.Path.StartsWith("env.", StringComparison.Ordinal)
            || Variable(file, job, step, reference.Path[4..]) is not { } value
            || ExpressionReader.FindAll(value.Value).FirstOrDefault(UntrustedContexts.Hold) is not { Path: not null } source)
        {
            return null;
        }

        return file.At(
            RuleCatalog.PipelineUntrustedText,
            reference.Offset,
            $"'{reference.Text}' holds '{source.Text}', which is written by strangers, and becomes part of the script",
            $"Write {Read(reference.Text[4..], isScript)}, which the shell reads, instead of the expression");
    }

    private static bool IsSecret(ExpressionReference reference) =>
        reference is { Path: "secrets", IsWhole: true }
        || (reference.Path.StartsWith("secrets.", StringComparison.Ordinal) && reference.Path != "secrets.github_token");

    private static string Read(string variable, bool isScript) => isScript ? $"process.env.{variable}" : $"\"${variable}\"";

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
