namespace Standards.Checks.Artifacts.Sbom;

/// <summary>What both formats are written from.</summary>
/// <param name="Root">What the document describes.</param>
/// <param name="Components">Its parts by <see cref="SbomComponent.Reference"/>, ordinal.</param>
/// <param name="Dependencies">For the root and each part, the references that it needs, ordinal.</param>
/// <param name="Tools">What made it, by name.</param>
/// <param name="Frameworks">Target frameworks, ordinal.</param>
/// <param name="Runtimes">Runtime identifiers, ordinal; none for portable outputs.</param>
/// <param name="Time">The time of what is described.</param>
public sealed record SbomDocument(
    SbomComponent Root,
    IReadOnlyList<SbomComponent> Components,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Dependencies,
    IReadOnlyList<SbomTool> Tools,
    IReadOnlyList<string> Frameworks,
    IReadOnlyList<string> Runtimes,
    SbomTime Time)
{
    /// <summary>The version of Standards.Sdk that wrote it.</summary>
    public string StandardsSdk => Tools.FirstOrDefault(t => !t.IsBuildTool)?.Version ?? "";
}
