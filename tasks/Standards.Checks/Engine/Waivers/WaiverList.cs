using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Standards.Checks.Engine.Waivers;

/// <summary>How the list of waivers is written in a file, and where it is, as offsets into the text.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Start">Where the list's value begins; the end of the text when there is none.</param>
/// <param name="End">The closing bracket of a flow list; the beginning of what follows a block list, or the end of the text.</param>
/// <param name="Indent">Column (0-based) of the dashes of a block list, or of the keys of the root.</param>
/// <param name="Offset">Columns from a dash to the key behind it.</param>
internal sealed record WaiverList(WaiverListForm Form, int Start, int End, int Indent, int Offset)
{
    private const int DefaultOffset = 2;

    /// <summary>Finds the list in a text that is well-formed and is a map or empty.</summary>
    public static WaiverList Find(string text)
    {
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        var isEmpty = !parser.TryConsume<DocumentStart>(out _);
        if (isEmpty || !parser.TryConsume<MappingStart>(out var root))
        {
            return new WaiverList(WaiverListForm.None, text.Length, text.Length, 0, DefaultOffset);
        }

        var rootIndent = (int)root.Start.Column - 1;
        while (!parser.Accept<MappingEnd>(out _))
        {
            if (parser.Consume<Scalar>().Value == "waivers")
            {
                return Describe(parser, text, rootIndent, root.Style == MappingStyle.Flow);
            }

            parser.SkipThisAndNestedEvents();
        }

        return new WaiverList(
            root.Style == MappingStyle.Flow ? WaiverListForm.Unsupported : WaiverListForm.None, text.Length, text.Length, rootIndent, DefaultOffset);
    }

    private static WaiverList Describe(Parser parser, string text, int rootIndent, bool isInFlow)
    {
        if (!parser.TryConsume<SequenceStart>(out var start))
        {
            // '~' and 'null' would have to go; without them there is room for a list.
            var nothing = (NodeEvent)parser.Current!;
            parser.SkipThisAndNestedEvents();
            var form = isInFlow || nothing is not Scalar { Value: "" } ? WaiverListForm.Unsupported : WaiverListForm.Nothing;
            return new WaiverList(form, (int)nothing.Start.Index, Next(parser, text), rootIndent + DefaultOffset, DefaultOffset);
        }

        var first = parser.Accept<MappingStart>(out var mapping) ? (int)mapping.Start.Column : (int)start.Start.Column + DefaultOffset;
        var isListEmpty = parser.Accept<SequenceEnd>(out _);
        while (!parser.Accept<SequenceEnd>(out _))
        {
            parser.SkipThisAndNestedEvents();
        }

        var end = parser.Consume<SequenceEnd>();
        if (start.Style == SequenceStyle.Flow)
        {
            var form = !isListEmpty ? WaiverListForm.Flow : isInFlow ? WaiverListForm.EmptyInFlow : WaiverListForm.Empty;
            return new WaiverList(form, (int)start.Start.Index, (int)end.Start.Index, rootIndent + DefaultOffset, DefaultOffset);
        }

        return new WaiverList(WaiverListForm.Block, (int)start.Start.Index, Next(parser, text), (int)start.Start.Column - 1, first - (int)start.Start.Column);
    }

    // The key that follows, or the end of the text. At the end of a document the parser's marks lie behind comments and blank lines.
    private static int Next(Parser parser, string text) =>
        parser.Accept<Scalar>(out var key) ? (int)key.Start.Index : text.Length;
}
