using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Documents.Links;

namespace Standards.Checks.Rules.Documents.Links;

/// <summary>The links of a document, read once for each of its versions.</summary>
internal sealed class LinkFact : IFileFact<LinkFacts>
{
    /// <inheritdoc/>
    public string Name => "links";

    /// <inheritdoc/>
    public LinkFacts Read(SourceFile file) => LinkReader.ReadLinks(file.ReadText(DocumentFiles.MaxBytes));

    /// <inheritdoc/>
    public void Save(BinaryWriter writer, LinkFacts fact)
    {
        writer.Write(fact.Links.Count);
        foreach (var link in fact.Links)
        {
            writer.Write(link.Url);
            writer.Write(link.IsImage);
            Write(writer, link.Line, link.Column);
        }

        writer.Write(fact.Undefined.Count);
        foreach (var reference in fact.Undefined)
        {
            writer.Write(reference.Text);
            writer.Write(reference.Label);
            Write(writer, reference.Line, reference.Column);
        }

        AnchorFact.Write(writer, fact.Anchors);
        writer.Write(fact.Problem is not null);
        if (fact.Problem is { } problem)
        {
            Write(writer, problem.Line, problem.Column);
            writer.Write(problem.Message);
            writer.Write(problem.Fix);
        }
    }

    /// <inheritdoc/>
    public LinkFacts Load(BinaryReader reader)
    {
        var links = new DocumentLink[reader.ReadInt32()];
        for (var i = 0; i < links.Length; i++)
        {
            links[i] = new DocumentLink(reader.ReadString(), reader.ReadBoolean(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        }

        var undefined = new UndefinedReference[reader.ReadInt32()];
        for (var i = 0; i < undefined.Length; i++)
        {
            undefined[i] = new UndefinedReference(reader.ReadString(), reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        }

        var anchors = AnchorFact.Read(reader);
        var problem = reader.ReadBoolean()
            ? new MarkupProblem(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.ReadString(), reader.ReadString())
            : null;
        return new LinkFacts { Links = links, Undefined = undefined, Anchors = anchors, Problem = problem };
    }

    private static void Write(BinaryWriter writer, int line, int column)
    {
        writer.Write7BitEncodedInt(line);
        writer.Write7BitEncodedInt(column);
    }
}
