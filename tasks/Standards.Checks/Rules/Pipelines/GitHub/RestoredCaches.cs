namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>
/// Actions that restore what an earlier job put into the cache of the repository, by the documentation of each (its <c>action.yml</c> at github.com).
/// </summary>
internal static class RestoredCaches
{
    private static readonly string[] Always =
    [
        "actions/cache", "actions/cache/restore", "swatinem/rust-cache", "mozilla-actions/sccache-action", "hendrikmuhs/ccache-action",
        "determinatesystems/magic-nix-cache-action", "nix-community/cache-nix-action", "awalsh128/cache-apt-pkgs-action", "bahmutov/npm-install",
        "ramsey/composer-install",
    ];

    private static readonly Dictionary<string, string> ByInput = new(StringComparer.Ordinal)
    {
        ["actions/setup-dotnet"] = "cache",
        ["pnpm/action-setup"] = "cache",
        ["ruby/setup-ruby"] = "bundler-cache",
        ["astral-sh/setup-uv"] = "enable-cache",
        ["pyo3/maturin-action"] = "sccache",
    };

    // Which restore unless this input says no.
    private static readonly Dictionary<string, string> UnlessInput = new(StringComparer.Ordinal)
    {
        ["actions-rust-lang/setup-rust-toolchain"] = "cache",
        ["moonrepo/setup-rust"] = "cache",
        ["mlugg/setup-zig"] = "use-cache",
    };

    /// <summary>The input or the action that restores a cache; null for none, or where an expression decides.</summary>
    public static string? Of(PipelineStep step)
    {
        var action = step.Action;
        return Array.Exists(Always, a => a == action) ? IsLookedUp(step) ? null : action
            : ByInput.TryGetValue(action, out var input) ? IfTrue(step, input)
            : UnlessInput.TryGetValue(action, out var switched) ? step.With.Text(switched) is null ? action : IfTrue(step, switched)
            : action switch
            {
                "actions/setup-node" or "actions/setup-python" or "actions/setup-java" => OfTool(step),
                "actions/setup-go" => OfGo(step),
                "docker/build-push-action" => OfBuild(step),
                _ => null,
            };
    }

    /// <summary>The input that says no to the cache that an action restores by default; null for none.</summary>
    public static string? SwitchOf(PipelineStep step) => step.Action == "actions/setup-go" ? "cache" : UnlessInput.GetValueOrDefault(step.Action);

    private static string? IfTrue(PipelineStep step, string input) => step.With.Text(input).IsTrue() ? $"{input}: true" : null;

    // With a name of a tool; without, nothing is cached.
    private static string? OfTool(PipelineStep step) => step.With.Text("cache") is { } cache && IsName(cache.Value) ? $"cache: {cache.Value}" : null;

    private static string? OfGo(PipelineStep step) => step.With.Text("cache") is null && !IsOld(step) ? step.Action : IfTrue(step, "cache");

    private static string? OfBuild(PipelineStep step) =>
        step.With.Text("cache-from")?.Value.Contains("type=gha", StringComparison.Ordinal) == true ? "cache-from: type=gha" : null;

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
