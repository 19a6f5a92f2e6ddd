using Standards.Checks.Repository;
using Standards.Checks.Running;

namespace Standards.Checks.Layout;

/// <summary><see cref="ProjectXml"/> as a fact, so that each version of a project file is read once.</summary>
internal sealed class ProjectXmlFact : IFileFact<ProjectXml>
{
    /// <inheritdoc/>
    public string Name => "project";

    /// <inheritdoc/>
    public ProjectXml Read(SourceFile file) => ProjectXmlReader.Read(file);

    /// <inheritdoc/>
    public void Save(BinaryWriter writer, ProjectXml fact)
    {
        writer.Write(fact.Line);
        writer.Write(fact.Column);
        SaveItems(writer, fact.References);
        SaveItems(writer, fact.Packages);
        SaveTexts(writer, fact.Sdks);
        SaveTexts(writer, fact.Imports);
        SaveTexts(writer, [.. fact.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => (string[])[p.Key, p.Value])]);
    }

    /// <inheritdoc/>
    public ProjectXml Load(BinaryReader reader)
    {
        var (line, column) = (reader.ReadInt32(), reader.ReadInt32());
        var references = LoadItems(reader);
        var packages = LoadItems(reader);
        var sdks = LoadTexts(reader);
        var imports = LoadTexts(reader);
        return new ProjectXml(line, column, references)
        {
            Packages = packages,
            Sdks = sdks,
            Imports = imports,
            Properties = LoadTexts(reader).Chunk(2).ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase),
        };
    }

    private static void SaveItems(BinaryWriter writer, IReadOnlyList<ProjectItem> items)
    {
        writer.Write(items.Count);
        foreach (var item in items)
        {
            writer.Write(item.Include);
            writer.Write(item.Line);
            writer.Write(item.Column);
            writer.Write(item.IsConditional);
            writer.Write(item.IsOrderOnly);
        }
    }

    private static ProjectItem[] LoadItems(BinaryReader reader)
    {
        var items = new ProjectItem[StateFile.ReadCount(reader)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new ProjectItem(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean(), reader.ReadBoolean());
        }

        return items;
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
