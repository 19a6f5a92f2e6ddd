namespace Standards.Checks.Commands.Updating;

/// <summary>Why nothing was updated.</summary>
/// <param name="reason">A clause with the value found.</param>
/// <param name="fix">A command or advice.</param>
internal sealed class UpdateRefusedException(string reason, string fix) : Exception(reason)
{
    public string Fix { get; } = fix;
}
