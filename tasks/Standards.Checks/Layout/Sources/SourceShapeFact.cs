using System.Text;
using Standards.Checks.Repository;
using Standards.Checks.Running;

namespace Standards.Checks.Layout.Sources;

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
        writer.Write(fact.Namespaces.Count);
        foreach (var name in fact.Namespaces)
        {
            writer.Write(name);
        }

        SaveNames(writer, fact.Usings);
        SaveNames(writer, fact.Types);
    }

    /// <inheritdoc/>
    public SourceShape Load(BinaryReader reader)
    {
        var namespaces = new string[StateFile.ReadCount(reader)];
        for (var i = 0; i < namespaces.Length; i++)
        {
            namespaces[i] = reader.ReadString();
        }

        return new SourceShape(namespaces, LoadNames(reader), LoadNames(reader));
    }

    private static void SaveNames(BinaryWriter writer, IReadOnlyList<SourceName> names)
    {
        writer.Write(names.Count);
        foreach (var name in names)
        {
            writer.Write(name.Name);
            writer.Write(name.Line);
            writer.Write(name.Column);
        }
    }

    private static SourceName[] LoadNames(BinaryReader reader)
    {
        var names = new SourceName[StateFile.ReadCount(reader)];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = new SourceName(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32());
        }

        return names;
    }
}
