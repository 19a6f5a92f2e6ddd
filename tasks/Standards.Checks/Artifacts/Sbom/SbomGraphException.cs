namespace Standards.Checks.Artifacts.Sbom;

/// <summary>A graph of which no whole document can be made.</summary>
/// <param name="reason">A sentence's end that names what is wrong.</param>
internal sealed class SbomGraphException(string reason) : Exception(reason);
