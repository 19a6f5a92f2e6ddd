using Standards.Checks.Rules.Pipelines.GitHub.Expressions;
using Standards.Checks.Rules.Pipelines.Schema;
using static Standards.Checks.Rules.Pipelines.Schema.Shapes;

namespace Standards.Checks.Rules.Pipelines.GitHub.Schema;

/// <summary>
/// The events that start a workflow, with their activity types and filters
/// (<see href="https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows"/>).
/// </summary>
internal static class EventShapes
{
    private static readonly string[] Branches = ["branches", "branches-ignore"];

    private static readonly string[] Paths = ["paths", "paths-ignore"];

    private static readonly string[] Tags = ["tags", "tags-ignore"];

    private static readonly string[] OfPullRequests =
    [
        "assigned", "unassigned", "labeled", "unlabeled", "opened", "edited", "closed", "reopened", "synchronize", "converted_to_draft", "locked", "unlocked",
        "enqueued", "dequeued", "milestoned", "demilestoned", "ready_for_review", "review_requested", "review_request_removed", "auto_merge_enabled",
        "auto_merge_disabled", "stacked",
    ];

    private static readonly string[] OfComments = ["created", "edited", "deleted"];

    private static readonly Dictionary<string, Shape> Events = new()
    {
        ["branch_protection_rule"] = Event(OfComments),
        ["check_run"] = Event(["created", "rerequested", "completed", "requested_action"]),
        ["check_suite"] = Event(["completed", "requested", "rerequested"]),
        ["create"] = Event([]),
        ["delete"] = Event([]),
        ["deployment"] = Event([]),
        ["deployment_status"] = Event([]),
        ["discussion"] = Event(
            [
                "created", "edited", "deleted", "transferred", "pinned", "unpinned", "labeled", "unlabeled", "locked", "unlocked", "category_changed",
                "answered", "unanswered",
            ]),
        ["discussion_comment"] = Event(OfComments),
        ["fork"] = Event([]),
        ["gollum"] = Event([]),
        ["image_version"] = Event(["created", "ready", "deleted"], "names", "versions"),
        ["issue_comment"] = Event(OfComments),
        ["issues"] = Event(
            [
                "opened", "edited", "deleted", "transferred", "pinned", "unpinned", "closed", "reopened", "assigned", "unassigned", "labeled", "unlabeled",
                "locked", "unlocked", "milestoned", "demilestoned", "field_added", "field_removed", "typed", "untyped",
            ]),
        ["label"] = Event(OfComments),
        ["merge_group"] = Event(["checks_requested"], Branches),
        ["milestone"] = Event(["created", "closed", "opened", "edited", "deleted"]),
        ["page_build"] = Event([]),
        ["project"] = Event(["created", "closed", "reopened", "edited", "deleted"]),
        ["project_card"] = Event(["created", "moved", "converted", "edited", "deleted"]),
        ["project_column"] = Event(["created", "updated", "moved", "deleted"]),
        ["public"] = Event([]),
        ["pull_request"] = Event(OfPullRequests, [.. Branches, .. Paths]),
        ["pull_request_comment"] = Event(OfComments),
        ["pull_request_review"] = Event(["submitted", "edited", "dismissed"]),
        ["pull_request_review_comment"] = Event(OfComments),
        ["pull_request_target"] = Event(OfPullRequests, [.. Branches, .. Paths]),
        ["push"] = Event([], [.. Branches, .. Tags, .. Paths]),
        ["registry_package"] = Event(["published", "updated"]),
        ["release"] = Event(["published", "unpublished", "created", "edited", "deleted", "prereleased", "released"]),
        ["repository_dispatch"] = Event([], "types"),
        ["schedule"] = List(Map("schedule", new()
        {
            ["cron"] = Filled.And(EventAsks.Cron) with { Example = "'0 6 * * 1'" },
            ["timezone"] = Filled,
        }, "cron")) with
        {
            Example = "[{ cron: '0 6 * * 1' }]",
        },
        ["status"] = Event([]),
        ["watch"] = Event(["started"]),
        ["workflow_call"] = Call(),
        ["workflow_dispatch"] = Dispatch(),
        ["workflow_run"] = Event(["requested", "completed", "in_progress"], ["workflows", .. Branches]),
    };

    /// <summary>The events, by name, as a list or with what they are narrowed to.</summary>
    public static Shape On { get; } = new(ShapeKinds.Map | ShapeKinds.List | ShapeKinds.Filled)
    {
        Noun = "map of events",
        Keys = Events,
        Items = Filled with { Choices = [.. Events.Keys] },
        Choices = [.. Events.Keys],
        Example = "push",
        Scope = ExpressionScope.None,
        Ask = EventAsks.Schedule,
    };

    private static Shape Event(string[] types, params string[] filters)
    {
        var keys = filters.ToDictionary(f => f, _ => OneOrMore);
        if (types.Length > 0)
        {
            keys["types"] = new Shape(ShapeKinds.Filled | ShapeKinds.List) { Items = Filled with { Choices = types }, Choices = types };
        }

        return new Shape(ShapeKinds.Map | ShapeKinds.Null) { Noun = "event", Keys = keys, Ask = filters.Length > 1 ? EventAsks.Filters : null };
    }

    private static Shape Call() => new(ShapeKinds.Map | ShapeKinds.Null)
    {
        Noun = "event",
        Keys = new Dictionary<string, Shape>
        {
            ["inputs"] = Named("map of inputs", Map("input", new()
            {
                ["type"] = OneOf("string", "boolean", "number"),
                ["description"] = Text,
                ["required"] = Shapes.Boolean,
                ["default"] = TextIn(ExpressionScope.Workflow),
                ["deprecationMessage"] = Text,
            }, "type").And(EventAsks.CallInput)),
            ["secrets"] = Named("map of secrets", Map("secret", new() { ["description"] = Text, ["required"] = Shapes.Boolean }) with
            {
                Kinds = ShapeKinds.Map | ShapeKinds.Null,
            }),
            ["outputs"] = Named("map of outputs", Map("output", new()
            {
                ["description"] = Text,
                ["value"] = TextIn(ExpressionScope.Workflow | ExpressionScope.Jobs),
            }, "value")),
        },
    };

    private static Shape Dispatch() => new(ShapeKinds.Map | ShapeKinds.Null)
    {
        Noun = "event",
        Keys = new Dictionary<string, Shape>
        {
            ["inputs"] = Named("map of inputs", Map("input", new()
            {
                ["type"] = OneOf("string", "boolean", "number", "choice", "environment"),
                ["description"] = Text,
                ["required"] = Shapes.Boolean,
                ["default"] = Text,
                ["options"] = List(Text),
                ["deprecationMessage"] = Text,
            }).And(EventAsks.DispatchInput) with
            {
                Kinds = ShapeKinds.Map | ShapeKinds.Null,
            }) with
            {
                Kinds = ShapeKinds.Map | ShapeKinds.Null,
            },
        },
    };
}
