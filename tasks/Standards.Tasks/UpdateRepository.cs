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
        var request = new UpdateRequest(Root, TemplateVersion.Length > 0 ? TemplateVersion : SdkVersion, EnvironmentVariables(), Cancellation)
        {
            Apply = Apply.Equals("true", StringComparison.OrdinalIgnoreCase),
            TemplateSource = TemplateSource,
            PackageFolder = PackageFolder,
            IsVersionGiven = TemplateVersion.Length > 0,
        };
        try
        {
            return new TemplateUpdate(request, line => Log.Print([$"Standards: {line}"])).Execute();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [UpdateFindings.Refused(
                $"{TemplateUpdate.Folder} or a package cannot be read or written ({e.GetType().Name})",
                "Close what holds files in it, make it writable, and run the command again")];
        }
    }
}
