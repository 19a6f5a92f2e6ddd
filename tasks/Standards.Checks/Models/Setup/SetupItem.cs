namespace Standards.Checks.Models.Setup;

/// <summary>A line of the list with a box.</summary>
/// <param name="Path">Repository-relative path of the file that it is about.</param>
/// <param name="Key">The place in that file, as <see cref="OpenPlace.Key"/>.</param>
/// <param name="IsTicked">Whether its box is ticked.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column of the box.</param>
internal sealed record SetupItem(string Path, string Key, bool IsTicked, int Line, int Column);
