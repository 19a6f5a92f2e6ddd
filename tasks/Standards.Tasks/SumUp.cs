using Microsoft.Build.Framework;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Reporting;

namespace Standards.Tasks;

/// <summary>
/// Prints the last line of a build: what all of its checks found. In the form in which a project names its output, the one that every logger shows:
/// the terminal logger behind what it says of the project, which is why the task fails where an error is open. See docs/adr/0036.
/// </summary>
public sealed class SumUp : StandardsTask
{
    /// <summary>Name of the project file that runs the task, by which the terminal logger knows the line.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>What failed that is no finding; empty where all was built and tested.</summary>
    public string Failure { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        // Where nothing was checked, the reports are those of another build, of which this one says nothing.
        if (Collect || OutputFolders.FindLink(Root) is not null || !IsBuilding() || Reports.TryRead() is not { } report)
        {
            return true;
        }

        var sum = new FindingSum(report.Summary, report.Verdicts);
        var failure = Failure.Length == 0 ? "" : report.Summary.HasJudged ? $"{Failure}; the checks found " : $"{Failure}; ";
        Log.Message(MessageImportance.High, $"{Name} -> {failure}{sum.Text}");
        BuildEngine.AllowFailureWithoutError();
        return sum.Errors == 0 && Failure.Length == 0;
    }

    // The file of a claim tells by an exception, the first of a process (30 ms): it is asked only where another process may hold it.
    private bool IsBuilding() =>
        Objects.GetRegisteredTaskObject(ClaimKey, RegisteredTaskObjectLifetime.Build) is BuildClaim || BuildClaim.IsHeld(OutputFolder);
}
