using Standards.Checks.Rules.Pipelines.GitHub.Expressions;
using Standards.Checks.Rules.Pipelines.Schema;
using static Standards.Checks.Rules.Pipelines.Schema.Shapes;

namespace Standards.Checks.Rules.Pipelines.GitHub.Schema;

/// <summary>
/// What a workflow may hold, by <see href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax"/> and the schema that GitHub
/// reads workflows with (<c>workflow-v1.0.json</c> of github.com/actions/languageservices, MIT).
/// </summary>
internal static class WorkflowShapes
{
    /// <summary>A workflow.</summary>
    public static Shape Root { get; } = Map(
        "workflow",
        new()
        {
            ["name"] = Text with { Scope = ExpressionScope.None },
            ["description"] = Text,
            ["run-name"] = TextIn(ExpressionScope.Workflow),
            ["on"] = EventShapes.On,
            ["permissions"] = CommonShapes.Permissions,
            ["env"] = Variables(ExpressionScope.Workflow | ExpressionScope.Secrets),
            ["defaults"] = CommonShapes.Defaults(ExpressionScope.Workflow),
            ["concurrency"] = CommonShapes.Concurrency(ExpressionScope.Workflow),
            ["jobs"] = Named("map of jobs", JobShapes.Job).And(SchemaAsks.Jobs),
        },
        "on",
        "jobs");
}
