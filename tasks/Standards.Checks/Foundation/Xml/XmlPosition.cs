using System.Xml;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Foundation.Xml;

/// <summary>Where an XML reader stands.</summary>
internal static class XmlPosition
{
    /// <summary>The place of the present node as the reader gives it: of an element and of an attribute, that of its name.</summary>
    public static Position Of(XmlReader reader) => reader is IXmlLineInfo at ? new(at.LineNumber, at.LinePosition) : Position.Start;

    /// <summary>The place of the bracket that begins the present element, one before its name.</summary>
    public static Position OfElement(XmlReader reader) => reader is IXmlLineInfo at ? new(at.LineNumber, at.LinePosition - 1) : Position.Start;
}
