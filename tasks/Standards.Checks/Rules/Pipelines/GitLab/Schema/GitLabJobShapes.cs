using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;
using static Standards.Checks.Rules.Pipelines.GitLab.Schema.GitLabShapes;

namespace Standards.Checks.Rules.Pipelines.GitLab.Schema;

/// <summary>What a job of GitLab may hold: one with commands, or one that starts another pipeline.</summary>
internal static class GitLabJobShapes
{
    private static readonly Shape When = OneOf("on_success", "on_failure", "always", "never", "manual", "delayed");

    private static readonly Shape Filter = Map("filter", new()
    {
        ["refs"] = Texts,
        ["kubernetes"] = OneOf("active"),
        ["variables"] = Texts,
        ["changes"] = Texts,
    }) with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.List,
        Items = Shapes.Any,
        Example = "[main]",
    };

    private static readonly Shape Matrix = Map("map of parallel jobs", new() { ["matrix"] = List(Named("combination", TextOrTexts)) }, "matrix");

    private static readonly Shape NeedsItem = Map("need", new()
    {
        ["job"] = Shapes.Filled,
        ["artifacts"] = Flag,
        ["optional"] = Flag,
        ["pipeline"] = Shapes.Text,
        ["project"] = Shapes.Text,
        ["ref"] = Shapes.Text,
        ["parallel"] = Matrix,
    }).And(NeedHasJob);

    private static readonly Shape Needs = NeedsItem with
    {
        Kinds = ShapeKinds.List | ShapeKinds.Map,
        Items = NeedsItem with { Kinds = ShapeKinds.Map | ShapeKinds.Filled | ShapeKinds.List, Items = Shapes.Any },
        Example = "[build]",
    };

    private static readonly Shape Inherit = Map("map of what is inherited", new()
    {
        ["default"] = new Shape(ShapeKinds.Boolean | ShapeKinds.List) { Items = OneOf([.. GitLabRootShapes.DefaultKeys.Keys]) },
        ["variables"] = new Shape(ShapeKinds.Boolean | ShapeKinds.List) { Items = Shapes.Text },
    });

    private static readonly Dictionary<string, Shape> Common = new()
    {
        ["extends"] = TextOrTexts with { Example = ".base" },
        ["stage"] = Shapes.Filled with { Example = "test" },
        ["rules"] = GitLabPartShapes.Rules(new()
        {
            ["when"] = When,
            ["start_in"] = Duration,
            ["allow_failure"] = GitLabPartShapes.AllowFailure,
            ["variables"] = GitLabPartShapes.Variables(),
            ["needs"] = Needs,
            ["interruptible"] = Flag,
        }),
        ["only"] = Filter,
        ["except"] = Filter,
        ["variables"] = GitLabPartShapes.Variables("value", "expand"),
        ["inherit"] = Inherit,
        ["allow_failure"] = GitLabPartShapes.AllowFailure,
        ["when"] = When,
        ["start_in"] = Duration,
        ["needs"] = Needs,
        ["resource_group"] = Shapes.Text,
        ["environment"] = GitLabArtifactShapes.Environment,
        ["interruptible"] = Flag,
        ["parallel"] = Matrix with { Kinds = ShapeKinds.Map | ShapeKinds.Number, Example = "5", Ask = Parallel },
        ["manual_confirmation"] = Shapes.Text,
    };

    private static readonly Shape Normal = Map("job", new(Common)
    {
        ["image"] = GitLabPartShapes.Image,
        ["services"] = GitLabPartShapes.Services,
        ["before_script"] = Script,
        ["script"] = GitLabShapes.Commands,
        ["after_script"] = Script,
        ["run"] = Shapes.List(Shapes.Any),
        ["hooks"] = GitLabPartShapes.Hooks,
        ["cache"] = GitLabPartShapes.Cache,
        ["id_tokens"] = GitLabPartShapes.IdTokens,
        ["identity"] = OneOf("google_cloud"),
        ["inputs"] = Named("map of inputs", Shapes.Any),
        ["secrets"] = Named("map of secrets", Shapes.Any),
        ["tags"] = Texts with { Example = "[docker]" },
        ["timeout"] = Duration,
        ["dependencies"] = Texts with { Example = "[build]" },
        ["artifacts"] = GitLabArtifactShapes.Artifacts,
        ["release"] = GitLabArtifactShapes.Release,
        ["coverage"] = Shapes.Text.And(GitLabAsks.Coverage),
        ["retry"] = GitLabPartShapes.Retry,
        ["publish"] = Shapes.Text,
        ["pages"] = GitLabArtifactShapes.Pages,
        ["dast_configuration"] = Shapes.Any,
        ["trigger"] = Shapes.Any,
    }).And(Exclusive);

    private static readonly Shape Bridge = Map("job that starts a pipeline", new(Common) { ["trigger"] = GitLabIncludeShapes.Trigger }).And(Exclusive);

    /// <summary>A job, or a part of one that others extend.</summary>
    public static Shape Job { get; } = Choose("job", body => body.Get("trigger") is null or YamlScalar { IsNull: true } ? Normal : Bridge);

    private static void Parallel(SchemaWalk walk, YamlScalar? key, YamlNode node)
    {
        if (node is YamlScalar)
        {
            GitLabAsks.Range(1, 200)(walk, key, node);
        }
    }

    private static void NeedHasJob(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node is YamlMapping map && map.Merge is null && map.Get("job") is null && map.Get("pipeline") is null)
        {
            walk.Add(map, "a need has no 'job'", "Add 'job: build'");
        }
    }

    // What GitLab refuses side by side.
    private static void Exclusive(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node.Get("rules") is not (null or YamlScalar { IsNull: true }))
        {
            foreach (var name in (string[])["only", "except", "start_in"])
            {
                Beside(walk, node, name, "rules");
            }
        }

        if (node.Get("script") is not null)
        {
            Beside(walk, node, "run", "script");
        }

        if (node.Text("when")?.Value == "delayed" && node.Get("start_in") is null && node.Get("extends") is null)
        {
            walk.Add(node.Text("when")!, "a job that is delayed has no 'start_in'", "Add 'start_in: 30 minutes'");
        }
    }

    private static void Beside(SchemaWalk walk, YamlNode node, string name, string other)
    {
        if (node.Key(name) is { } key && node.Get(name) is not YamlScalar { IsNull: true })
        {
            walk.Add(
                key,
                $"'{name}' may not stand beside '{other}'",
                other == "rules" ? $"Write it as one of the rules, or remove '{name}'" : "Remove one of the two");
        }
    }
}
