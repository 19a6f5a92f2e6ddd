using Microsoft.Build.Framework;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Recording;
using Standards.Checks.Engine.Baselines;
using Standards.Suppressors;

namespace Standards.Tasks;

/// <summary>
/// Lets one build of a command of the baseline collect findings. What holds the claim ends with the build that asks, also with one that fails or is
/// cancelled, and with its process.
/// </summary>
public sealed class BeginCollecting : StandardsTask
{
    /// <summary>What the build is to be given as the property <c>StandardsCollect</c>.</summary>
    [Output]
    public string Word { get; set; } = "";

    /// <summary>Ids of what the baseline can hold, which the build that collects leaves out of the log: its numbers stand in the command's last line.</summary>
    [Output]
    public string Ids { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (CollectingClaim.TryTake(OutputFolder) is not { } claim)
        {
            Log.Error(
                RuleCatalog.BaselineReadable.Id,
                RuleCatalog.BaselineReadable.HelpLink,
                Path.Combine(Root, Baseline.FileName),
                0,
                0,
                "Nothing was recorded: another command records, or artifacts/standards cannot be written. Wait for it, or make the folder writable.");
            return false;
        }

        Objects.RegisterTaskObject(("Standards.Collecting", Root), claim, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
        Word = claim.Word;
        Ids = string.Join(';', SuppressibleIds.All());
        return true;
    }
}
