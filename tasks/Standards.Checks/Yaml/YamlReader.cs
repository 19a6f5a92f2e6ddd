using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Standards.Checks.Yaml;

/// <summary>
/// Reads one YAML document into nodes that know their place. Works on the library's event stream with an own stack, so hostile
/// nesting cannot overflow the thread's; anchors, aliases and tags are refused, so a document cannot grow.
/// </summary>
public static class YamlReader
{
    private const int MaxDepth = 32;

    /// <summary>The root of the document (null for an empty one), or the first problem.</summary>
    public static (YamlNode? Root, YamlProblem? Problem) Read(string text)
    {
        if (ConflictMarker(text) is { } marker)
        {
            return (null, marker);
        }

        try
        {
            return (ReadDocument(new Parser(new StringReader(text))), null);
        }
        catch (YamlException e)
        {
            return (null, new YamlProblem(Sentence(e), Place(e.Start.Line), Place(e.Start.Column)));
        }
    }

    private static YamlNode? ReadDocument(Parser parser)
    {
        var open = new Stack<Builder>();
        YamlNode? root = null;
        var documents = 0;
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            YamlNode? finished = null;
            switch (current)
            {
                case DocumentStart when ++documents > 1:
                    throw new YamlException(current.Start, current.End, "a second document begins, but the file may hold only one");
                case AnchorAlias:
                    throw new YamlException(current.Start, current.End, "anchors and aliases are not supported");
                case NodeEvent { Anchor.IsEmpty: false }:
                    throw new YamlException(current.Start, current.End, "anchors and aliases are not supported");
                case NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } }:
                    throw new YamlException(current.Start, current.End, "tags are not supported");
                case Scalar scalar:
                    finished = new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, Place(scalar.Start.Line), Place(scalar.Start.Column));
                    break;
                case MappingStart or SequenceStart when open.Count == MaxDepth:
                    throw new YamlException(current.Start, current.End, $"values nest deeper than {MaxDepth} levels");
                case MappingStart or SequenceStart:
                    open.Push(new Builder(current is MappingStart, current.Start));
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
                open.Peek().Add(finished, current);
            }
        }

        return root;
    }

    /// <summary>A merge that was not finished is the likeliest reason for a malformed file, and the parser's message never says so.</summary>
    private static YamlProblem? ConflictMarker(string text)
    {
        var line = 1;
        foreach (var row in text.AsSpan().EnumerateLines())
        {
            if (row.StartsWith("<<<<<<< ") || row.StartsWith(">>>>>>> "))
            {
                return new YamlProblem("a merge conflict is not resolved", line, 1);
            }

            line++;
        }

        return null;
    }

    private static int Place(long value) => (int)Math.Clamp(value, 1, int.MaxValue);

    private static string Sentence(YamlException e)
    {
        var text = e.InnerException is { } inner && e.Message.Length == 0 ? inner.Message : e.Message;
        return char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.');
    }

    /// <summary>A mapping or sequence that is still open.</summary>
    private sealed class Builder(bool isMapping, Mark start)
    {
        private readonly List<KeyValuePair<YamlScalar, YamlNode>> entries = [];
        private readonly HashSet<string> keys = new(StringComparer.Ordinal);
        private readonly List<YamlNode> items = [];
        private YamlScalar? key;

        public void Add(YamlNode node, ParsingEvent at)
        {
            if (!isMapping)
            {
                items.Add(node);
            }
            else if (key is null)
            {
                key = node as YamlScalar ?? throw new YamlException(at.Start, at.End, "a key must be a plain text");
                if (!keys.Add(key.Value))
                {
                    throw new YamlException(at.Start, at.End, $"the key '{key.Value}' stands twice");
                }
            }
            else
            {
                entries.Add(new(key, node));
                key = null;
            }
        }

        public YamlNode Finish() => isMapping
            ? new YamlMapping(entries, Place(start.Line), Place(start.Column))
            : new YamlSequence(items, Place(start.Line), Place(start.Column));
    }
}
