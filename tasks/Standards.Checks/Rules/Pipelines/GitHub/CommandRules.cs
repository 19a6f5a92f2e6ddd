using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitHub.Expressions;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>
/// STD9254 and STD9275: commands of the runner that were switched off, or will be. STD9273: a condition that is always true. Clauses
/// <c>secure-build-workflow</c> and <c>quality-gates-block</c>.
/// </summary>
internal static class CommandRules
{
    private static readonly (string Command, string File)[] Unsafe = [("::set-env ", "GITHUB_ENV"), ("::add-path::", "GITHUB_PATH")];
    private static readonly (string Command, string File)[] Old = [("::set-output ", "GITHUB_OUTPUT"), ("::save-state ", "GITHUB_STATE")];

    public static IEnumerable<Finding> Check(PipelineFile file)
    {
        foreach (var key in Unsecured(file))
        {
            yield return file.At(
                RuleCatalog.PipelineStepOutput,
                key,
                "'ACTIONS_ALLOW_UNSECURE_COMMANDS' lets whatever a step prints set variables and the path of later steps",
                "Remove it, and write variables into the file $GITHUB_ENV");
        }

        foreach (var line in file.Jobs.SelectMany(j => ScriptLines.Of(file, j)))
        {
            foreach (var (command, target) in Unsafe.Where(c => line.Text.Contains(c.Command, StringComparison.Ordinal)))
            {
                yield return file.At(
                    RuleCatalog.PipelineStepOutput,
                    line.Offset + line.Text.IndexOf(command, StringComparison.Ordinal),
                    $"'{command.Trim()}' is a command that the runner refuses, because whatever a step prints could give it",
                    $"Write 'echo \"NAME=value\" >> \"${target}\"'{(target == "GITHUB_PATH" ? ", with the folder alone" : "")}");
            }

            foreach (var (command, target) in Old.Where(c => line.Text.Contains(c.Command, StringComparison.Ordinal)))
            {
                yield return file.At(
                    RuleCatalog.PipelineRunnerCommand,
                    line.Offset + line.Text.IndexOf(command, StringComparison.Ordinal),
                    $"'{command.Trim()}' is deprecated: whatever a step prints can give it",
                    $"Write 'echo \"name=value\" >> \"${target}\"'");
            }
        }

        foreach (var condition in file.Jobs.SelectMany(j => j.Steps.Select(s => s.Condition).Append(j.Condition)).OfType<YamlScalar>().Where(IsAlwaysTrue))
        {
            yield return file.At(
                RuleCatalog.PipelineConditionForm,
                condition,
                $"the condition {ValueText.Quote(condition.Value)} is always true: with text around '${{{{ }}}}' it is a text, and not an empty one",
                "Write it without '${{' and '}}', or with nothing outside of them, a line end included ('|-' or '>-')");
        }
    }

    private static IEnumerable<YamlScalar> Unsecured(PipelineFile file) =>
        file.Jobs
            .SelectMany(j => j.Steps.Select(s => s.Variables).Append(j.Body.Get("env")).Select(env => (Job: j, Variables: env)))
            .Append((Job: null!, Variables: file.Root.Get("env")))
            .SelectMany(place => place.Variables.Entries()
                .Where(e => e.Key.Value == "ACTIONS_ALLOW_UNSECURE_COMMANDS" && e.Value is YamlScalar value && IsTrue(value, place.Job))
                .Select(e => e.Key));

    // A value of the matrix counts when one of those that are written is true.
    private static bool IsTrue(YamlScalar value, PipelineJob? job)
    {
        if (!value.Value.Contains("${{", StringComparison.Ordinal))
        {
            return value.IsTrue();
        }

        var matrix = job?.Body.Get("strategy").Get("matrix");
        return matrix is not null && ExpressionReader.FindAll(value.Value).Any(reference => reference.Path.Split('.') is ["matrix", var name]
            && matrix.Get("include").Items().Prepend(matrix).SelectMany(values => ValuesOf(values, name)).SelectMany(v => v.Texts()).Any(v => v.IsTrue()));
    }

    // Small and capital letters are the same in names of the matrix.
    private static IEnumerable<YamlNode> ValuesOf(YamlNode values, string name) =>
        values.Entries().Where(e => e.Key.Value.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(e => e.Value);

    private static bool IsAlwaysTrue(YamlScalar condition)
    {
        var value = condition.Value;
        var first = value.IndexOf("${{", StringComparison.Ordinal);
        if (first < 0 || value.IndexOf("}}", first, StringComparison.Ordinal) is var end && end < 0)
        {
            return false;
        }

        return first > 0 || end + 2 < value.Length;
    }
}
