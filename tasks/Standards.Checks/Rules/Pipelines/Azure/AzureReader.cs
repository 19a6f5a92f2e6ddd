using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.Azure;

/// <summary>Reads a pipeline or a template of Azure Pipelines. What stands below <c>${{ if }}</c> and <c>${{ each }}</c> counts as if it stood there.</summary>
internal static class AzureReader
{
    private static readonly string[] Scripts = ["script", "bash", "pwsh", "powershell"];

    /// <summary>The file, or null when it is something else.</summary>
    public static PipelineFile? Read(string path, string text, YamlMapping root)
    {
        var body = root.Get("extends").Get("parameters") is YamlMapping parameters
            && (parameters.Get("stages") ?? parameters.Get("jobs") ?? parameters.Get("steps")) is not null
            ? parameters
            : root;
        if ((body.Get("stages")
            ?? body.Get("jobs")
            ?? body.Get("steps")
            ?? root.Get("extends")
            ?? root.Get("trigger")
            ?? root.Get("pr")
            ?? root.Get("resources")) is null)
        {
            return null;
        }

        List<PipelineJob> jobs = [];
        var isOpen = root.Get("extends") is not null;
        List<string> before = [];
        foreach (var stage in Flatten(body.Get("stages")))
        {
            isOpen |= stage.Get("template") is not null;
            var own = Jobs(stage, stage.Text("stage")?.Value ?? "", ref isOpen);
            var needs = stage.Get("dependsOn") is { } on
                ? [.. on.Texts().SelectMany(n => jobs.Where(j => j.Id.StartsWith(n.Value + "/", StringComparison.Ordinal)).Select(j => j.Id))]
                : before;
            jobs.AddRange(own.Select(j => j with { Needs = [.. j.Needs!, .. needs], Condition = j.Condition ?? stage.Text("condition") }));
            before = [.. own.Select(j => j.Id)];
        }

        jobs.AddRange(Jobs(body, "", ref isOpen));
        if (body.Get("steps") is not null && body.Key("steps") is { } key)
        {
            jobs.Add(new PipelineJob("", key, body, [.. Steps(body.Get("steps"))])
            {
                IsTemplate = root.Get("parameters") is not null,
                IsOpen = HasTemplate(body.Get("steps")),
            });
        }

        return new PipelineFile(path, PipelineHost.Azure, text, root) { Jobs = jobs, IsOpen = isOpen };
    }

    private static List<PipelineJob> Jobs(YamlMapping holder, string stage, ref bool isOpen)
    {
        List<PipelineJob> jobs = [];
        foreach (var body in Flatten(holder.Get("jobs")))
        {
            isOpen |= body.Get("template") is not null;
            var name = body.Text("job") ?? body.Text("deployment");
            if (name is null)
            {
                continue;
            }

            var steps = body.Get("steps") is { } own ? [own] : StepLists(body.Get("strategy"), 0);
            jobs.Add(new PipelineJob($"{stage}/{name.Value}", name, body, [.. steps.SelectMany(Steps)])
            {
                Needs = [.. body.Get("dependsOn").Texts().Select(n => $"{stage}/{n.Value}")],
                Environment = body.Get("environment") is YamlMapping map ? map.Text("name") : body.Text("environment"),
                Condition = body.Text("condition"),
                Ignored = body.Text("continueOnError"),
                IsOpen = steps.Any(HasTemplate),
            });
        }

        return jobs;
    }

    // The hooks of a deployment: strategy, runOnce or another, preDeploy to on, success or failure.
    private static IReadOnlyList<YamlNode> StepLists(YamlNode? node, int depth) => depth > 4
        ? []
        : [.. node.Entries().SelectMany(e => e.Key.Value == "steps" ? [e.Value] : StepLists(e.Value, depth + 1))];

    private static bool HasTemplate(YamlNode? steps) => Flatten(steps).Any(s => s.Get("template") is not null);

    private static IEnumerable<PipelineStep> Steps(YamlNode? steps) => Flatten(steps).Select(step => new PipelineStep(step)
    {
        Script = Scripts.Select(s => step.Text(s)).FirstOrDefault(s => s is not null)
            ?? step.Get("inputs").Text("script")
            ?? step.Get("inputs").Text("inlineScript"),
        Uses = step.Text("task"),
        With = step.Get("inputs"),
        Variables = step.Get("env"),
        Condition = step.Text("condition"),
        Ignored = step.Text("continueOnError"),
    });

    private static IEnumerable<YamlMapping> Flatten(YamlNode? list)
    {
        foreach (var item in list.Items().OfType<YamlMapping>())
        {
            if (item.Entries is [{ Key.Value: var key, Value: var value }] && key.StartsWith("${{", StringComparison.Ordinal))
            {
                foreach (var inner in Flatten(value))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return item;
            }
        }
    }
}
