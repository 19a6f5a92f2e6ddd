using Microsoft.Build.Framework;
using Standards.Checks.Commands.Fixing;
using Standards.Checks.Findings;

namespace Standards.Tasks;

/// <summary>The command StandardsFix: what the code fixes of rules would change here, and with Apply, their changes.</summary>
public sealed class ApplyFixes : StandardsTask
{
    /// <summary>Absolute path of the project or solution.</summary>
    [Required]
    public string Entry { get; set; } = "";

    /// <summary>Ids of rules; empty for all that have a code fix.</summary>
    public string Rule { get; set; } = "";

    /// <summary><c>true</c> to write; anything else only reports.</summary>
    public string Apply { get; set; } = "";

    /// <summary><c>true</c> to change files with uncommitted changes too.</summary>
    public string Force { get; set; } = "";

    /// <summary>Path of <c>dotnet</c>.</summary>
    public string DotnetHost { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute() => Today() is { } today && AnswerOnce(("Standards.Fix", Root, Entry), () => Show(Findings(), today));

    private IReadOnlyList<Finding> Findings()
    {
        var request = new FixRequest(Root, Path.GetFullPath(Entry), DotnetHost, EnvironmentVariables())
        {
            Rules = Rule,
            Apply = IsTrue(Apply),
            Force = IsTrue(Force),
        };
        try
        {
            return new FixCommand(request, line => Log.Print([$"Standards: {line}"])).Execute(Cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [FixFindings.Refused(
                $"{FixCommand.Folder} cannot be read or written ({e.GetType().Name})",
                "Close what holds files in it, make it writable, and run the command again")];
        }
    }

    private static bool IsTrue(string value) => value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
