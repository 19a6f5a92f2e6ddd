using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitHub.Expressions;
using Standards.Checks.Rules.Pipelines.Schema;
using static Standards.Checks.Rules.Pipelines.Schema.Shapes;

namespace Standards.Checks.Rules.Pipelines.GitHub.Schema;

/// <summary>
/// What an action may hold, by <see href="https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax"/>. The runner passes over keys
/// that it does not know at the root and at inputs, and refuses them below <c>runs</c>.
/// </summary>
internal static class ActionShapes
{
    private static readonly ExpressionScope Scope = ExpressionScope.ActionStep;

    private static readonly Shape RunsCondition = Condition(
        ExpressionScope.Runner | ExpressionScope.GitHub | ExpressionScope.Job | ExpressionScope.Strategy | ExpressionScope.Matrix | ExpressionScope.Env
            | ExpressionScope.Inputs | ExpressionScope.HashFiles);

    private static readonly Dictionary<string, Shape> Common = new()
    {
        ["name"] = TextIn(Scope),
        ["id"] = Filled.And(SchemaAsks.Id),
        ["if"] = Condition(Scope),
        ["env"] = Variables(Scope),
        ["continue-on-error"] = Shapes.Boolean with { Scope = Scope },
    };

    private static readonly Shape RunStep = Step("step that runs a command", new(Common)
    {
        ["run"] = TextIn(Scope),
        ["shell"] = TextIn(Scope).And(SchemaAsks.Shell) with { Example = "bash" },
        ["working-directory"] = TextIn(Scope),
    }, "shell");

    private static readonly Shape UseStep = Step("step that uses an action", new(Common)
    {
        ["uses"] = Filled,
        ["with"] = Shapes.Named("map of inputs", Text) with { Scope = Scope },
    });

    private static readonly Shape OtherStep = Step("step", new(Common)
    {
        ["run"] = TextIn(Scope),
        ["uses"] = Filled,
        ["shell"] = Text,
        ["working-directory"] = Text,
        ["with"] = Any,
    }).And(SchemaAsks.StepKind);

    private static readonly Shape AnyStep = new(ShapeKinds.Map)
    {
        Noun = "step",
        Choose = step => step.Get("uses") is not null ? UseStep : step.Get("run") is not null ? RunStep : OtherStep,
    };

    private static readonly Shape Using = Filled.And(SchemaAsks.Using) with { Example = "composite" };

    private static readonly Shape Composite = Map("composite action", new()
    {
        ["using"] = Using,
        ["steps"] = List(AnyStep).And(SchemaAsks.StepIds),
    }, "steps");

    private static readonly Shape Docker = Map("Docker action", new()
    {
        ["using"] = Using,
        ["image"] = Filled with { Example = "Dockerfile" },
        ["entrypoint"] = Filled,
        ["args"] = List(TextIn(ExpressionScope.Inputs)),
        ["env"] = Variables(ExpressionScope.Inputs),
        ["pre-entrypoint"] = Filled,
        ["pre-if"] = RunsCondition,
        ["post-entrypoint"] = Filled,
        ["post-if"] = RunsCondition,
    }, "image");

    private static readonly Shape Node = Map("JavaScript action", new()
    {
        ["using"] = Using,
        ["main"] = Filled with { Example = "dist/index.js" },
        ["pre"] = Filled,
        ["pre-if"] = RunsCondition,
        ["post"] = Filled,
        ["post-if"] = RunsCondition,
    }, "main");

    private static readonly Shape Unknown = new(ShapeKinds.Map)
    {
        Noun = "action",
        Keys = new Dictionary<string, Shape> { ["using"] = Using },
        Others = Any,
        Required = ["using"],
    };

    private static readonly Shape Input = Shapes.Named("input", Any) with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.Null,
        Keys = new Dictionary<string, Shape>
        {
            ["default"] = TextIn(
                ExpressionScope.GitHub | ExpressionScope.Strategy | ExpressionScope.Matrix | ExpressionScope.Job | ExpressionScope.Runner
                    | ExpressionScope.HashFiles),
        },
    };

    private static readonly Shape Output = Shapes.Named("output", Any) with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.Null,
        Keys = new Dictionary<string, Shape> { ["description"] = Text, ["value"] = TextIn(Scope & ~ExpressionScope.HashFiles) },
    };

    /// <summary>An action.</summary>
    public static Shape Root { get; } = new(ShapeKinds.Map)
    {
        Noun = "action",
        Required = ["runs"],
        Others = Any,
        Ask = SchemaAsks.ActionKeys,
        Keys = new Dictionary<string, Shape>
        {
            ["name"] = Text,
            ["author"] = Text,
            ["description"] = Text,
            ["branding"] = Any,
            ["inputs"] = Shapes.Named("map of inputs", Input),
            ["outputs"] = Shapes.Named("map of outputs", Output),
            ["runs"] = new Shape(ShapeKinds.Map) { Noun = "action", Choose = Choose, Example = "{ using: composite, steps: [] }" },
        },
    };

    private static Shape Choose(YamlMapping runs) => runs.Text("using")?.Value.ToLowerInvariant() switch
    {
        "composite" => Composite,
        "docker" => Docker,
        { } node when node.StartsWith("node", StringComparison.Ordinal) => Node,
        _ => Unknown,
    };

    private static Shape Step(string noun, Dictionary<string, Shape> keys, params string[] required) =>
        new(ShapeKinds.Map) { Noun = noun, Keys = keys, Required = required, Frame = FrameKind.Step };
}
