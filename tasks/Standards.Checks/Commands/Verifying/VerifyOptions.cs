using Standards.Checks.Policies;

namespace Standards.Checks.Commands.Verifying;

/// <summary>What a verdict from outside of the build is told.</summary>
/// <param name="Root">Absolute path of the checkout.</param>
/// <param name="WorkFolder">Absolute path of an empty folder outside of it, for state and what the base commit says.</param>
/// <param name="Today">The day that time rules use.</param>
/// <param name="SdkVersion">Version of the package that verifies; a report of another version proves nothing.</param>
public sealed record VerifyOptions(string Root, string WorkFolder, DateOnly Today, string SdkVersion)
{
    /// <summary>The commit before the change, whose policy and approvers count too; empty where there is none.</summary>
    public string Base { get; init; } = "";

    /// <summary>Absolute path of the folder with the report of the build; null where none is compared.</summary>
    public string? ReportFolder { get; init; }

    /// <summary>Absolute path of NuGet's package folder, for layers that come as packages; empty when unknown.</summary>
    public string PackageFolder { get; init; } = "";

    /// <summary>Layers that the policy has to extend: package ids, or paths in the repository.</summary>
    public IReadOnlyList<string> RequiredLayers { get; init; } = [];

    /// <summary>Whether a change may weaken the policy: somebody who may has agreed to it.</summary>
    public bool AcceptsPolicyChange { get; init; }

    /// <summary>The environment that git is started with; null for the process's own.</summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; }

    // On CI's terms: nobody verifies for himself.
    internal SeverityOptions Severities => new(true, SeverityOptions.Ids(""), SeverityOptions.Ids(""), SeverityOptions.Ids(""));
}
