using Standards.Checks.Rules.Pipelines.Schema;
using static Standards.Checks.Rules.Pipelines.GitLab.Schema.GitLabShapes;

namespace Standards.Checks.Rules.Pipelines.GitLab.Schema;

/// <summary>What jobs, defaults and the pipeline itself may hold.</summary>
internal static class GitLabPartShapes
{
    private static readonly Shape PullPolicy = OneOf("always", "never", "if-not-present").OrList();

    private static readonly Dictionary<string, Shape> OfImage = new()
    {
        ["name"] = Shapes.Filled with { Example = "alpine:3.22" },
        ["entrypoint"] = TextOrTexts,
        ["docker"] = Map("map of options", new() { ["platform"] = Shapes.Text, ["user"] = Shapes.Text }),
        ["kubernetes"] = Map("map of options", new() { ["user"] = Shapes.Text }),
        ["pull_policy"] = PullPolicy,
        ["ports"] = Shapes.Any,
    };

    private static readonly Shape CacheKey = Map("cache key", new()
    {
        ["files"] = Texts.And(GitLabAsks.AtMost(2)),
        ["files_commits"] = Texts.And(GitLabAsks.AtMost(2)),
        ["prefix"] = Shapes.Text,
    }).OrText();

    private static readonly Shape CacheItem = Map("cache", new()
    {
        ["key"] = CacheKey,
        ["paths"] = Texts,
        ["policy"] = OneOf("pull", "push", "pull-push"),
        ["unprotect"] = Flag,
        ["untracked"] = Flag,
        ["when"] = OneOf("on_success", "on_failure", "always"),
        ["fallback_keys"] = Texts,
    });

    private static readonly Shape Paths = Map("list of paths", new() { ["paths"] = Texts, ["compare_to"] = Shapes.Text }, "paths") with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.List,
        Items = Shapes.Any,
    };

    private static readonly Shape Exists =
        Map("list of paths", new() { ["paths"] = Texts, ["project"] = Shapes.Text, ["ref"] = Shapes.Text }, "paths") with
        {
            Kinds = ShapeKinds.Map | ShapeKinds.List,
            Items = Shapes.Any,
        };

    /// <summary>How a pipeline ends when another takes its place.</summary>
    public static Shape AutoCancel { get; } = Map("map of settings", new()
    {
        ["on_job_failure"] = OneOf("none", "all"),
        ["on_new_commit"] = OneOf("conservative", "interruptible", "none"),
    });

    /// <summary>An image.</summary>
    public static Shape Image { get; } = Map("image", OfImage, "name").OrText();

    /// <summary>Containers beside the job.</summary>
    public static Shape Services { get; } = List(Map("service", new(OfImage)
    {
        ["command"] = TextOrTexts,
        ["alias"] = Shapes.Text,
        ["variables"] = Variables("value", "expand"),
    }, "name").OrText());

    /// <summary>Files that are kept from one pipeline to the next.</summary>
    public static Shape Cache { get; } = CacheItem with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.List,
        Items = CacheItem with { Kinds = ShapeKinds.Map | ShapeKinds.List, Items = Shapes.Any },
        Ask = GitLabAsks.AtMost(4),
    };

    /// <summary>Whether a job may fail.</summary>
    public static Shape AllowFailure { get; } = Map("map of exit codes", new() { ["exit_codes"] = NumberOrNumbers() }, "exit_codes") with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.Boolean,
        Example = "true",
    };

    /// <summary>When a job is run again.</summary>
    public static Shape Retry { get; } = Map("map of retries", new()
    {
        ["max"] = Shapes.Number.And(GitLabAsks.Range(0, 2)),
        ["when"] = OneOf(
            "always",
            "unknown_failure",
            "script_failure",
            "api_failure",
            "stuck_or_timeout_failure",
            "runner_system_failure",
            "runner_unsupported",
            "stale_schedule",
            "job_execution_timeout",
            "archived_failure",
            "unmet_prerequisites",
            "scheduler_failure",
            "data_integrity_failure",
            "runner_provisioning_timeout",
            "missing_dependency_failure").OrList(),
        ["exit_codes"] = NumberOrNumbers(),
    }) with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.Number,
        Example = "2",
        Ask = (walk, key, node) =>
        {
            if (node is not Foundation.Yaml.YamlMapping)
            {
                GitLabAsks.Range(0, 2)(walk, key, node);
            }
        },
    };

    /// <summary>What the runner does around the script.</summary>
    public static Shape Hooks { get; } = Map("map of hooks", new() { ["pre_get_sources_script"] = Script });

    /// <summary>Tokens for other services.</summary>
    public static Shape IdTokens { get; } = Named("map of tokens", Map("token", new() { ["aud"] = TextOrTexts }, "aud"));

    /// <summary>Variables; of a pipeline also with what people read who start it.</summary>
    public static Shape Variables(params string[] keys)
    {
        var all = new Dictionary<string, Shape>
        {
            ["value"] = Shapes.Text,
            ["expand"] = Flag,
            ["description"] = Shapes.Text,
            ["options"] = Texts,
        };
        var map = Map("variable", keys.ToDictionary(k => k, k => all[k]));
        return Named("map of variables", keys.Length == 0 ? Shapes.Text : map with { Kinds = ShapeKinds.Map | ShapeKinds.Text });
    }

    /// <summary>Rules with more keys than those that say whether one holds.</summary>
    public static Shape Rules(Dictionary<string, Shape> keys) => new(ShapeKinds.List)
    {
        Example = "[{ if: $CI_COMMIT_BRANCH }]",
        Items = Map("rule", new(keys)
        {
            ["if"] = Shapes.Text.And(GitLabAsks.Condition),
            ["changes"] = Paths,
            ["exists"] = Exists,
        }) with
        {
            Kinds = ShapeKinds.Map | ShapeKinds.List,
            Items = Shapes.Any,
        },
    };

    private static Shape NumberOrNumbers() => Shapes.Number.OrList();
}
