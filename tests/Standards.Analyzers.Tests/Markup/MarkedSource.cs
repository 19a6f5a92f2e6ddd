using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Standards.Analyzers.Tests.Markup;

/// <summary>
/// A source in which <c>[|…|]</c> stands around what a rule has to find: several, or none where it has to be silent. Neither mark occurs in C#, so
/// nothing has to be escaped.
/// </summary>
/// <param name="Text">The source without the marks.</param>
/// <param name="Spans">What stood between marks, in the order of the text.</param>
internal sealed record MarkedSource(string Text, IReadOnlyList<TextSpan> Spans)
{
    private const string Begin = "[|";
    private const string End = "|]";

    /// <summary>Reads the marks of a source.</summary>
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var from = 0;
        for (var begin = marked.IndexOf(Begin, StringComparison.Ordinal); begin >= 0; begin = marked.IndexOf(Begin, from, StringComparison.Ordinal))
        {
            var end = marked.IndexOf(End, begin, StringComparison.Ordinal);
            Assert.True(end > begin, $"A mark is not closed: {marked[begin..]}");
            text.Append(marked, from, begin - from);
            spans.Add(new TextSpan(text.Length, end - begin - Begin.Length));
            text.Append(marked, begin + Begin.Length, end - begin - Begin.Length);
            from = end + End.Length;
        }

        return new MarkedSource(text.Append(marked, from, marked.Length - from).ToString(), spans);
    }
}
