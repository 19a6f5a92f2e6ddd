using Standards.Checks.Commands.Restoring;

namespace Standards.Tasks;

/// <summary>Remembers a restore that has just succeeded.</summary>
public sealed class RecordRestore : RestoreTask
{
    private protected override void Run(RestoreRequest request) => RestoreRecord.Write(request, Cancellation);
}
