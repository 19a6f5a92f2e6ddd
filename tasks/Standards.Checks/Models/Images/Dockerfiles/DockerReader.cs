using System.Buffers;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Images.Dockerfiles;

/// <summary>
/// Reads the lines of a Dockerfile (docs.docker.com/reference/dockerfile): parser directives, continuation lines with comments between
/// them, here-documents, the exec form, flags, <c>ONBUILD</c>. Every line is read once, so the time is linear; it never throws.
/// </summary>
/// <remarks>Written here because no library for it can be restored from the feed that this product builds from (tried: Valleysoft.DockerfileModel).</remarks>
internal sealed class DockerReader
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "MAINTAINER", "ONBUILD", "RUN", "SHELL", "STOPSIGNAL",
        "USER", "VOLUME", "WORKDIR",
    };

    private static readonly string[] NotTriggers = ["ONBUILD", "FROM", "MAINTAINER"];

    private static readonly string[] WithFlags = ["ADD", "COPY", "FROM", "HEALTHCHECK", "RUN"];

    private static readonly string[] WithExecForm = ["ADD", "CMD", "COPY", "ENTRYPOINT", "RUN", "SHELL", "VOLUME"];

    private static readonly SearchValues<char> ShellSigns = SearchValues.Create(")>|;&<");

    private readonly string _text;
    private readonly List<DockerInstruction> _instructions = [];
    private char _escape = '\\';
    private bool _isForeign;
    private int _at;

    private DockerReader(string text) => _text = text;

    public static DockerScript Read(string text)
    {
        var reader = new DockerReader(text);
        reader.ReadDirectives();
        DockerProblem? problem = null;
        while (problem is null && reader._at < text.Length)
        {
            problem = reader.ReadNext();
        }

        return new DockerScript(reader._instructions, problem, reader._isForeign);
    }

    private void ReadDirectives()
    {
        while (_at < _text.Length)
        {
            var (end, next) = Line(_at);
            var line = _text.AsSpan(_at, end - _at).Trim();
            var sign = line.IndexOf('=');
            if (line.Length == 0 || line[0] != '#' || sign < 0)
            {
                return;
            }

            var name = line[1..sign].Trim();
            var value = line[(sign + 1)..].Trim();
            if (name.Equals("escape", StringComparison.OrdinalIgnoreCase) && value is "`")
            {
                _escape = '`';
            }
            else if (name.Equals("syntax", StringComparison.OrdinalIgnoreCase))
            {
                _isForeign = !value.StartsWith("docker/dockerfile", StringComparison.Ordinal)
                    && !value.Contains("/docker/dockerfile", StringComparison.Ordinal);
            }
            else if (!name.Equals("escape", StringComparison.OrdinalIgnoreCase) && !name.Equals("check", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            _at = next;
        }
    }

    private DockerProblem? ReadNext()
    {
        var (end, next) = Line(_at);
        if (IsSkipped(_at, end))
        {
            _at = next;
            return null;
        }

        var source = new DockerText();
        while (true)
        {
            var piece = ContinuedAt(_at, end);
            source.Add(_text, _at, piece < 0 ? end : piece);
            _at = next;
            if (piece < 0)
            {
                break;
            }

            // Empty lines and comments within an instruction are left out.
            do
            {
                (end, next) = Line(_at);
            }
            while (_at < _text.Length && IsSkipped(_at, end) && (_at = next) >= 0);

            if (_at >= _text.Length)
            {
                break;
            }
        }

        return Add(source, 0, isTrigger: false);
    }

    private DockerProblem? Add(DockerText source, int start, bool isTrigger)
    {
        var line = source.Text;
        var (first, last) = NextWord(line, start);
        var keyword = line[first..last].ToUpperInvariant();
        if (!Keywords.Contains(keyword))
        {
            _isForeign |= first < line.Length && line[first] is '{' or '<' or '%' or '@' or '$' or '=' or '[';
            return new DockerProblem(
                source.Offset(Math.Min(first, Math.Max(0, line.Length - 1))),
                isTrigger && first == last ? "ONBUILD has no instruction behind it" : $"{ValueText.Quote(line[first..last])} is no instruction of a Dockerfile",
                keyword.Length is > 3 and < 16 && Keywords.FirstOrDefault(k => NearestName.Distance(keyword, k) == 1) is { } nearest
                    ? $"Write '{nearest}'"
                    : "Write an instruction such as 'RUN' in front of it, or end the line above with the escape character");
        }

        if (isTrigger && NotTriggers.Contains(keyword, StringComparer.Ordinal))
        {
            return new DockerProblem(
                source.Offset(first), $"ONBUILD does not take {keyword}", "Write an instruction such as 'COPY' or 'RUN' behind it, or remove the line");
        }

        if (keyword == "ONBUILD")
        {
            return Add(source, last, isTrigger: true);
        }

        var (flags, body) = ReadFlags(source, keyword, last);
        var exec = WithExecForm.Contains(keyword, StringComparer.Ordinal) ? DockerWords.Exec(source, body) : null;
        var words = exec ?? DockerWords.Split(source, body, _escape);
        var documents = new List<string>();
        var problem = exec is null && keyword is "RUN" or "COPY" or "ADD" ? ReadDocuments(words, documents) : null;
        _instructions.Add(
            new DockerInstruction(keyword, source.Offset(first), line[body..].Trim(), flags, words, exec is not null, documents) { IsTrigger = isTrigger });
        return problem;
    }

    private static (List<DockerWord> Flags, int End) ReadFlags(DockerText source, string keyword, int start)
    {
        var line = source.Text;
        var flags = new List<DockerWord>();
        var body = start;
        while (WithFlags.Contains(keyword, StringComparer.Ordinal) && NextWord(line, body) is var (from, to) && to - from > 2 && line.AsSpan(from, 2) is "--")
        {
            flags.Add(new DockerWord(line[from..to], line[from..to].Replace("\"", "", StringComparison.Ordinal), source.Offset(from)));
            body = to;
        }

        return (flags, body);
    }

    private DockerProblem? ReadDocuments(List<DockerWord> words, List<string> documents)
    {
        foreach (var word in words)
        {
            if (DocumentEnd(word) is not var (name, isIndented) || name.Length == 0)
            {
                continue;
            }

            var start = _at;
            while (true)
            {
                if (_at >= _text.Length)
                {
                    return new DockerProblem(
                        word.Offset,
                        $"the here-document {ValueText.Quote(word.Raw)} is not closed",
                        $"Write '{ValueText.Shorten(name)}' alone in the line behind its text");
                }

                var (end, next) = Line(_at);
                var line = _text.AsSpan(_at, end - _at);
                if ((isIndented ? line.TrimStart('\t') : line).SequenceEqual(name))
                {
                    documents.Add(_text[start.._at]);
                    _at = next;
                    break;
                }

                _at = next;
            }
        }

        return null;
    }

    // '<<EOF', '<<-"EOF"', '3<<EOF'; not '<<<text', which is a here-string.
    private static (string Name, bool IsIndented)? DocumentEnd(DockerWord word)
    {
        var raw = word.Raw.AsSpan().TrimStart("0123456789");
        if (!raw.StartsWith("<<") || raw.StartsWith("<<<"))
        {
            return null;
        }

        raw = raw[2..];
        var isIndented = raw.StartsWith("-");
        var name = (isIndented ? raw[1..] : raw).Trim("\"'");
        var end = name.IndexOfAny(ShellSigns);
        return ((end < 0 ? name : name[..end]).ToString(), isIndented);
    }

    private (int End, int Next) Line(int start)
    {
        var feed = start < _text.Length ? _text.IndexOf('\n', start) : -1;
        return feed < 0 ? (_text.Length, _text.Length) : (feed > start && _text[feed - 1] == '\r' ? feed - 1 : feed, feed + 1);
    }

    private bool IsSkipped(int start, int end) => _text.AsSpan(start, end - start).TrimStart() is [] or ['#', ..];

    // Where the escape character ends the line; -1 when it does not.
    private int ContinuedAt(int start, int end)
    {
        var line = _text.AsSpan(start, end - start).TrimEnd(" \t");
        return line.Length > 0 && line[^1] == _escape && (line.Length == 1 || line[^2] != _escape) ? start + line.Length - 1 : -1;
    }

    private static (int First, int Last) NextWord(string line, int start)
    {
        while (start < line.Length && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        var end = start;
        while (end < line.Length && !char.IsWhiteSpace(line[end]))
        {
            end++;
        }

        return (start, end);
    }
}
