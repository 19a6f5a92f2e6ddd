namespace Standards.Checks.Commands.Updating;

/// <summary>A file and what an update does to it.</summary>
/// <param name="Path">From the top folder of the work tree.</param>
/// <param name="Fate">What happens.</param>
/// <param name="Reason">Why, where that is not plain; else empty.</param>
public sealed record FileOutcome(string Path, FileFate Fate, string Reason);
