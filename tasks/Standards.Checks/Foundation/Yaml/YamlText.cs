using System.Globalization;
using YamlDotNet.Core;

namespace Standards.Checks.Foundation.Yaml;

/// <summary>What is wrong with the lines of a YAML text, where a parser says nothing or something else.</summary>
internal static class YamlText
{
    /// <summary>
    /// A merge that was not finished, which is the likeliest reason for a malformed file and which no parser's message names; or a
    /// control character, at which the parser would stop reading as if the text ended there.
    /// </summary>
    public static YamlProblem? FindProblem(string text)
    {
        var line = 1;
        foreach (var row in Rows(text))
        {
            if (row.StartsWith("<<<<<<< ") || row.StartsWith(">>>>>>> "))
            {
                return new YamlProblem("a merge conflict is not resolved", line, 1);
            }

            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is (< ' ' and not '\t') or '\x7F')
                {
                    return new YamlProblem(
                        string.Create(CultureInfo.InvariantCulture, $"the control character U+{(int)row[i]:X4} is not allowed"), line, i + 1);
                }
            }

            line++;
        }

        return null;
    }

    /// <summary>The tab that indents a line at or behind the place where the parser complained about one.</summary>
    public static YamlProblem? FindTab(string text, YamlException complaint)
    {
        if (!complaint.Message.Contains(" tab ", StringComparison.Ordinal))
        {
            return null;
        }

        var line = 1;
        foreach (var row in Rows(text))
        {
            var indentation = row[..(row.Length - row.TrimStart(" \t").Length)];
            if (line >= complaint.Start.Line && indentation.IndexOf('\t') is var tab and >= 0)
            {
                return new YamlProblem("a tab indents the line, but YAML is indented with spaces", line, tab + 1);
            }

            line++;
        }

        return null;
    }

    private static LineEnumerator Rows(string text) => new(text);

    /// <summary>Lines as the parser counts them: a form feed ends none.</summary>
    private ref struct LineEnumerator(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;
        private bool _isAtEnd;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly LineEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_isAtEnd)
            {
                return false;
            }

            var end = _rest.IndexOfAny("\r\n\u0085\u2028\u2029");
            _isAtEnd = end < 0;
            Current = _isAtEnd ? _rest : _rest[..end];
            _rest = _isAtEnd ? [] : _rest[(end + (_rest[end..].StartsWith("\r\n") ? 2 : 1))..];
            return true;
        }
    }
}
