using Microsoft.Build.Framework;

namespace Standards.Tasks;

/// <summary>Gives the time of the commit to what would take the clock's. Asked once in a build and node.</summary>
public sealed class ReadCommitTime : StandardsTask
{
    /// <summary>Seconds since 1970; empty where there is no commit.</summary>
    [Output]
    public string Seconds { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Seconds = CommitSeconds();
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
