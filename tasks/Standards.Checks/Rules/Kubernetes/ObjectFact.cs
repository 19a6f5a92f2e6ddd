using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>Whether a file of YAML or JSON holds an object that rules look at, so that the others of a large repository are read once.</summary>
internal sealed class ObjectFact : IFileFact<ObjectFact.Objects>
{
    /// <inheritdoc/>
    public string Name => "kubernetes-objects";

    /// <inheritdoc/>
    public Objects Read(SourceFile file) => new(ManifestReader.HoldsObject(file));

    /// <inheritdoc/>
    public void Save(BinaryWriter writer, Objects fact) => writer.Write(fact.IsManifest);

    /// <inheritdoc/>
    public Objects Load(BinaryReader reader) => new(reader.ReadBoolean());

    /// <summary>What is known of a file.</summary>
    internal sealed record Objects(bool IsManifest);
}
