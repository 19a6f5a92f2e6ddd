using Microsoft.Build.Framework;
using Standards.Checks.Commands.Restoring;

namespace Standards.Tasks;

/// <summary>Says whether a restore can be left out because nothing that it reads or wrote has changed.</summary>
public sealed class FindRestore : RestoreTask
{
    /// <summary>True when the last restore still holds.</summary>
    [Output]
    public bool IsCurrent { get; set; }

    private protected override void Run(RestoreRequest request)
    {
        IsCurrent = RestoreRecord.IsCurrent(request, Cancellation);
        if (IsCurrent)
        {
            Log.Message(MessageImportance.Normal, "Standards: nothing that restore reads has changed, so it is left out (StandardsFastRestore=false runs it).");
        }
    }
}
