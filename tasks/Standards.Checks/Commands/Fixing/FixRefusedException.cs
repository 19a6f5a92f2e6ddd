namespace Standards.Checks.Commands.Fixing;

/// <summary>The fixes cannot be applied; nothing was changed.</summary>
/// <param name="reason">A clause.</param>
/// <param name="fix">A command or advice.</param>
internal sealed class FixRefusedException(string reason, string fix) : Exception(reason)
{
    /// <summary>A command or advice.</summary>
    public string Fix => fix;
}
