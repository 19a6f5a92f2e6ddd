using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Documents.Links;

namespace Standards.Checks.Rules.Documents.Links;

/// <summary>The anchors of a document that another one links to and that has no links itself.</summary>
internal sealed class AnchorFact : IFileFact<LinkFacts>
{
    /// <inheritdoc/>
    public string Name => "anchors";

    /// <inheritdoc/>
    public LinkFacts Read(SourceFile file) => new() { Anchors = LinkReader.ReadAnchors(file.ReadText(DocumentFiles.MaxBytes)) };

    /// <inheritdoc/>
    public void Save(BinaryWriter writer, LinkFacts fact) => Write(writer, fact.Anchors);

    /// <inheritdoc/>
    public LinkFacts Load(BinaryReader reader) => new() { Anchors = Read(reader) };

    internal static void Write(BinaryWriter writer, IReadOnlyList<string>? anchors)
    {
        writer.Write(anchors?.Count ?? -1);
        foreach (var anchor in anchors ?? [])
        {
            writer.Write(anchor);
        }
    }

    internal static string[]? Read(BinaryReader reader)
    {
        if (reader.ReadInt32() is not (var count and >= 0))
        {
            return null;
        }

        var anchors = new string[count];
        for (var i = 0; i < count; i++)
        {
            anchors[i] = reader.ReadString();
        }

        return anchors;
    }
}
