using Standards.Checks.Commands.Updating;
using Standards.Checks.Findings;

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
    public override bool Execute() => Today() is { } today && AnswerOnce(("Standards.Update", Root), () => Show(Findings(), today));

    private IReadOnlyList<Finding> Findings()
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [UpdateFindings.Refused($"{TemplateUpdate.Folder} or a package cannot be read or written ({e.GetType().Name})", "Close what holds files in it, make it writable, and run the command again")];
        }
    }
}
