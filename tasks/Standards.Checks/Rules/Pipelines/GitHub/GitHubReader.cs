using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>Reads a workflow or a composite action.</summary>
internal static class GitHubReader
{
    /// <summary>The file, or null when it is neither.</summary>
    public static PipelineFile? Read(string path, string text, YamlMapping root)
    {
        if (root.Get("jobs") is YamlMapping jobs)
        {
            return new PipelineFile(path, PipelineHost.GitHub, text, root)
            {
                Jobs = [.. jobs.Entries.Where(j => j.Value is YamlMapping).Select(j => Job(j.Key, (YamlMapping)j.Value))],
            };
        }

        if (root.Get("runs") is YamlMapping runs && root.Key("runs") is { } key)
        {
            return new PipelineFile(path, PipelineHost.GitHub, text, root) { Jobs = [new PipelineJob("", key, runs, [.. Steps(runs)]) { IsTemplate = true }] };
        }

        return null;
    }

    /// <summary>Names of the events that start a workflow.</summary>
    public static IReadOnlyList<string> EventsOf(PipelineFile file) => file.Root.Get("on") switch
    {
        YamlMapping map => [.. map.Entries.Select(e => e.Key.Value)],
        var on => [.. on.Texts().Select(t => t.Value)],
    };

    private static PipelineJob Job(YamlScalar key, YamlMapping body) => new(key.Value, key, body, [.. Steps(body)])
    {
        Needs = [.. body.Get("needs").Texts().Select(n => n.Value)],
        Environment = body.Get("environment") is YamlMapping map ? map.Text("name") : body.Text("environment"),
        Condition = body.Text("if"),
        Ignored = body.Text("continue-on-error"),
        IsOpen = body.Get("uses") is not null && !CallsDeployment(body),
        CallsDeployment = CallsDeployment(body),
    };

    private static bool CallsDeployment(YamlMapping body) =>
        body.Text("uses")?.Value is { } uses
        && uses.Split('@')[0].Split('/')[^1].Split('.', '-', '_').Any(word => word is "deploy" or "deployment");

    private static IEnumerable<PipelineStep> Steps(YamlMapping body) => body.Get("steps").Items().OfType<YamlMapping>().Select(step => new PipelineStep(step)
    {
        Script = step.Text("run"),
        Uses = step.Text("uses"),
        With = step.Get("with"),
        Variables = step.Get("env"),
        Condition = step.Text("if"),
        Ignored = step.Text("continue-on-error"),
    });
}
