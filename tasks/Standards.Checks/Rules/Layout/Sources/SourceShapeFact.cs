using System.Text;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Layout.Sources;

/// <summary><see cref="SourceShape"/> as a fact, so that each version of a C# file is read once.</summary>
internal sealed class SourceShapeFact : IFileFact<SourceShape>
{
    // Generated sources can be large; what is larger than this nobody keeps in order.
    private const int MaxBytes = 4 * 1024 * 1024;

    /// <inheritdoc/>
    public string Name => "source-shape";

    /// <inheritdoc/>
    public SourceShape Read(SourceFile file)
    {
        // The compiler falls back to a code page where a file is not UTF-8; names of namespaces are rarely what differs.
        using var reader = new StreamReader(new MemoryStream(file.ReadBytes(MaxBytes)), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return SourceShapeReader.Read(reader.ReadToEnd());
    }

    /// <inheritdoc/>
    public void Save(BinaryWriter writer, SourceShape fact)
    {
        StateFile.WriteTexts(writer, fact.Namespaces);
        WriteNames(writer, fact.Usings);
        WriteNames(writer, fact.Types);
    }

    /// <inheritdoc/>
    public SourceShape Load(BinaryReader reader) => new(StateFile.ReadTexts(reader), ReadNames(reader), ReadNames(reader));

    private static void WriteNames(BinaryWriter writer, IReadOnlyList<SourceName> names) => StateFile.WriteList(writer, names, static (w, name) =>
    {
        w.Write(name.Name);
        w.Write(name.Line);
        w.Write(name.Column);
    });

    private static SourceName[] ReadNames(BinaryReader reader) =>
        StateFile.ReadList(reader, static r => new SourceName(r.ReadString(), r.ReadInt32(), r.ReadInt32()));
}
