using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitHub.Expressions;
using Standards.Checks.Rules.Pipelines.Schema;
using static Standards.Checks.Rules.Pipelines.Schema.Shapes;

namespace Standards.Checks.Rules.Pipelines.GitHub.Schema;

/// <summary>What a step of a job may hold.</summary>
internal static class StepShapes
{
    private static readonly ExpressionScope Scope = ExpressionScope.Step;

    private static readonly Dictionary<string, Shape> Named = new()
    {
        ["name"] = TextIn(Scope),
        ["id"] = Filled.And(SchemaAsks.Id),
        ["continue-on-error"] = Shapes.Boolean with { Scope = Scope },
    };

    private static readonly Dictionary<string, Shape> Common = new(Named)
    {
        ["if"] = Condition(ExpressionScope.Machine | ExpressionScope.Steps | ExpressionScope.HashFiles),
        ["env"] = Variables(Scope),
        ["timeout-minutes"] = Number with { Scope = Scope },
        ["background"] = Shapes.Boolean,
    };

    private static readonly Shape Run = Of("step that runs a command", new(Common)
    {
        ["run"] = TextIn(Scope),
        ["shell"] = Filled.And(SchemaAsks.Shell) with { Scope = Scope },
        ["working-directory"] = TextIn(Scope),
    });

    private static readonly Shape Use = Of("step that uses an action", new(Common)
    {
        ["uses"] = Filled,
        ["with"] = Shapes.Named("map of inputs", Text) with { Scope = Scope },
    });

    private static readonly Shape Wait = Of("step that waits", new(Named) { ["wait"] = OneOrMore });

    private static readonly Shape WaitAll = Of("step that waits", new(Named) { ["wait-all"] = new Shape(ShapeKinds.Null | ShapeKinds.Boolean) });

    private static readonly Shape Cancel = Of("step that cancels", new(Named) { ["cancel"] = Filled });

    private static readonly Shape Parallel = Of("step with parallel steps", new() { ["parallel"] = List(Any with { Scope = Scope }) });

    private static readonly (string Key, Shape Shape)[] Kinds =
    [
        ("uses", Use), ("run", Run), ("wait", Wait), ("wait-all", WaitAll), ("cancel", Cancel), ("parallel", Parallel),
    ];

    private static readonly Shape Unknown = Of("step", new(Common)
    {
        ["run"] = TextIn(Scope),
        ["uses"] = Filled,
        ["shell"] = Filled,
        ["working-directory"] = TextIn(Scope),
        ["with"] = Any with { Scope = Scope },
    }).And(SchemaAsks.StepKind);

    /// <summary>A step: its kind is that of the key that says what it does.</summary>
    public static Shape Step { get; } = new(ShapeKinds.Map) { Noun = "step", Choose = Choose };

    private static Shape Choose(YamlMapping step) => Array.Find(Kinds, k => step.Get(k.Key) is not null).Shape ?? Unknown;

    private static Shape Of(string noun, Dictionary<string, Shape> keys) => new(ShapeKinds.Map) { Noun = noun, Keys = keys, Frame = FrameKind.Step };
}
