using Microsoft.Build.Framework;
using Standards.Checks.Findings;
using Standards.Checks.Rules;
using Standards.Checks.Updating;

namespace Standards.Tasks;

/// <summary>The command StandardsUpdate: what another version of the template would change here, and with Apply, the merge of it.</summary>
public sealed class UpdateRepository : StandardsTask
{
    /// <summary><c>true</c> to write; anything else only reports.</summary>
    public string Apply { get; set; } = "";

    /// <summary>Version to update to; that of the SDK when empty.</summary>
    public string TemplateVersion { get; set; } = "";

    /// <summary>Folder or feed with the packages of templates; the repository's sources when empty.</summary>
    public string TemplateSource { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        // Callers whose global properties differ ask for the same again in one build.
        var key = ("Standards.Update", Root);
        if (Objects.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is bool earlier)
        {
            return earlier;
        }

        var findings = Findings();
        if (findings is null)
        {
            return false;
        }

        var verdicts = Judge(findings, today);
        Log.Verdicts(Root, verdicts);
        var isRight = verdicts.All(v => !v.IsOpen || v.Severity != Severity.Error);
        Objects.RegisterTaskObject(key, isRight, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
        return isRight;
    }

    // Null when the build was cancelled.
    private IReadOnlyList<Finding>? Findings()
    {
        var environment = EnvironmentVariables();
        var version = environment.Given(nameof(TemplateVersion), TemplateVersion);
        var request = new UpdateRequest(Root, version.Length > 0 ? version : SdkVersion, environment, Cancellation)
        {
            Apply = string.Equals(environment.Given(nameof(Apply), Apply), "true", StringComparison.OrdinalIgnoreCase),
            TemplateSource = environment.Given(nameof(TemplateSource), TemplateSource),
            PackageFolder = PackageFolder,
            IsVersionGiven = version.Length > 0,
        };
        try
        {
            return new TemplateUpdate(request, line => Log.Print([$"Standards: {line}"])).Execute();
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [UpdateFindings.Refused($"{TemplateUpdate.Folder} or a package cannot be read or written ({e.GetType().Name})", "Close what holds files in it, make it writable, and run the command again")];
        }
    }
}
