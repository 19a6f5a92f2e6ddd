namespace Standards.Benchmarks.Running;

/// <summary>The environment of a measured build: what is set, and what must not leak in from the caller's shell.</summary>
internal sealed class ChildEnvironment(Workspace workspace)
{
    private static readonly string[] RemovedNames =
    [
        "CI", "CONTINUOUS_INTEGRATION", "ContinuousIntegrationBuild", "BUILD_ID", "BUILD_NUMBER", "BUILD_URL", "TF_BUILD",
        "JENKINS_URL", "TEAMCITY_VERSION", "APPVEYOR", "TRAVIS", "CIRCLECI", "BUILDKITE", "DRONE",
        "Configuration", "Platform", "TargetFramework", "TreatWarningsAsErrors", "Version", "RunAnalyzers",
    ];

    private static readonly string[] RemovedPrefixes =
    [
        "GITHUB_", "GITLAB_", "CI_", "BITBUCKET_", "CODEBUILD_", "AGENT_", "SYSTEM_TEAM", "MSBUILD", "DOTNET_", "COMPlus_",
        "Standards", "GIT_",
    ];

    // Where the runtime lies, and where it keeps its first-run marks, belong to the machine.
    private static readonly string[] KeptPrefixes = ["DOTNET_ROOT", "DOTNET_CLI_HOME", "DOTNET_HOST_PATH", "DOTNET_SYSTEM_GLOBALIZATION"];

    private static readonly (string Name, string Value)[] Fixed =
    [
        ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
        ("MSBUILDDISABLENODEREUSE", "1"),
        ("UseSharedCompilation", "false"),
        ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ("DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE", "true"),
        ("DOTNET_GENERATE_ASPNET_CERTIFICATE", "false"),
        ("DOTNET_NOLOGO", "1"),
        ("DOTNET_CLI_UI_LANGUAGE", "en"),
    ];

    /// <summary>One line for the report, without absolute paths.</summary>
    public string Description =>
        $"{string.Join(' ', Fixed.Select(v => $"{v.Name}={v.Value}"))} "
        + $"NUGET_PACKAGES={Path.GetRelativePath(workspace.ProductRoot, workspace.Packages).Replace('\\', '/')}; "
        + "CI variables and all other MSBUILD* and DOTNET_* variables removed";

    /// <summary>Changes an inherited environment into that of a build.</summary>
    /// <param name="variables">The inherited environment.</param>
    /// <param name="ownPackages">False to leave the user's package folder, for building the product itself.</param>
    public void Apply(IDictionary<string, string?> variables, bool ownPackages)
    {
        foreach (var name in variables.Keys.Where(IsRemoved).ToArray())
        {
            variables.Remove(name);
        }

        foreach (var (name, value) in Fixed)
        {
            variables[name] = value;
        }

        if (ownPackages)
        {
            variables["NUGET_PACKAGES"] = workspace.Packages;
        }
    }

    private static bool IsRemoved(string name) =>
        RemovedNames.Contains(name, StringComparer.OrdinalIgnoreCase)
        || (RemovedPrefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase))
            && !KeptPrefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase)));
}
