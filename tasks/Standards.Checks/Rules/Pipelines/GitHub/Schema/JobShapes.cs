using Standards.Checks.Rules.Pipelines.GitHub.Expressions;
using Standards.Checks.Rules.Pipelines.Schema;
using static Standards.Checks.Rules.Pipelines.Schema.Shapes;

namespace Standards.Checks.Rules.Pipelines.GitHub.Schema;

/// <summary>What a job of a workflow may hold.</summary>
internal static class JobShapes
{
    private static readonly Shape Credentials = Map("map of credentials", new() { ["username"] = Filled, ["password"] = Filled }) with
    {
        Scope = ExpressionScope.JobBody | ExpressionScope.Secrets | ExpressionScope.Env,
    };

    private static readonly Shape Container = new(ShapeKinds.Map | ShapeKinds.Text)
    {
        Noun = "container",
        Keys = ContainerKeys(),
        Scope = ExpressionScope.JobBody,
        Example = "mcr.microsoft.com/dotnet/sdk:10.0",
    };

    private static readonly Shape Service = Container with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.Filled,
        Noun = "service",
        Keys = new Dictionary<string, Shape>(ContainerKeys()) { ["entrypoint"] = Text, ["command"] = Text },
    };

    private static readonly Shape Combinations = List(Named("combination of the matrix", Any)) with { Example = "[{ os: ubuntu-24.04 }]" };

    private static readonly Shape Matrix = Named("matrix", new Shape(ShapeKinds.List) { Items = Any, Example = "[a, b]" }) with
    {
        Keys = new Dictionary<string, Shape> { ["include"] = Combinations, ["exclude"] = Combinations },
        Ask = SchemaAsks.Matrix,
    };

    private static readonly Shape Strategy = Map("strategy", new()
    {
        ["fail-fast"] = Shapes.Boolean,
        ["max-parallel"] = Number,
        ["matrix"] = Matrix,
    }) with
    {
        Scope = ExpressionScope.JobStart,
    };

    private static readonly Shape Environment = Map("environment", new()
    {
        ["name"] = Text,
        ["url"] = TextIn(ExpressionScope.Machine | ExpressionScope.Steps),
        ["deployment"] = Shapes.Boolean,
    }, "name") with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.Text,
        Scope = ExpressionScope.JobBody,
    };

    private static readonly Shape Snapshot = Map("snapshot", new()
    {
        ["image-name"] = Filled,
        ["if"] = Condition(ExpressionScope.JobBody),
        ["version"] = Filled,
    }, "image-name") with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.Filled,
    };

    private static readonly Shape RunsOn = new(ShapeKinds.Map | ShapeKinds.List | ShapeKinds.Filled)
    {
        Noun = "runner",
        Keys = new Dictionary<string, Shape> { ["group"] = Filled, ["labels"] = OneOrMore },
        Items = Filled,
        Scope = ExpressionScope.JobBody,
        Example = "ubuntu-24.04",
    };

    private static readonly Shape Needs = OneOrMore with { Example = "build" };

    // What a job of either kind may hold.
    private static readonly Dictionary<string, Shape> Common = new()
    {
        ["name"] = TextIn(ExpressionScope.JobBody),
        ["needs"] = Needs,
        ["if"] = Condition(ExpressionScope.JobStart),
        ["permissions"] = CommonShapes.Permissions,
        ["strategy"] = Strategy,
        ["concurrency"] = CommonShapes.Concurrency(ExpressionScope.JobBody),
    };

    private static readonly Shape Normal = new(ShapeKinds.Map)
    {
        Noun = "job",
        Frame = FrameKind.Job,
        Required = ["runs-on", "steps"],
        Keys = new Dictionary<string, Shape>(Common)
        {
            ["runs-on"] = RunsOn,
            ["environment"] = Environment,
            ["outputs"] = Named("map of outputs", Text) with { Scope = ExpressionScope.Machine | ExpressionScope.Steps | ExpressionScope.Secrets },
            ["env"] = Variables(ExpressionScope.JobBody | ExpressionScope.Secrets),
            ["defaults"] = CommonShapes.Defaults(ExpressionScope.JobBody | ExpressionScope.Env),
            ["timeout-minutes"] = Number with { Scope = ExpressionScope.JobBody },
            ["cancel-timeout-minutes"] = Number with { Scope = ExpressionScope.JobBody },
            ["continue-on-error"] = Shapes.Boolean with { Scope = ExpressionScope.JobBody },
            ["container"] = Container,
            ["services"] = Named("map of services", Service) with { Scope = ExpressionScope.JobBody },
            ["snapshot"] = Snapshot,
            ["steps"] = List(StepShapes.Step).And(SchemaAsks.StepIds) with { Example = "[{ run: make }]" },
        },
    };

    private static readonly Shape Call = new(ShapeKinds.Map)
    {
        Noun = "job that calls a workflow",
        Frame = FrameKind.Job,
        Keys = new Dictionary<string, Shape>(Common)
        {
            ["uses"] = Filled.And(SchemaAsks.WorkflowReference),
            ["with"] = Named("map of inputs", Text) with { Scope = ExpressionScope.JobBody },
            ["secrets"] = Named("map of secrets", Text) with
            {
                Kinds = ShapeKinds.Map | ShapeKinds.Text,
                Choices = ["inherit"],
                Scope = ExpressionScope.JobBody | ExpressionScope.Secrets,
                Example = "inherit",
            },
        },
    };

    /// <summary>A job: one that calls a workflow, or one with steps.</summary>
    public static Shape Job { get; } = new(ShapeKinds.Map) { Noun = "job", Choose = body => body.Get("uses") is null ? Normal : Call };

    private static Dictionary<string, Shape> ContainerKeys() => new()
    {
        ["image"] = Filled,
        ["options"] = Text,
        ["env"] = Variables(ExpressionScope.JobBody | ExpressionScope.Job | ExpressionScope.Runner | ExpressionScope.Env | ExpressionScope.Secrets),
        ["ports"] = Texts,
        ["volumes"] = Texts,
        ["credentials"] = Credentials,
    };
}
