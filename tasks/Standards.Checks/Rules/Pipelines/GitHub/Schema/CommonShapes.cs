using Standards.Checks.Rules.Pipelines.GitHub.Expressions;
using Standards.Checks.Rules.Pipelines.Schema;
using static Standards.Checks.Rules.Pipelines.Schema.Shapes;

namespace Standards.Checks.Rules.Pipelines.GitHub.Schema;

/// <summary>What a workflow and its jobs both may hold.</summary>
internal static class CommonShapes
{
    private static readonly Shape Level = OneOf("read", "write", "none");

    private static readonly Shape ReadLevel = OneOf("read", "none");

    private static readonly Shape WriteLevel = OneOf("write", "none");

    private static readonly Shape Run = Map("map of defaults", new() { ["shell"] = Filled.And(SchemaAsks.Shell), ["working-directory"] = Filled });

    /// <summary>What a token may do.</summary>
    public static Shape Permissions { get; } = Map("map of permissions", new()
    {
        ["actions"] = Level,
        ["artifact-metadata"] = Level,
        ["attestations"] = Level,
        ["checks"] = Level,
        ["code-quality"] = Level,
        ["contents"] = Level,
        ["copilot-requests"] = WriteLevel,
        ["deployments"] = Level,
        ["discussions"] = Level,
        ["drives"] = Level,
        ["id-token"] = WriteLevel,
        ["issues"] = Level,
        ["models"] = ReadLevel,
        ["packages"] = Level,
        ["pages"] = Level,
        ["pull-requests"] = Level,
        ["repository-projects"] = Level,
        ["security-events"] = Level,
        ["statuses"] = Level,
        ["vulnerability-alerts"] = ReadLevel,
    }) with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.Text,
        Choices = ["read-all", "write-all"],
        Example = "{ contents: read }",
    };

    /// <summary>Which runs wait for each other.</summary>
    public static Shape Concurrency(ExpressionScope scope) => Map("concurrency setting", new()
    {
        ["group"] = Filled with { Example = "${{ github.ref }}" },
        ["cancel-in-progress"] = Shapes.Boolean,
        ["queue"] = OneOf("single", "max"),
    }, "group") with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.Filled,
        Scope = scope,
        Example = "${{ github.ref }}",
    };

    /// <summary>The shell and the folder of scripts.</summary>
    public static Shape Defaults(ExpressionScope scope) => Map("map of defaults", new() { ["run"] = Run with { Scope = scope } });
}
