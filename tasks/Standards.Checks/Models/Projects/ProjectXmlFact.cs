using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Models.Projects;

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
        WriteItems(writer, fact.References);
        WriteItems(writer, fact.Packages);
        StateFile.WriteTexts(writer, fact.Sdks);
        StateFile.WriteTexts(writer, fact.Imports);
        StateFile.WriteTexts(writer, [.. fact.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => (string[])[p.Key, p.Value])]);
    }

    /// <inheritdoc/>
    public ProjectXml Load(BinaryReader reader)
    {
        var (line, column) = (reader.ReadInt32(), reader.ReadInt32());
        var references = ReadItems(reader);
        var packages = ReadItems(reader);
        var sdks = StateFile.ReadTexts(reader);
        var imports = StateFile.ReadTexts(reader);
        return new ProjectXml(line, column, references)
        {
            Packages = packages,
            Sdks = sdks,
            Imports = imports,
            Properties = StateFile.ReadTexts(reader).Chunk(2).ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase),
        };
    }

    private static void WriteItems(BinaryWriter writer, IReadOnlyList<ProjectItem> items) => StateFile.WriteList(writer, items, static (w, item) =>
    {
        w.Write(item.Include);
        w.Write(item.Line);
        w.Write(item.Column);
        w.Write(item.IsConditional);
        w.Write(item.IsOrderOnly);
    });

    private static ProjectItem[] ReadItems(BinaryReader reader) =>
        StateFile.ReadList(reader, static r => new ProjectItem(r.ReadString(), r.ReadInt32(), r.ReadInt32(), r.ReadBoolean(), r.ReadBoolean()));
}
