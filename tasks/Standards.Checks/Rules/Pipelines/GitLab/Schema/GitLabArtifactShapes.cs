using Standards.Checks.Rules.Pipelines.Schema;
using static Standards.Checks.Rules.Pipelines.GitLab.Schema.GitLabShapes;

namespace Standards.Checks.Rules.Pipelines.GitLab.Schema;

/// <summary>What a job leaves behind: artifacts, a release, an environment, pages.</summary>
internal static class GitLabArtifactShapes
{
    private static readonly string[] ReportNames =
    [
        "accessibility", "annotations", "api_fuzzing", "browser_performance", "cluster_applications", "cluster_image_scanning", "codequality",
        "container_scanning", "coverage_fuzzing", "cyclonedx", "dast", "dependency_scanning", "dotenv", "junit", "license_management", "license_scanning",
        "load_performance", "lsif", "metrics", "performance", "repository_xray", "requirements", "requirements_v2", "sarif", "sast", "scip",
        "secret_detection", "terraform",
    ];

    private static readonly Shape Reports = Map("map of reports", new(ReportNames.ToDictionary(n => n, _ => TextOrTexts))
    {
        ["coverage_report"] = Map("report", new() { ["coverage_format"] = OneOf("cobertura", "jacoco"), ["path"] = Shapes.Text }, "coverage_format", "path"),
    });

    private static readonly Shape Kubernetes = Map("map of settings", new()
    {
        ["agent"] = Shapes.Text,
        ["namespace"] = Shapes.Text,
        ["flux_resource_path"] = Shapes.Text,
        ["managed_resources"] = Shapes.Any,
        ["dashboard"] = Shapes.Any,
    });

    /// <summary>Files that a job keeps.</summary>
    public static Shape Artifacts { get; } = Map("map of artifacts", new()
    {
        ["paths"] = Texts,
        ["exclude"] = Texts,
        ["expose_as"] = Shapes.Text,
        ["name"] = Shapes.Text,
        ["untracked"] = Flag,
        ["when"] = OneOf("on_success", "on_failure", "always"),
        ["access"] = OneOf("none", "developer", "all", "maintainer"),
        ["public"] = Flag,
        ["expire_in"] = Shapes.Text.And(GitLabAsks.Expiry),
        ["reports"] = Reports,
    });

    /// <summary>Where a job deploys to.</summary>
    public static Shape Environment { get; } = Map("environment", new()
    {
        ["name"] = Shapes.Filled with { Example = "staging" },
        ["url"] = Shapes.Text,
        ["on_stop"] = Shapes.Text,
        ["action"] = OneOf("start", "prepare", "stop", "verify", "access"),
        ["auto_stop_in"] = Shapes.Text.And(GitLabAsks.Expiry),
        ["kubernetes"] = Kubernetes,
        ["deployment_tier"] = OneOf("production", "staging", "testing", "development", "other"),
    }, "name").OrText();

    /// <summary>A release that a job makes.</summary>
    public static Shape Release { get; } = Map("release", new()
    {
        ["tag_name"] = Shapes.Filled with { Example = "$CI_COMMIT_TAG" },
        ["tag_message"] = Shapes.Text,
        ["description"] = Shapes.Filled with { Example = "CHANGELOG.md" },
        ["name"] = Shapes.Text,
        ["ref"] = Shapes.Text,
        ["milestones"] = TextOrTexts,
        ["released_at"] = Shapes.Text,
        ["assets"] = Map("map of assets", new()
        {
            ["links"] = List(Map("link", new()
            {
                ["name"] = Shapes.Filled,
                ["url"] = Shapes.Filled,
                ["filepath"] = Shapes.Text,
                ["link_type"] = OneOf("runbook", "package", "image", "other"),
            }, "name", "url")),
        }),
    }, "tag_name", "description");

    /// <summary>Pages that a job publishes.</summary>
    public static Shape Pages { get; } = Map("map of settings", new()
    {
        ["path_prefix"] = Shapes.Text,
        ["expire_in"] = Shapes.Text.And(GitLabAsks.Expiry),
        ["publish"] = Shapes.Text,
    }) with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.Boolean,
    };
}
