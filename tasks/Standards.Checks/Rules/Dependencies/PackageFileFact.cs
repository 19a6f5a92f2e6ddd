using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Dependencies;

/// <summary><see cref="PackageFile"/> as a fact, so that each version of a file is read once.</summary>
internal sealed class PackageFileFact : IFileFact<PackageFile>
{
    /// <inheritdoc/>
    public string Name => "packages";

    /// <inheritdoc/>
    public PackageFile Read(SourceFile file) => PackageFileReader.Read(file);

    /// <inheritdoc/>
    public void Save(BinaryWriter writer, PackageFile fact)
    {
        writer.Write(fact.Line);
        writer.Write(fact.Column);
        StateFile.WriteList(writer, fact.Items, static (w, item) =>
        {
            w.Write((byte)item.Kind);
            w.Write(item.Action);
            w.Write(item.Id);
            w.Write(item.Version);
            w.Write(item.VersionOverride);
            w.Write(item.IsConditional);
            w.Write(item.IsPrivate);
            w.Write(item.Line);
            w.Write(item.Column);
        });
        StateFile.WriteTexts(writer, fact.Sdks);
        StateFile.WriteTexts(writer, [.. fact.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => (string[])[p.Key, p.Value])]);
        StateFile.WriteTexts(writer, [.. fact.Conditional.Order(StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public PackageFile Load(BinaryReader reader)
    {
        var (line, column) = (reader.ReadInt32(), reader.ReadInt32());
        var items = StateFile.ReadList(reader, static r => new PackageItem(
            (PackageItemKind)r.ReadByte(),
            r.ReadString(),
            r.ReadString(),
            r.ReadString(),
            r.ReadString(),
            r.ReadBoolean(),
            r.ReadBoolean(),
            r.ReadInt32(),
            r.ReadInt32()));
        return new PackageFile(line, column, items)
        {
            Sdks = StateFile.ReadTexts(reader),
            Properties = StateFile.ReadTexts(reader).Chunk(2).ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase),
            Conditional = StateFile.ReadTexts(reader).ToHashSet(StringComparer.OrdinalIgnoreCase),
        };
    }
}
