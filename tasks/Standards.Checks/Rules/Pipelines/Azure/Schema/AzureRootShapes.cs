using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;
using static Standards.Checks.Rules.Pipelines.Azure.Schema.AzureShapes;

namespace Standards.Checks.Rules.Pipelines.Azure.Schema;

/// <summary>
/// What a pipeline or a template of Azure may hold, by <see href="https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/"/> and the schema of its
/// editor (<c>service-schema.json</c> of github.com/microsoft/azure-pipelines-vscode, MIT).
/// </summary>
internal static class AzureRootShapes
{
    private static readonly string[] Bodies = ["stages", "jobs", "steps", "extends", "phases"];

    private static readonly Shape Filters = Map("filter", new() { ["include"] = TextOrTexts, ["exclude"] = TextOrTexts }) with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.List | ShapeKinds.Text,
        Items = Shapes.Text,
    };

    private static readonly string[] ParameterTypes =
    [
        "string", "boolean", "number", "object", "step", "stepList", "job", "jobList", "deployment", "deploymentList", "stage", "stageList", "stringList",
        "container", "containerList", "environment", "filePath", "pool", "secureFile", "serviceConnection", "legacyObject",
    ];

    private static readonly Shape Parameter = Map("parameter", new()
    {
        ["name"] = Shapes.Filled with { Example = "configuration" },
        ["displayName"] = Shapes.Text,
        ["type"] = OneOf(ParameterTypes),
        ["default"] = Shapes.Any,
        ["values"] = Texts,
    }, "name").And(AzureParameterAsks.Default);

    private static readonly Shape DeclaredParameters = new(ShapeKinds.Map | ShapeKinds.List)
    {
        Items = Parameter,
        Ask = AzureParameterAsks.Unique,
        Example = "[{ name: a, type: string }]",
    };

    private static readonly Shape Trigger = TriggerOf(new()
    {
        ["batch"] = Flag,
        ["branches"] = Filters,
        ["paths"] = Filters,
        ["tags"] = Filters,
        ["enabled"] = Flag,
        ["stages"] = TextOrTexts,
    });

    private static readonly Shape PullRequest = TriggerOf(new()
    {
        ["autoCancel"] = Flag,
        ["branches"] = Filters,
        ["paths"] = Filters,
        ["drafts"] = Flag,
    });

    private static readonly Shape Schedule = Map("schedule", new()
    {
        ["cron"] = Shapes.Filled.And(AzureAsks.Cron) with { Example = "'0 6 * * 1'" },
        ["displayName"] = Shapes.Text,
        ["branches"] = Filters,
        ["batch"] = Flag,
        ["always"] = Flag,
    }, "cron");

    private static readonly Shape Resources = Map("map of resources", new()
    {
        ["builds"] = Items("build", "build", "type", "connection", "source", "version", "branch", "trigger"),
        ["containers"] = Shapes.List(Shapes.Named("container", Shapes.Any)),
        ["pipelines"] = Items("pipeline resource", "pipeline", "project", "source", "version", "branch", "tags", "trigger", "connection"),
        ["repositories"] = Repositories(),
        ["webhooks"] = Items("webhook", "webhook", "connection", "type", "filters"),
        ["packages"] = Items("package", "package", "type", "connection", "name", "version", "tag", "trigger"),
    }) with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.List,
        Items = Shapes.Any,
    };

    /// <summary>A pipeline or a template.</summary>
    public static Shape Root { get; } = Map("pipeline", new(AzureJobShapes.OfRoot())
    {
        ["name"] = Shapes.Text,
        ["appendCommitMessageToRunName"] = Flag,
        ["trigger"] = Trigger,
        ["pr"] = PullRequest,
        ["schedules"] = Shapes.List(Schedule),
        ["parameters"] = DeclaredParameters,
        ["resources"] = Resources,
        ["variables"] = Variables,
        ["lockBehavior"] = OneOf("sequential", "runLatest"),
        ["pool"] = Pool,
        ["stages"] = AzureJobShapes.Stages(),
        ["jobs"] = AzureJobShapes.Jobs(),
        ["steps"] = AzureJobShapes.Steps(),
        ["phases"] = Shapes.Any,
        ["extends"] = Map(
            "reference to a template",
            new() { ["template"] = Shapes.Filled with { Example = "a.yml" }, ["parameters"] = Parameters },
            "template"),
    }).And(Body);

    private static void Body(SchemaWalk walk, YamlScalar? _, YamlNode node) => AzureAsks.OneOf(walk, node, Bodies);

    private static Shape TriggerOf(Dictionary<string, Shape> keys) => Map("trigger", keys) with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.List | ShapeKinds.Text,
        Items = Shapes.Text,
        Example = "[main]",
    };

    private static Shape Items(string noun, string name, params string[] others) => Shapes.List(
        Map(noun, others.Prepend(name).ToDictionary(k => k, k => k == name ? Shapes.Filled : Shapes.Any), name));

    private static Shape Repositories() => Shapes.List(Shapes.Named("repository", Shapes.Any) with
    {
        Keys = new Dictionary<string, Shape>
        {
            ["repository"] = Shapes.Filled with { Example = "templates" },
            ["type"] = Shapes.Text,
            ["name"] = Shapes.Text,
            ["ref"] = Shapes.Text,
            ["endpoint"] = Shapes.Text,
            ["trigger"] = Trigger,
        },
        Required = ["repository"],
    });
}
