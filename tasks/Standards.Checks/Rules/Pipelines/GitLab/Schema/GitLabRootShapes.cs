using Standards.Checks.Rules.Pipelines.Schema;
using static Standards.Checks.Rules.Pipelines.GitLab.Schema.GitLabShapes;

namespace Standards.Checks.Rules.Pipelines.GitLab.Schema;

/// <summary>
/// What a pipeline of GitLab may hold beside jobs, by <see href="https://docs.gitlab.com/ci/yaml/"/> and the schema of GitLab's editor
/// (<c>app/assets/javascripts/editor/schema/ci.json</c> of gitlab.com/gitlab-org/gitlab, MIT).
/// </summary>
internal static class GitLabRootShapes
{
    /// <summary>What jobs take over where they say nothing.</summary>
    public static Dictionary<string, Shape> DefaultKeys { get; } = new()
    {
        ["after_script"] = Script,
        ["artifacts"] = GitLabArtifactShapes.Artifacts,
        ["before_script"] = Script,
        ["cache"] = GitLabPartShapes.Cache,
        ["hooks"] = GitLabPartShapes.Hooks,
        ["id_tokens"] = GitLabPartShapes.IdTokens,
        ["identity"] = OneOf("google_cloud"),
        ["image"] = GitLabPartShapes.Image,
        ["interruptible"] = Flag,
        ["retry"] = GitLabPartShapes.Retry,
        ["services"] = GitLabPartShapes.Services,
        ["tags"] = Texts,
        ["timeout"] = Duration,
    };

    /// <summary>The keys that are not jobs.</summary>
    public static IReadOnlyDictionary<string, Shape> Keys { get; } = Map("pipeline", new()
    {
        ["default"] = Map("map of defaults", DefaultKeys),
        ["include"] = GitLabIncludeShapes.Include,
        ["stages"] = new Shape(ShapeKinds.List) { Items = TextOrTexts, Example = "[build, test, deploy]" },
        ["variables"] = GitLabPartShapes.Variables("value", "expand", "description", "options"),
        ["workflow"] = Map("workflow", new()
        {
            ["name"] = Shapes.Text,
            ["auto_cancel"] = GitLabPartShapes.AutoCancel,
            ["rules"] = GitLabPartShapes.Rules(new()
            {
                ["variables"] = GitLabPartShapes.Variables(),
                ["when"] = OneOf("always", "never"),
                ["auto_cancel"] = GitLabPartShapes.AutoCancel,
            }),
        }),
        ["image"] = GitLabPartShapes.Image,
        ["services"] = GitLabPartShapes.Services,
        ["before_script"] = Script,
        ["after_script"] = Script,
        ["cache"] = GitLabPartShapes.Cache,
    }).Keys;

    /// <summary>The header of a file that takes inputs.</summary>
    public static Shape Spec { get; } = Map("specification", new()
    {
        ["inputs"] = Named("map of inputs", Map("input", new()
        {
            ["type"] = OneOf("array", "boolean", "number", "string"),
            ["description"] = Shapes.Text,
            ["default"] = Shapes.Any,
            ["options"] = Shapes.List(Shapes.Any),
            ["regex"] = Shapes.Text,
            ["rules"] = Shapes.List(Shapes.Any),
        }).And(GitLabInputAsks.Default)),
        ["include"] = Shapes.Any,
        ["component"] = Texts,
        ["description"] = Shapes.Text,
    });
}
