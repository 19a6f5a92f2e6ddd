using Standards.Checks.Foundation.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Standards.Checks.Foundation.Yaml;

/// <summary>
/// Reads one YAML document into nodes that know their place. Works on the library's event stream with an own stack, so hostile
/// nesting cannot overflow the thread's; anchors, aliases and tags are refused, so a document cannot grow, except where somebody else
/// said what the file may hold (<see cref="ReadForeign(string)"/>).
/// </summary>
public static class YamlReader
{
    private const int CommonDepth = 32;

    /// <summary>The root of the document (null for an empty one), or the first problem.</summary>
    public static (YamlNode? Root, YamlProblem? Problem) Read(string text) => Read(new YamlDocument(1, text), anchors: null);

    /// <summary>The same of one document of a file that holds several; lines are those of the file.</summary>
    public static (YamlNode? Root, YamlProblem? Problem) Read(YamlDocument document) => Read(document, anchors: null);

    /// <summary>
    /// The root of the last document of a file whose form is not ours, such as a pipeline of GitLab: an alias stands for the node of its anchor,
    /// which is not copied; <c>&lt;&lt;</c> merges; tags are passed over, and <c>!reference [a, b]</c> is the text that it is.
    /// </summary>
    internal static (YamlNode? Root, YamlProblem? Problem) ReadForeign(string text) => ReadForeign(new YamlDocument(1, text));

    /// <summary>The same of one document of a file that holds several; lines are those of the file.</summary>
    internal static (YamlNode? Root, YamlProblem? Problem) ReadForeign(YamlDocument document) => Read(document, new YamlAnchors());

    /// <summary>The same of a file that may be larger, such as a contract that a program wrote.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxDepth">What nests deeper is refused, with aliases counted as what they stand for.</param>
    /// <param name="maxNodes">A document of more nodes is refused, with aliases counted as what they stand for.</param>
    internal static (YamlNode? Root, YamlProblem? Problem) ReadForeign(string text, int maxDepth, int maxNodes) =>
        Read(new YamlDocument(1, text), new YamlAnchors(maxNodes, maxDepth), maxDepth);

    private static (YamlNode? Root, YamlProblem? Problem) Read(YamlDocument document, YamlAnchors? anchors, int maxDepth = CommonDepth)
    {
        var text = document.Text;
        var above = document.Line - 1;
        text = text.StartsWith('\uFEFF') ? text[1..] : text;
        if (YamlText.FindProblem(text) is { } problem)
        {
            return (null, problem with { Line = problem.Line + above });
        }

        try
        {
            return (ReadDocument(new Parser(new StringReader(text)), text.AsSpan().TrimEnd().Length, new(above, maxDepth, anchors)), null);
        }
        catch (YamlException e)
        {
            var found = YamlText.FindTab(text, e) ?? new YamlProblem(Sentence(e.Message), Place(e.Start.Line), Place(e.Start.Column));
            return (null, found with { Line = found.Line + above });
        }
    }

    private static YamlNode? ReadDocument(Parser parser, int length, Reading reading)
    {
        var (above, maxDepth, anchors) = reading;
        var open = new Stack<Builder>();
        YamlNode? root = null;
        var documents = 0;
        while (MoveNext(parser, open, length))
        {
            var current = parser.Current!;
            YamlNode? finished = null;
            switch (current)
            {
                case DocumentStart when anchors is not null:
                    root = null;
                    break;
                case DocumentStart when ++documents > 1:
                    throw new YamlException(current.Start, current.End, "a second document begins, but the file may hold only one");
                case AnchorAlias alias when anchors is not null:
                    finished = anchors.Resolve(alias);
                    break;
                case AnchorAlias:
                    throw new YamlException(current.Start, current.End, "anchors and aliases are not supported");
                case NodeEvent { Anchor.IsEmpty: false } when anchors is null:
                    throw new YamlException(current.Start, current.End, "anchors and aliases are not supported");
                case NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } } when anchors is null:
                    throw new YamlException(current.Start, current.End, "tags are not supported");
                case Scalar scalar:
                    finished = new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, Place(scalar.Start.Line) + above, Place(scalar.Start.Column))
                    {
                        Start = (int)scalar.Start.Index,
                        End = (int)scalar.End.Index,
                    };
                    anchors?.Keep(scalar, finished);
                    break;
                case MappingStart or SequenceStart when open.Count == maxDepth:
                    throw new YamlException(current.Start, current.End, $"values nest deeper than {maxDepth} levels");
                case MappingStart or SequenceStart:
                    open.Push(new Builder((NodeEvent)current, above, anchors));
                    break;
                case MappingEnd or SequenceEnd:
                    finished = open.Pop().Finish();
                    break;
            }

            if (finished is null)
            {
                continue;
            }

            if (open.Count == 0)
            {
                root = finished;
            }
            else
            {
                open.Peek().Add(finished);
            }
        }

        return root;
    }

    // For some malformed texts the library throws what it throws for a wrong call of itself, and for a bracket that is not closed
    // it names the end of the text.
    private static bool MoveNext(Parser parser, Stack<Builder> open, int length)
    {
        var at = parser.Current;
        try
        {
            return parser.MoveNext();
        }
        catch (YamlException e) when (e.Start.Index < length || !open.Any(b => b.IsFlow))
        {
            throw;
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            var flow = open.FirstOrDefault(b => b.IsFlow);
            throw flow is null
                ? new YamlException(at?.End ?? Mark.Empty, at?.End ?? Mark.Empty, "what follows here is not YAML", e)
                : new YamlException(flow.Start, flow.Start, $"the '{flow.Bracket}' that opens here is not closed", e);
        }
    }

    private static int Place(long value) => (int)Math.Clamp(value, 1, int.MaxValue);

    private static string Sentence(string message)
    {
        var text = ValueText.Line(message).TrimEnd('.', ' ');
        return text.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    /// <summary>How a document is read.</summary>
    /// <param name="Above">The lines of the file above the document.</param>
    /// <param name="MaxDepth">What nests deeper is refused.</param>
    /// <param name="Anchors">What anchors stand for; null where there may be none.</param>
    private readonly record struct Reading(int Above, int MaxDepth, YamlAnchors? Anchors);

    /// <summary>A mapping or sequence that is still open.</summary>
    private sealed class Builder(NodeEvent opening, int above, YamlAnchors? anchors)
    {
        private readonly List<KeyValuePair<YamlScalar, YamlNode>> _entries = [];
        private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
        private readonly List<YamlNode> _items = [];
        private YamlScalar? _key;

        public Mark Start => opening.Start;

        public bool IsFlow => opening is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };

        public char Bracket => opening is MappingStart ? '{' : '[';

        public void Add(YamlNode node)
        {
            if (opening is SequenceStart)
            {
                _items.Add(node);
            }
            else if (_key is null)
            {
                _key = node as YamlScalar ?? throw Problem(node, "a key must be a text, not a list or a map");
                if (!_lines.TryAdd(_key.Value, _key.Line) && !(anchors is not null && YamlAnchors.MayRepeat(_key)))
                {
                    throw Problem(_key, $"the key {ValueText.Quote(_key.Value)} stands twice, first in line {_lines[_key.Value]}");
                }
            }
            else
            {
                _entries.Add(new(_key, node));
                _key = null;
            }
        }

        public YamlNode Finish()
        {
            var line = Place(Start.Line) + above;
            YamlNode node = opening is MappingStart
                ? new YamlMapping(anchors is null ? _entries : anchors.Merge(opening, _entries), line, Place(Start.Column))
                {
                    Merge = _entries.Find(e => YamlAnchors.IsMerge(e.Key)).Key,
                }
                : anchors is not null && opening.Tag is { IsEmpty: false, IsNonSpecific: false } tag && tag.Value == "!reference"
                ? new YamlScalar(
                    $"!reference [{string.Join(", ", _items.OfType<YamlScalar>().Select(i => i.Value))}]",
                    false,
                    line,
                    Place(Start.Column))
                { Start = (int)Start.Index, End = (int)Start.Index }
                : new YamlSequence(_items, line, Place(Start.Column));
            anchors?.Keep(opening, node);
            return node;
        }

        // Its line counts from the beginning of the document, as the parser's.
        private YamlException Problem(YamlNode node, string message)
        {
            var mark = new Mark(0, node.Line - above, node.Column);
            return new YamlException(mark, mark, message);
        }
    }
}
