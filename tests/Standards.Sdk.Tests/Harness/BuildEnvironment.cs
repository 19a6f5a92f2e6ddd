namespace Standards.Sdk.Tests.Harness;

/// <summary>
/// The environment of a build under test: this process's own without everything by which CI servers and MSBuild's callers are
/// recognised. Builds share warm servers (<see cref="BuildServers"/>) unless a test asks for processes of its own.
/// </summary>
internal static class BuildEnvironment
{
    /// <summary>
    /// A property of projects, the same in all builds: a record of what was restored or built with another value would not hold for the next one.
    /// </summary>
    public const string SharedCompilation = "UseSharedCompilation";

    private static readonly string[] Removed =
    [
        "CI", "GITHUB_ACTIONS", "TF_BUILD", "GITLAB_CI", "JENKINS_URL", "TEAMCITY_VERSION", "BITBUCKET_BUILD_NUMBER", "CIRCLECI", "APPVEYOR",
        "GITHUB_EVENT_NAME", "CI_PIPELINE_SOURCE", "BUILD_REASON", "BITBUCKET_PR_ID", "CHANGE_ID", "APPVEYOR_PULL_REQUEST_NUMBER", "CIRCLE_PULL_REQUEST",
        "TRAVIS_PULL_REQUEST",
        "BUILDKITE_PULL_REQUEST", "DRONE_BUILD_EVENT", "CI_PIPELINE_EVENT", "CODEBUILD_WEBHOOK_EVENT",
        "GITHUB_REF", "GITHUB_REF_TYPE", "GITHUB_REF_NAME", "CI_COMMIT_TAG", "BUILD_SOURCEBRANCH", "BITBUCKET_TAG", "CIRCLE_TAG", "BUILDKITE_TAG", "DRONE_TAG",
        "TRAVIS_TAG", "APPVEYOR_REPO_TAG_NAME",
        "TRAVIS", "BUILDKITE", "DRONE", "CODEBUILD_BUILD_ID", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH",
        "MSBuildLoadMicrosoftTargetsReadOnly",
        "DOTNET_HOST_PATH", "VSTEST_CONNECTION_TIMEOUT", "Configuration", "Platform", "TargetFramework", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE",
        "MSBUILDTERMINALLOGGER", "MSBUILDENSURESTDOUTFORTASKPROCESSES", "StandardsBase", "VSTestLogger",
    ];

    /// <summary>
    /// Variables of builds that share no process but the compiler's: a build that loses it compiles in a process of its own, and to start the compiler
    /// takes longer than to compile a small project.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string?> OwnProcesses = new Dictionary<string, string?>
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDUSESERVER"] = null,
        ["MSBUILDNODECONNECTIONTIMEOUT"] = null,
        [SharedCompilation] = "true",
    };

    /// <summary>For builds that share servers.</summary>
    public static Dictionary<string, string?> Clean(string? packages) => With(BuildServers.Variables, packages);

    /// <summary>For builds whose processes end with them.</summary>
    public static Dictionary<string, string?> WithoutServer(string? packages) => With(OwnProcesses, packages);

    private static Dictionary<string, string?> With(IReadOnlyDictionary<string, string?> processes, string? packages)
    {
        var environment = Removed.ToDictionary(name => name, _ => (string?)null);
        foreach (var (name, value) in processes)
        {
            environment[name] = value;
        }

        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // Most processes of a build live for seconds: counting calls, to compile methods better later, costs more than it gives.
        environment["DOTNET_TieredPGO"] = "0";
        environment["NUGET_PACKAGES"] = packages;
        return environment;
    }
}
