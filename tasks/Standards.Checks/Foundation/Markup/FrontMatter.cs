using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Standards.Checks.Foundation.Markup;

/// <summary>Reads the YAML header of a document: top-level keys with a value or a list of values.</summary>
internal sealed class FrontMatter
{
    private const int MaxDepth = 16;
    private readonly List<FrontMatterValue> _values = [];
    private readonly LineMap _lines;
    private readonly int _firstLine;

    private FrontMatter(LineMap lines, int firstLine)
    {
        _lines = lines;
        _firstLine = firstLine;
    }

    /// <summary>The values of the YAML text that begins at a line of the file, and what keeps it from being read, or null.</summary>
    public static (IReadOnlyList<FrontMatterValue> Values, MarkupProblem? Problem) Read(string yaml, LineMap lines, int firstLine)
    {
        var reader = new FrontMatter(lines, firstLine);
        try
        {
            return (reader._values, reader.Read(new Parser(new StringReader(yaml))));
        }
        catch (YamlException e)
        {
            return (
                reader._values,
                reader.Problem(
                    e.Start, "the front matter is not valid YAML", "Write 'key: value' lines, and quote a value that holds ': ' or begins with a YAML sign"));
        }
    }

    private MarkupProblem? Read(Parser parser)
    {
        var depth = 0;
        var flowDepth = 0;
        string? key = null;
        while (parser.MoveNext())
        {
            var item = parser.Current!;
            if (item is AnchorAlias || item is NodeEvent { Anchor.IsEmpty: false })
            {
                return Problem(item.Start, "the front matter uses an anchor or alias", "Write the value itself instead of '&name' or '*name'");
            }

            switch (item)
            {
                case MappingStart or SequenceStart:
                    if (++depth > MaxDepth)
                    {
                        return Problem(item.Start, "the front matter nests too deeply", $"Nest at most {MaxDepth} levels");
                    }

                    if ((depth == 1 && item is not MappingStart) || (depth == 2 && key is null))
                    {
                        return Problem(item.Start, "the front matter is not a list of keys with values", "Write 'key: value' lines");
                    }

                    var isFlow = item is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
                    if (isFlow && flowDepth == 0 && depth > 1)
                    {
                        // {short title} and [list everyone] are collections to YAML but placeholders to a reader: taken as written.
                        flowDepth = depth;
                        AddSource(key!, item.Start);
                    }

                    break;
                case MappingEnd or SequenceEnd:
                    flowDepth = flowDepth == depth ? 0 : flowDepth;
                    depth--;
                    key = depth == 1 ? null : key;
                    break;
                case Scalar scalar when depth == 0:
                    return scalar.Value.Length == 0
                        ? null
                        : Problem(item.Start, "the front matter is not a list of keys with values", "Write 'key: value' lines");
                case Scalar scalar when depth == 1 && key is null:
                    key = scalar.Value.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
                    break;
                case Scalar scalar when flowDepth == 0:
                    if (scalar.Value.Trim().Length > 0)
                    {
                        var quote = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
                        _values.Add(new FrontMatterValue(key!, scalar.Value.Trim().ReplaceLineEndings(" "), OffsetOf(item.Start) + quote));
                    }

                    key = depth == 1 ? null : key;
                    break;
            }
        }

        return null;
    }

    private void AddSource(string key, Mark start)
    {
        var line = _lines.Line(LineOf(start));
        var column = Math.Min((int)start.Column - 1, line.Length);
        _values.Add(new FrontMatterValue(key, line[column..].Trim().ToString(), OffsetOf(start)));
    }

    private MarkupProblem Problem(Mark start, string message, string fix) => new(LineOf(start), (int)Math.Max(1, start.Column), message, fix);

    private int OffsetOf(Mark start) => _lines.StartOf(LineOf(start)) + (int)start.Column - 1;

    private int LineOf(Mark mark) => Math.Clamp(_firstLine - 1 + (int)mark.Line, 1, _lines.Count);
}
