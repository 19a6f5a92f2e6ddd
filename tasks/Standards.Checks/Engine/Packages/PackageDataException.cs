using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.Packages;

/// <summary>A file of NuGet's that is not what NuGet writes.</summary>
/// <param name="reason">The end of a sentence that begins with the file's name.</param>
/// <param name="place">Where; the default when no line is to blame.</param>
public sealed class PackageDataException(string reason, Position place = default) : Exception(reason)
{
    /// <summary>Where; the default when no line is to blame.</summary>
    public Position Position { get; } = place;
}
