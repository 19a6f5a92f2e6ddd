using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitLab;

/// <summary>Reads a pipeline of GitLab, with what jobs take over by <c>extends</c>, and their order by stages.</summary>
internal static class GitLabReader
{
    private const int MaxExtends = 11;

    private static readonly string[] Reserved =
    [
        "default", "include", "stages", "variables", "workflow", "image", "services", "before_script", "after_script", "cache", "spec", "types",
    ];

    private static readonly string[] DefaultStages = ["build", "test", "deploy"];

    /// <summary>The file, or null when it holds nothing of a pipeline.</summary>
    public static PipelineFile? Read(string path, string text, YamlMapping root)
    {
        string[] stages = root.Get("stages") is YamlSequence list
            ? [".pre", .. list.Texts().Select(s => s.Value), ".post"]
            : [".pre", .. DefaultStages, ".post"];
        var isOpen = root.Get("include") is not null || path != ".gitlab-ci.yml";
        PipelineJob[] jobs =
        [
            .. root.Entries
                .Where(e => e.Value is YamlMapping && !Reserved.Contains(e.Key.Value, StringComparer.Ordinal))
                .Select(e => Job(root, e.Key, (YamlMapping)e.Value)),
        ];
        if (jobs.Length == 0 && !isOpen)
        {
            return null;
        }

        return new PipelineFile(path, PipelineHost.GitLab, text, root)
        {
            IsOpen = isOpen,
            Jobs = [.. jobs.Select(j => j with { Needs = Needs(root, j, jobs, stages) })],
        };
    }

    /// <summary>What a job says, or the jobs that it extends, the last of them first.</summary>
    public static YamlNode? Get(YamlMapping root, YamlMapping job, string key) => Get(root, job, key, 0, new(ReferenceEqualityComparer.Instance));

    // A job that was asked is not asked again: a hundred that extend each other have more ways than time.
    private static YamlNode? Get(YamlMapping root, YamlMapping job, string key, int depth, HashSet<YamlMapping> asked) => job.Get(key) ?? (depth == MaxExtends
        ? null
        : job
            .Get("extends")
            .Texts()
            .Reverse()
            .Select(name => root.Get(name.Value))
            .OfType<YamlMapping>()
            .Where(asked.Add)
            .Select(parent => Get(root, parent, key, depth + 1, asked))
            .FirstOrDefault(found => found is not null));

    private static PipelineJob Job(YamlMapping root, YamlScalar key, YamlMapping body)
    {
        var scripts = (string[])["before_script", "script", "after_script"];
        var environment = Get(root, body, "environment");
        return new PipelineJob(
            key.Value, key, body, [.. scripts.SelectMany(s => Flatten(Get(root, body, s), 0)).Select(line => new PipelineStep(line) { Script = line })])
        {
            Environment = environment is YamlMapping map
                ? map.Text("action")?.Value is "stop" or "prepare" or "verify" or "access" ? null : map.Text("name")
                : environment as YamlScalar,
            Ignored = Ignored(Get(root, body, "allow_failure")),
            IsTemplate = key.Value.StartsWith('.'),
            IsOpen = body.Get("trigger") is not null
                || body.Get("extends").Texts().Any(name => root.Get(name.Value) is null)
                || scripts.Any(s => body.Get(s).AllTexts().Any(t => t.Value.StartsWith("!reference", StringComparison.Ordinal))),
        };
    }

    // With 1 most programs say that they found something; what they cannot do has other codes.
    private static YamlScalar? Ignored(YamlNode? value) => value as YamlScalar ?? value.Get("exit_codes").Texts().FirstOrDefault(code => code.Value == "1");

    // A list of commands may hold lists, of anchors.
    private static IEnumerable<YamlScalar> Flatten(YamlNode? node, int depth) => node switch
    {
        YamlScalar text => [text],
        YamlSequence list when depth < 10 => list.Items.SelectMany(i => Flatten(i, depth + 1)),
        _ => [],
    };

    private static IReadOnlyList<string>? Needs(YamlMapping root, PipelineJob job, PipelineJob[] jobs, string[] stages)
    {
        if (Get(root, job.Body, "needs") is { } needs)
        {
            return [.. needs.Items().Select(n => n as YamlScalar ?? n.Text("job")).OfType<YamlScalar>().Select(n => n.Value)];
        }

        var stage = Stage(root, job, stages);
        return stage < 0 ? null : [.. jobs.Where(j => !j.IsTemplate && Stage(root, j, stages) is var other and >= 0 && other < stage).Select(j => j.Id)];
    }

    private static int Stage(YamlMapping root, PipelineJob job, string[] stages) =>
        Array.IndexOf(stages, (Get(root, job.Body, "stage") as YamlScalar)?.Value ?? "test");
}
