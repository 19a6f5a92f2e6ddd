using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>
/// STD9250: a workflow or an action of the same repository that a job or a step uses is there, is given what it requires, and nothing that it does not
/// know. One level is looked at, so that workflows that call each other in a circle end.
/// </summary>
/// <param name="file">The file that uses them.</param>
/// <param name="read">Reads a file of the repository by its path; null for one that is not there.</param>
/// <param name="isThere">Whether a path is a file of the repository.</param>
internal sealed class LocalCalls(PipelineFile file, Func<string, YamlMapping?> read, Func<string, bool> isThere)
{
    private const string ActionFolder = ".github/actions/";

    // What the runner gives to the container of an action, which declares neither.
    private static readonly string[] OfContainers = ["args", "entrypoint"];

    /// <summary>The problems of one file.</summary>
    public IEnumerable<Finding> Check() =>
    [
        .. file.Jobs.SelectMany(Workflow),
        .. file.Jobs.SelectMany(job => job.Steps.SelectMany(step => Action(job, step))),
    ];

    private IEnumerable<Finding> Workflow(PipelineJob job)
    {
        if (job.Body.Text("uses") is not { } uses || uses.Value.Trim() is var name && !name.StartsWith("./.github/workflows/", StringComparison.Ordinal))
        {
            return [];
        }

        var path = name[2..];
        if (!isThere(path))
        {
            return [At(uses, $"the repository has no workflow {ValueText.Quote(path)}", "Write the path of a workflow that is there")];
        }

        if (read(path) is not { } called)
        {
            return [];
        }

        var on = called.Get("on");
        if (on.Key("workflow_call") is null && !on.Texts().Any(e => e.Value == "workflow_call"))
        {
            return [At(uses, $"{ValueText.Quote(path)} cannot be called, because 'workflow_call' does not start it", "Add 'workflow_call:' to its 'on'")];
        }

        var call = on.Get("workflow_call");
        return
        [
            .. Given(job.Body.Get("with"), call.Get("inputs"), uses, "input", "with"),
            .. job.Body.Get("secrets") is YamlScalar ? [] : Given(job.Body.Get("secrets"), call.Get("secrets"), uses, "secret", "secrets"),
        ];
    }

    private IEnumerable<Finding> Action(PipelineJob job, PipelineStep step)
    {
        if (step.Uses is not { } uses || uses.Value.Trim() is var name && !name.StartsWith("./" + ActionFolder, StringComparison.Ordinal))
        {
            return [];
        }

        var folder = name[2..].TrimEnd('/');
        string[] files = [$"{folder}/action.yml", $"{folder}/action.yaml"];
        if (Array.Find(files, f => isThere(f)) is not { } path)
        {
            // A checkout of another repository, or an earlier step, may bring it.
            return isThere($"{folder}/Dockerfile") || job.Steps.Any(s => BringsFiles(s)) || folder.Contains("${{", StringComparison.Ordinal)
                ? []
                : [At(uses, $"the repository has no action in {ValueText.Quote(folder)}", "Write the folder of an 'action.yml' that is there")];
        }

        return read(path) is { } action && action.Get("runs") is not null ? Given(step.With, action.Get("inputs"), uses, "input", "with") : [];
    }

    private static bool BringsFiles(PipelineStep step) =>
        step.Action == "actions/checkout"
            ? step.With.Text("repository") is not null || step.With.Text("path") is not null || step.With.Text("ref") is not null
            : step.Action.StartsWith("actions/download-", StringComparison.Ordinal);

    private IEnumerable<Finding> Given(YamlNode? given, YamlNode? declared, YamlScalar uses, string noun, string key)
    {
        if (given is YamlScalar { IsNull: false } || HasExpressionKey(given) || HasExpressionKey(declared))
        {
            return [];
        }

        var names = NamesOf(declared);
        var written = NamesOf(given);
        var unknown = given.Entries().Select(e => e.Key).Where(name => !names.Contains(name.Value) && (key == "secrets" || !OfContainers.Contains(name.Value)));
        var missing = declared.Entries().Where(e => IsRequired(e.Value) && !written.Contains(e.Key.Value)).Select(e => e.Key);
        return
        [
            .. unknown.Select(name => At(
                name,
                $"{ValueText.Quote(uses.Value.Trim())} has no {noun} {ValueText.Quote(name.Value)}",
                FixOf(name.Value, names, written))),
            .. missing.Select(name => At(
                uses,
                $"{ValueText.Quote(uses.Value.Trim())} requires the {noun} {ValueText.Quote(name.Value)}",
                $"Add '{key}: {{ {ValueText.Shorten(name.Value)}: … }}'")),
        ];
    }

    private static string FixOf(string name, HashSet<string> names, HashSet<string> written) =>
        NearestName.Of(name, names.Except(written, StringComparer.OrdinalIgnoreCase)) is { } nearest ? $"Write '{ValueText.Shorten(nearest)}'"
            : names.Count == 0 ? "Remove it"
            : $"Write one of {string.Join(", ", names.Order(StringComparer.Ordinal).Take(10).Select(ValueText.Shorten))}";

    private static bool IsRequired(YamlNode declared) => declared.Text("required").IsTrue() && declared.Get("default") is null;

    private static HashSet<string> NamesOf(YamlNode? map) => map.Entries().Select(e => e.Key.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static bool HasExpressionKey(YamlNode? map) => map.Entries().Any(e => e.Key.Value.Contains("${{", StringComparison.Ordinal));

    private Finding At(YamlNode node, string message, string fix) => file.At(RuleCatalog.PipelineReadable, node, message, fix);
}
