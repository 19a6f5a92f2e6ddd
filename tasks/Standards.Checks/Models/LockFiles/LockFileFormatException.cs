using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.LockFiles;

/// <summary>A lock file that is not what restore writes.</summary>
/// <param name="reason">The end of a sentence that begins with <c>the lock file</c>.</param>
/// <param name="place">Where it goes wrong.</param>
internal sealed class LockFileFormatException(string reason, Position place) : Exception(reason)
{
    /// <summary>Where it goes wrong.</summary>
    public Position Position { get; } = place;
}
