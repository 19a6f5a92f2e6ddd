using System.Text;

namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Attaches the comments between two tokens, as the tokenizer of protoc does.</summary>
internal sealed class ProtoCommentGroups(ProtoTokens tokens, int token, int first, int count)
{
    private readonly List<string> _detached = [];
    private readonly StringBuilder _group = new();
    private readonly int _start = tokens.Tokens[token].Start;
    private bool _mayTrail = token > 0;
    private bool _isLine;
    private bool _hasGroup;
    private string _trailing = "";

    public (string Trailing, string Leading, IReadOnlyList<string> Detached) Read()
    {
        var end = token > 0 ? tokens.Tokens[token - 1].End : 0;
        for (var i = 0; i < count; i++)
        {
            var comment = tokens.Comments[first + i];
            var lines = tokens.LinesBetween(end, comment.Start);
            if (i == 0 && token > 0 && lines == 0)
            {
                if (!comment.IsLine && tokens.LinesBetween(comment.End, i + 1 < count ? tokens.Comments[first + 1].Start : _start) == 0)
                {
                    // It stands between two tokens of a line: nobody knows to which it belongs.
                    return ("", "", []);
                }

                Add(comment);
                Flush();
            }
            else
            {
                Separate(lines, comment);
                Add(comment);
            }

            end = comment.End;
        }

        return End(end);
    }

    private (string Trailing, string Leading, IReadOnlyList<string> Detached) End(int end)
    {
        if (tokens.LinesBetween(end, _start) > 1 || tokens.Tokens[token].Kind == ProtoTokenKind.End || tokens.Text[_start] is '}' or ']' or ')')
        {
            Flush();
        }

        return (_trailing, _hasGroup ? _group.ToString().Trim() : "", _detached);
    }

    private void Separate(int lines, ProtoComment comment)
    {
        if (lines > 1)
        {
            Flush();
            _mayTrail = false;
        }
        else if (_hasGroup && !(comment.IsLine && _isLine))
        {
            Flush();
        }
    }

    private void Flush()
    {
        if (_hasGroup)
        {
            var text = _group.ToString().Trim();
            if (_mayTrail)
            {
                _trailing = text;
            }
            else
            {
                _detached.Add(text);
            }
        }

        _mayTrail = false;
        _hasGroup = false;
        _group.Clear();
    }

    private void Add(ProtoComment comment)
    {
        _hasGroup = true;
        _isLine = comment.IsLine;
        var text = tokens.Text.AsSpan(comment.Start, comment.End - comment.Start)[2..];
        if (comment.IsLine)
        {
            _group.Append(text.TrimStart('/').Trim()).Append('\n');
            return;
        }

        text = text.EndsWith("*/", StringComparison.Ordinal) ? text[..^2] : text;
        foreach (var line in text.EnumerateLines())
        {
            _group.Append(line.Trim().TrimStart('*').Trim()).Append('\n');
        }
    }
}
