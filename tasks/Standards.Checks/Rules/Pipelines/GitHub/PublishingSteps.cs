namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>Steps that bring something to a place from which others take it: a registry of packages or images, or a release.</summary>
internal static class PublishingSteps
{
    private static readonly HashSet<string> Actions = new(StringComparer.Ordinal)
    {
        "pypa/gh-action-pypi-publish", "softprops/action-gh-release", "ncipollo/release-action", "actions/create-release", "actions/upload-release-asset",
        "js-devtools/npm-publish", "svenstaro/upload-release-action", "marvinpinto/action-automatic-releases", "katyo/publish-crates",
        "rubygems/release-gem",
    };

    private static readonly (string Program, string[] Next)[] Lines =
    [
        ("npm", ["publish"]), ("pnpm", ["publish"]), ("yarn", ["publish"]), ("yarn", ["npm", "publish"]), ("cargo", ["publish"]), ("twine", ["upload"]),
        ("uv", ["publish"]), ("poetry", ["publish"]), ("gem", ["push"]), ("gh", ["release", "create"]), ("gh", ["release", "upload"]), ("mvn", ["deploy"]),
        ("./mvnw", ["deploy"]), ("./gradlew", ["publish"]), ("gradle", ["publish"]), ("./gradlew", ["publishToMavenCentral"]),
        ("gradle", ["publishToMavenCentral"]),
        ("./gradlew", ["publishPlugins"]), ("gradle", ["publishPlugins"]), ("vsce", ["publish"]), ("ovsx", ["publish"]),
        ("dotnet", ["nuget", "push"]),
        ("nuget", ["push"]), ("docker", ["push"]), ("crane", ["push"]), ("helm", ["push"]), ("goreleaser", ["release"]),
    ];

    /// <summary>Whether a step publishes.</summary>
    public static bool Is(PipelineFile file, PipelineStep step) =>
        Actions.Contains(step.Action)
        || (step.Action == "docker/build-push-action" && step.With.Text("push").IsTrue())
        || (step.Action == "goreleaser/goreleaser-action" && IsRelease(step.With.Text("args")?.Value ?? ""))
        || ScriptLines.Of(file, step.Script).Any(l => Is(l.Text));

    private static bool IsRelease(string arguments) =>
        arguments.Contains("release", StringComparison.Ordinal)
        && !arguments.Contains("snapshot", StringComparison.Ordinal)
        && !arguments.Contains("skip=publish", StringComparison.Ordinal)
        && !arguments.Contains("skip-publish", StringComparison.Ordinal);

    private static bool Is(string line)
    {
        var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return !line.Contains("--dry-run", StringComparison.Ordinal)
            && !line.Contains("localhost", StringComparison.Ordinal)
            && words.Length > 1
            && Array.Exists(Lines, l => words[0] == l.Program && words.AsSpan(1).StartsWith(l.Next));
    }
}
