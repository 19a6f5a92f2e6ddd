using Standards.Checks.Repository;
using Standards.Checks.Running;

namespace Standards.Checks.Dependencies;

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
        writer.Write(fact.Items.Count);
        foreach (var item in fact.Items)
        {
            writer.Write((byte)item.Kind);
            writer.Write(item.Action);
            writer.Write(item.Id);
            writer.Write(item.Version);
            writer.Write(item.VersionOverride);
            writer.Write(item.IsConditional);
            writer.Write(item.IsPrivate);
            writer.Write(item.Line);
            writer.Write(item.Column);
        }

        SaveTexts(writer, fact.Sdks);
        SaveTexts(writer, [.. fact.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => (string[])[p.Key, p.Value])]);
        SaveTexts(writer, [.. fact.Conditional.Order(StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public PackageFile Load(BinaryReader reader)
    {
        var (line, column) = (reader.ReadInt32(), reader.ReadInt32());
        var items = new PackageItem[StateFile.ReadCount(reader)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new PackageItem(
                (PackageItemKind)reader.ReadByte(),
                reader.ReadString(),
                reader.ReadString(),
                reader.ReadString(),
                reader.ReadString(),
                reader.ReadBoolean(),
                reader.ReadBoolean(),
                reader.ReadInt32(),
                reader.ReadInt32());
        }

        return new PackageFile(line, column, items)
        {
            Sdks = LoadTexts(reader),
            Properties = LoadTexts(reader).Chunk(2).ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase),
            Conditional = LoadTexts(reader).ToHashSet(StringComparer.OrdinalIgnoreCase),
        };
    }

    private static void SaveTexts(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    private static string[] LoadTexts(BinaryReader reader)
    {
        var texts = new string[StateFile.ReadCount(reader)];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.ReadString();
        }

        return texts;
    }
}
