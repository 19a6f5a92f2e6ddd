using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.GitHub.Schema;

/// <summary>What is asked of single values beside their kind.</summary>
internal static class SchemaAsks
{
    private const int MaxIdLength = 100;

    private static readonly string[] Shells = ["bash", "pwsh", "python", "sh", "cmd", "powershell"];

    private static readonly string[] Runtimes = ["composite", "docker", "node12", "node16", "node20", "node24"];

    private static readonly string[] OfActions = ["name", "author", "description", "inputs", "outputs", "runs", "branding"];

    /// <summary>A shell is one that the runner knows, or a command with a place for the script.</summary>
    public static void Shell(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node is YamlScalar { Value: var shell }
            && shell.Length > 0
            && !shell.Contains("{0}", StringComparison.Ordinal)
            && !shell.Contains("${{", StringComparison.Ordinal)
            && !Shells.Contains(shell, StringComparer.OrdinalIgnoreCase))
        {
            walk.Add(
                node,
                $"{ValueText.Quote(shell)} is not a shell of the runner",
                NearestName.Of(shell, Shells) is { } nearest
                    ? $"Write '{nearest}', or a command with '{{0}}' for the script"
                    : $"Write one of {string.Join(", ", Shells)}, or a command with '{{0}}' for the script");
        }
    }

    /// <summary>The id of a step.</summary>
    public static void Id(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node is YamlScalar id)
        {
            CheckId(walk, id, "a step");
        }
    }

    /// <summary>The ids of jobs.</summary>
    public static void Jobs(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        foreach (var (id, _) in node.Entries())
        {
            CheckId(walk, id, "a job");
        }

        if (node is YamlMapping { Entries.Count: 0 })
        {
            walk.Add(node, "the workflow has no job", "Add one");
        }
    }

    /// <summary>Steps are there, and no two have the same id.</summary>
    public static void StepIds(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in node.Items().Select(step => step.Text("id")).OfType<YamlScalar>())
        {
            if (!seen.Add(id.Value))
            {
                walk.Add(id, $"two steps have the id {ValueText.Quote(id.Value)}", "Give one of them another id");
            }
        }
    }

    /// <summary>A step says what it does.</summary>
    public static void StepKind(SchemaWalk walk, YamlScalar? _, YamlNode node) =>
        walk.Add(node, "the step has neither 'run' nor 'uses'", "Add 'run' with a command, or 'uses' with an action");

    /// <summary>A matrix has values.</summary>
    public static void Matrix(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node is not YamlMapping matrix)
        {
            return;
        }

        foreach (var (name, values) in matrix.Entries.Where(e => e.Value is YamlSequence { Items.Count: 0 } && e.Key.Value is not ("include" or "exclude")))
        {
            walk.Add(values, $"{ValueText.Quote(name.Value)} of the matrix has no value", "Add one, or remove the key");
        }

        if (matrix.Entries.All(e => e.Key.Value == "exclude"))
        {
            walk.Add(matrix, "the matrix has no values", "Add a key with a list of values");
        }
        else if (matrix.Get("exclude") is YamlSequence exclude && matrix.Entries.All(e => !e.Key.Value.Contains("${{", StringComparison.Ordinal)))
        {
            Excluded(walk, matrix, exclude);
        }
    }

    /// <summary>A reusable workflow is named by its path.</summary>
    public static void WorkflowReference(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node is not YamlScalar { Value: var written } || written.Trim() is var uses && uses.StartsWith("$/", StringComparison.Ordinal))
        {
            return;
        }

        if (!IsWorkflow(uses))
        {
            walk.Add(
                node,
                $"{ValueText.Quote(uses)} does not name a reusable workflow",
                "Write './.github/workflows/<file>.yml', or '<owner>/<repository>/.github/workflows/<file>.yml@<commit>'");
        }
    }

    // One of this repository has no version; the path of another one begins with its owner and name.
    private static bool IsWorkflow(string uses)
    {
        var isLocal = uses.StartsWith("./", StringComparison.Ordinal);
        var path = isLocal ? uses[2..] : uses.Split('@')[0];
        return path.Contains(".github/workflows/", StringComparison.Ordinal)
            && Path.GetExtension(path) is ".yml" or ".yaml"
            && (isLocal ? !uses.Contains('@', StringComparison.Ordinal) : path.Split('/').Length >= 5);
    }

    /// <summary>The runtime of an action.</summary>
    public static void Using(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node is YamlScalar { Value: var runtime } && !Runtimes.Contains(runtime, StringComparer.OrdinalIgnoreCase))
        {
            walk.Add(
                node,
                $"{ValueText.Quote(runtime)} does not run actions",
                runtime.StartsWith("node", StringComparison.OrdinalIgnoreCase)
                    ? "Write 'node24'"
                    : NearestName.Of(runtime, Runtimes) is { } nearest ? $"Write '{nearest}'" : $"Write one of {string.Join(", ", Runtimes)}");
        }
    }

    /// <summary>The runner passes over keys that it does not know; one that is nearly a key of an action is a mistake.</summary>
    public static void ActionKeys(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        foreach (var (name, _) in node.Entries().Where(e => !OfActions.Contains(e.Key.Value, StringComparer.Ordinal)))
        {
            if (NearestName.Of(name.Value, OfActions.Where(k => node.Get(k) is null)) is { } nearest)
            {
                walk.Add(name, $"{ValueText.Quote(name.Value)} is not a key of an action, and the runner passes over it", $"Write '{nearest}'");
            }
        }
    }

    private static void Excluded(SchemaWalk walk, YamlMapping matrix, YamlSequence exclude)
    {
        string[] names = [.. matrix.Entries.Select(e => e.Key.Value).Where(k => k is not ("include" or "exclude"))];
        foreach (var (name, _) in exclude.Items.SelectMany(i => i.Entries()).Where(e => !names.Contains(e.Key.Value, StringComparer.OrdinalIgnoreCase)))
        {
            walk.Add(
                name,
                $"{ValueText.Quote(name.Value)} is not a key of the matrix, so that nothing is excluded",
                NearestName.Of(name.Value, names) is { } nearest ? $"Write '{nearest}'" : "Remove it");
        }
    }

    private static void CheckId(SchemaWalk walk, YamlScalar id, string subject)
    {
        var text = id.Value;
        var isValid = text.Length is > 0 and < MaxIdLength
            && (char.IsAsciiLetter(text[0]) || text[0] == '_')
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            && !text.StartsWith("__", StringComparison.Ordinal);
        if (!isValid && !text.Contains("${{", StringComparison.Ordinal))
        {
            walk.Add(
                id,
                $"{ValueText.Quote(text)} is not an id of {subject}",
                "Write letters, digits, '-' and '_', with a letter or a single '_' first, and fewer than 100 of them");
        }
    }
}
