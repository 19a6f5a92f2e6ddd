using System.Text;

namespace Standards.Checks.Commands.Explaining;

/// <summary>Plain text that can be read aloud: headings, and sentences below them, at most 100 columns wide where words allow it.</summary>
internal sealed class Page
{
    private const int Width = 100;
    private const string Indent = "  ";

    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>The first line.</summary>
    public Page Title(string text)
    {
        Wrap(text, "", "");
        return this;
    }

    /// <summary>Begins a part; an empty line stands in front of it.</summary>
    public Page Heading(string text)
    {
        _lines.Add("");
        _lines.Add(text);
        return this;
    }

    /// <summary>A paragraph below the heading.</summary>
    public Page Text(string text)
    {
        Wrap(text, Indent, Indent);
        return this;
    }

    /// <summary>A paragraph whose further lines stand deeper, so that one sees where the next begins.</summary>
    public Page Item(string text)
    {
        Wrap(text, Indent, Indent + Indent);
        return this;
    }

    /// <summary>A line to copy: never broken.</summary>
    public Page Command(string text)
    {
        _lines.Add(Indent + text);
        return this;
    }

    private void Wrap(string text, string first, string next)
    {
        var line = new StringBuilder(first);
        var isEmpty = true;
        foreach (var word in text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                _lines.Add(line.ToString());
                line.Clear().Append(next);
                isEmpty = true;
            }

            line.Append(isEmpty ? "" : " ").Append(word);
            isEmpty = false;
        }

        _lines.Add(line.ToString());
    }
}
