using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Models.Setup;

/// <summary>The open places of a file, read once for each of its versions.</summary>
internal sealed class OpenPlaceFact : IFileFact<OpenPlaces>
{
    /// <inheritdoc/>
    public string Name => "setup";

    /// <inheritdoc/>
    public OpenPlaces Read(SourceFile file) => new(OpenPlaceReader.Read(file));

    /// <inheritdoc/>
    public void Save(BinaryWriter writer, OpenPlaces fact) => StateFile.WriteList(writer, fact.Places, static (w, place) =>
    {
        w.Write(place.Key);
        w.Write(place.Text);
        w.Write(place.Line);
        w.Write(place.Column);
    });

    /// <inheritdoc/>
    public OpenPlaces Load(BinaryReader reader) =>
        new(StateFile.ReadList(reader, static r => new OpenPlace(r.ReadString(), r.ReadString(), r.ReadInt32(), r.ReadInt32())));
}
