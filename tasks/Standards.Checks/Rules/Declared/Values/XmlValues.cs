using System.Text;
using System.Xml;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Xml;

namespace Standards.Checks.Rules.Declared.Values;

/// <summary>Follows a path through an XML document, by local names, without keeping the document.</summary>
internal static class XmlValues
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Every value at the path in the order of the file, or why the text is not XML.</summary>
    public static (IReadOnlyList<FoundValue> Values, ValueProblem? Problem) Find(string text, ValuePath path)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return (Find(reader, path), null);
        }
        catch (XmlException e)
        {
            return ([], new ValueProblem(Reason(e.Message), Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition)));
        }
    }

    private static List<FoundValue> Find(XmlReader reader, ValuePath path)
    {
        var attribute = path.Steps[^1].Kind == ValueStepKind.Attribute ? path.Steps[^1].Name : null;
        var depth = path.Steps.Count - (attribute is null ? 0 : 1);
        var values = new List<FoundValue>();
        var matched = 0;
        Element? element = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element
                    when reader.Depth == matched && matched < depth && path.Steps[matched].Name is var name && (name == "*" || name == reader.LocalName):
                    matched++;
                    if (matched == depth)
                    {
                        element = attribute is null ? Begin(reader) : Attributes(reader, attribute, values);
                    }

                    // An empty element has no end of its own.
                    if (reader.NodeType == XmlNodeType.Element && reader.IsEmptyElement)
                    {
                        Finish(ref element, values);
                        matched--;
                    }

                    break;
                case XmlNodeType.Element when element is not null:
                    element.HasChildren = true;
                    break;
                case XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace when element is not null && reader.Depth == depth:
                    element.Text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement when reader.Depth == matched - 1:
                    Finish(ref element, values);
                    matched--;
                    break;
            }
        }

        return values;
    }

    private static Element Begin(XmlReader reader) => new(XmlPosition.OfElement(reader));

    private static Element? Attributes(XmlReader reader, string name, List<FoundValue> values)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if ((name == "*" || name == reader.LocalName) && reader.Prefix != "xmlns" && reader.Name != "xmlns")
            {
                values.Add(FoundValue.OfXml(reader.Value, XmlPosition.Of(reader)));
            }
        }

        reader.MoveToElement();
        return null;
    }

    private static void Finish(ref Element? element, List<FoundValue> values)
    {
        if (element is not null)
        {
            var text = element.Text.ToString().Trim();
            values.Add(
                element.HasChildren
                    ? new FoundValue("", ValueKind.Map, element.Position.Line, element.Position.Column)
                    : FoundValue.OfXml(text, element.Position));
            element = null;
        }
    }

    // "… Line 3, position 5." and, for a DTD, advice that is for programmers.
    private static string Reason(string message)
    {
        if (message.Contains("DTD", StringComparison.Ordinal))
        {
            return "it holds a DTD, which is not read";
        }

        var end = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        var text = ValueText.Line(end < 0 ? message : message[..end], 200).TrimEnd('.', ' ');
        return text.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private sealed class Element(Position place)
    {
        public Position Position { get; } = place;

        public StringBuilder Text { get; } = new();

        public bool HasChildren { get; set; }
    }
}
