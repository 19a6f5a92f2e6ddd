namespace Standards.Checks.Artifacts.Provenance;

/// <summary>Who runs the build, by what a CI server says in its environment.</summary>
/// <param name="Id">SLSA's <c>builder.id</c>.</param>
/// <param name="Invocation">SLSA's <c>invocationId</c>; empty outside CI.</param>
/// <param name="Reference">The branch or tag that is built; empty when the server says none.</param>
public sealed record ProvenanceBuilder(string Id, string Invocation, string Reference)
{
    /// <summary>A machine of which nothing is known; the address explains what that means.</summary>
    public const string Local = ProvenanceStatement.Guide + "#local-builder";

    /// <summary>The forms are those of the servers' own attestations where they have some.</summary>
    public static ProvenanceBuilder Of(IReadOnlyDictionary<string, string> environment)
    {
        string Value(string name) => environment.GetValueOrDefault(name) ?? "";
        if (Value("GITHUB_ACTIONS") == "true" && Address(Value("GITHUB_SERVER_URL")) is { Length: > 0 } github)
        {
            var run = $"{github}/{Value("GITHUB_REPOSITORY")}/actions/runs/{Value("GITHUB_RUN_ID")}/attempts/{Value("GITHUB_RUN_ATTEMPT")}";
            return new ProvenanceBuilder($"{github}/{Value("GITHUB_WORKFLOW_REF")}", run, Value("GITHUB_REF"));
        }

        if (Value("GITLAB_CI") == "true" && Address(Value("CI_PROJECT_URL")) is { Length: > 0 } gitlab)
        {
            var reference = Value("CI_COMMIT_TAG") is { Length: > 0 } tag ? $"refs/tags/{tag}" : $"refs/heads/{Value("CI_COMMIT_REF_NAME")}";
            return new ProvenanceBuilder($"{gitlab}/-/runners/{Value("CI_RUNNER_ID")}", $"{gitlab}/-/jobs/{Value("CI_JOB_ID")}", reference);
        }

        if (Value("TF_BUILD").Equals("true", StringComparison.OrdinalIgnoreCase) && Address(Value("SYSTEM_COLLECTIONURI")) is { Length: > 0 } azure)
        {
            var pipelines = $"{azure}/{Uri.EscapeDataString(Value("SYSTEM_TEAMPROJECT"))}/_build";
            return new ProvenanceBuilder(
                $"{pipelines}?definitionId={Value("SYSTEM_DEFINITIONID")}",
                $"{pipelines}/results?buildId={Value("BUILD_BUILDID")}",
                Value("BUILD_SOURCEBRANCH"));
        }

        return Address(Value("JENKINS_URL")) is { Length: > 0 } jenkins
            ? new ProvenanceBuilder(jenkins, Address(Value("BUILD_URL")), "")
            : new ProvenanceBuilder(Local, "", "");
    }

    // Without what may be a password.
    private static string Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http")
            ? uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/')
            : "";
}
