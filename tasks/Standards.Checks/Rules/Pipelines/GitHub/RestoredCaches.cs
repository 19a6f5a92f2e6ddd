namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>
/// Actions that restore what an earlier job put into the cache of the repository, by the documentation of each (its <c>action.yml</c> at github.com).
/// </summary>
internal static class RestoredCaches
{
    private static readonly string[] Always = ["actions/cache", "actions/cache/restore", "swatinem/rust-cache"];

    // With a name of a tool; without, nothing is cached.
    private static readonly string[] ByName = ["actions/setup-node", "actions/setup-python", "actions/setup-java"];

    /// <summary>The input or the action that restores a cache; null for none, or where an expression decides.</summary>
    public static string? Of(PipelineStep step)
    {
        var action = step.Action;
        var cache = step.With.Text("cache")?.Value ?? "";
        return Array.Exists(Always, a => a == action) ? IsLookedUp(step) ? null : action
            : Array.Exists(ByName, a => a == action) ? IsName(cache) ? $"cache: {cache}" : null
            : action switch
            {
                "actions/setup-dotnet" or "pnpm/action-setup" => step.With.Text("cache").IsTrue() ? "cache: true" : null,
                "actions/setup-go" => cache.Length == 0 && !IsOld(step) ? action : step.With.Text("cache").IsTrue() ? "cache: true" : null,
                "ruby/setup-ruby" => step.With.Text("bundler-cache").IsTrue() ? "bundler-cache: true" : null,
                "astral-sh/setup-uv" => step.With.Text("enable-cache").IsTrue() ? "enable-cache: true" : null,
                "docker/build-push-action" =>
                    step.With.Text("cache-from")?.Value.Contains("type=gha", StringComparison.Ordinal) == true ? "cache-from: type=gha" : null,
                _ => null,
            };
    }

    private static bool IsName(string value) => value.Length > 0 && value != "false" && !value.Contains("${{", StringComparison.Ordinal);

    private static bool IsLookedUp(PipelineStep step) => step.With.Text("lookup-only").IsTrue();

    // The first three versions cached only when they were asked to.
    private static bool IsOld(PipelineStep step) =>
        step.Uses!.Value.Split('@')[^1] is var version
        && (version is "v1" or "v2" or "v3"
            || version.StartsWith("v1.", StringComparison.Ordinal)
            || version.StartsWith("v2.", StringComparison.Ordinal)
            || version.StartsWith("v3.", StringComparison.Ordinal));
}
