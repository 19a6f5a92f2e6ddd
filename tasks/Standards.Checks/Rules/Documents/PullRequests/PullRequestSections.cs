using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.PullRequests;

/// <summary>What a pull request template and a review checklist ask for. Clauses: <c>pr-template-sections</c>, <c>review-checklist</c>.</summary>
internal static class PullRequestSections
{
    /// <summary>The headings of a template.</summary>
    public static IReadOnlyList<RequiredSection> Headings { get; } =
    [
        new("What", "a comment that asks what is changed", "Summary", "Description", "Change*", "Overview"),
        new("Why", "a comment that asks why", "Motivation", "Context", "Background", "Problem", "Issue*", "Related", "Reason"),
        new("How", "a comment that asks how it is done", "Implementation", "Approach", "Solution", "Details", "Design"),
        new("Testing", "a comment that asks how it was tested", "Test*", "Verification", "Validation", "QA"),
    ];

    /// <summary>The items of the checklist, by words in one, each with the group of the review checklist that it stands for.</summary>
    public static IReadOnlyList<(RequiredSection Item, string Group)> Items { get; } =
    [
        (new("Tests added or changed", "", "Test*", "Coverage"), "Testing"),
        (new("Documents updated", "", "Document*", "Doc", "Docs", "README", "CHANGELOG", "Runbook*"), "Documentation"),
        (
            new(
                "Metrics and logs cover the change",
                "",
                "Metric*",
                "Log",
                "Logs",
                "Logging",
                "Observab*",
                "Trace*",
                "Tracing",
                "Monitor*",
                "Telemetry",
                "Dashboard*",
                "Alert*"),
            "Observability"),
        (new("Security looked at", "", "Secur*", "Secret*", "Vulnerab*", "Authori*", "Threat*"), "Security"),
    ];

    /// <summary>The groups of the review checklist.</summary>
    public static IReadOnlyList<RequiredSection> Groups { get; } =
    [
        new("Functionality", "", "Function*", "Error handling", "Errors", "Correct*", "Behaviour", "Behavior"),
        new("Code quality", "", "Quality", "Style", "Readab*", "Maintainab*", "Conventions"),
        new("Concurrency", "", "Concurren*", "Thread*", "Race", "Races", "Async"),
        new("Testing", "", "Test*", "Coverage"),
        new("Performance", "", "Perform*", "Latency", "Allocation*", "Benchmark*"),
        new("Security", "", "Secur*"),
        new("Observability", "", "Observab*", "Operation*", "Logging", "Metric*", "Monitor*", "Telemetry"),
        new("Deployment", "", "Deploy*", "Rollout", "Roll out", "Release", "Rollback", "Migration*"),
        new("Documentation", "", "Document*", "Docs", "README", "CHANGELOG"),
    ];
}
