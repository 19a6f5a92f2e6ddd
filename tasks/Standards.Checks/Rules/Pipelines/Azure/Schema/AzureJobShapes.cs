using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;
using static Standards.Checks.Rules.Pipelines.Azure.Schema.AzureShapes;

namespace Standards.Checks.Rules.Pipelines.Azure.Schema;

/// <summary>What stages and jobs of Azure Pipelines may hold.</summary>
internal static class AzureJobShapes
{
    private static readonly string[] Strategies = ["runOnce", "rolling", "canary"];

    private static readonly Shape Hook = Map("hook", new() { ["steps"] = Steps(), ["pool"] = Pool });

    private static readonly Dictionary<string, Shape> Hooks = new()
    {
        ["preDeploy"] = Hook,
        ["deploy"] = Hook,
        ["routeTraffic"] = Hook,
        ["postRouteTraffic"] = Hook,
        ["on"] = Map("map of hooks", new() { ["failure"] = Hook, ["success"] = Hook }),
    };

    private static readonly Shape DeploymentStrategy = Map("strategy", new()
    {
        ["runOnce"] = Map("strategy", Hooks),
        ["rolling"] = Map("strategy", new(Hooks) { ["maxParallel"] = Shapes.Text }),
        ["canary"] = Map("strategy", new(Hooks) { ["increments"] = Texts }),
    }).And((walk, key, node) => Strategy(walk, key, node));

    private static readonly Shape Workspace = Map("workspace", new() { ["clean"] = OneOf("outputs", "resources", "all", "true", "false") });

    private static readonly Shape Services = Shapes.Named("map of services", new Shape(ShapeKinds.Map | ShapeKinds.Text));

    private static readonly Shape Container = Shapes.Named("container", Shapes.Any) with { Kinds = ShapeKinds.Map | ShapeKinds.Text };

    private static readonly Shape Matrix = Shapes.Named("matrix", TextMap);

    private static readonly Dictionary<string, Shape> Common = new()
    {
        ["displayName"] = Shapes.Text,
        ["dependsOn"] = TextOrTexts,
        ["condition"] = Shapes.Text,
        ["continueOnError"] = Flag,
        ["timeoutInMinutes"] = Number,
        ["cancelTimeoutInMinutes"] = Number,
        ["variables"] = Variables,
        ["pool"] = Pool,
        ["container"] = Container,
        ["services"] = Services,
        ["workspace"] = Workspace,
        ["uses"] = Map("map of resources", new() { ["repositories"] = Texts, ["pools"] = Texts }),
        ["templateContext"] = Shapes.Any,
    };

    private static readonly Shape Normal = Map("job", new(Common)
    {
        ["job"] = Shapes.Text.And(AzureAsks.Name),
        ["strategy"] = JobStrategy(),
        ["steps"] = Steps(),
    });

    private static readonly Shape Deployment = Map("deployment", new(Common)
    {
        ["deployment"] = Shapes.Text.And(AzureAsks.Name),
        ["environment"] = Map("environment", new()
        {
            ["name"] = Shapes.Text,
            ["resourceName"] = Shapes.Text,
            ["resourceId"] = Shapes.Text,
            ["resourceType"] = Shapes.Text,
            ["tags"] = TextOrTexts,
        }) with
        {
            Kinds = ShapeKinds.Map | ShapeKinds.Text,
        },
        ["strategy"] = DeploymentStrategy,
    });

    private static readonly Shape StageBody = Map("stage", new()
    {
        ["stage"] = Shapes.Text.And(AzureAsks.Name),
        ["group"] = Shapes.Text,
        ["displayName"] = Shapes.Text,
        ["pool"] = Pool,
        ["dependsOn"] = TextOrTexts,
        ["condition"] = Shapes.Text,
        ["variables"] = Variables,
        ["jobs"] = Jobs(),
        ["lockBehavior"] = OneOf("sequential", "runLatest"),
        ["trigger"] = OneOf("manual", "automatic"),
        ["isSkippable"] = Flag,
        ["templateContext"] = Shapes.Any,
        ["checks"] = Shapes.Any,
    });

    /// <summary>Steps of a job.</summary>
    public static Shape Steps() => Shapes.List(AzureStepShapes.Step) with { Example = "[{ script: make }]" };

    /// <summary>Jobs of a stage.</summary>
    public static Shape Jobs() => Shapes.List(new Shape(ShapeKinds.Map) { Noun = "job", Choose = JobOf }) with { Example = "[{ job: build, steps: [] }]" };

    /// <summary>Stages of a pipeline.</summary>
    public static Shape Stages() => Shapes.List(new Shape(ShapeKinds.Map) { Noun = "stage", Choose = StageOf }) with
    {
        Example = "[{ stage: build, jobs: [] }]",
    };

    /// <summary>How often a job runs beside itself.</summary>
    public static Shape JobStrategy() => Map("strategy", new()
    {
        ["matrix"] = Matrix,
        ["maxParallel"] = Shapes.Text,
        ["parallel"] = Shapes.Text,
    });

    /// <summary>Keys of a job that may stand at the root beside 'steps'.</summary>
    public static Dictionary<string, Shape> OfRoot() => new()
    {
        ["strategy"] = JobStrategy(),
        ["continueOnError"] = Flag,
        ["container"] = Container,
        ["services"] = Services,
        ["workspace"] = Workspace,
        ["queue"] = Shapes.Any,
        ["server"] = Shapes.Any,
    };

    private static Shape JobOf(YamlMapping map) =>
        map.Get("deployment") is not null ? Deployment
        : map.Get("template") is not null ? Template
        : map.Get("job") is not null ? Normal
        : IsOpen(map) ? Shapes.Any
        : Other("job", "Add 'job', 'deployment' or 'template'");

    private static Shape StageOf(YamlMapping map) =>
        map.Get("template") is not null ? Template
        : map.Get("stage") is not null ? StageBody
        : IsOpen(map) ? Shapes.Any
        : Other("stage", "Add 'stage' or 'template'");

    private static Shape Template { get; } = Map("reference to a template", new() { ["template"] = Shapes.Filled, ["parameters"] = Parameters });

    private static Shape Other(string noun, string fix) =>
        Shapes.Any.And((walk, _, node) => walk.Add(node.Entries().Select(e => e.Key).FirstOrDefault() ?? node, $"the {noun} has no name", fix));

    private static void Strategy(SchemaWalk walk, YamlScalar? key, YamlNode node)
    {
        AzureAsks.OneOf(walk, node, Strategies);
        if (node is YamlMapping map && !IsOpen(map) && !Array.Exists(Strategies, s => map.Get(s) is not null))
        {
            walk.Add(key ?? node, "the strategy of the deployment is not named", "Add 'runOnce', 'rolling' or 'canary'");
        }
    }
}
