using System.Text;

namespace Standards.Checks.Models.Images.Dockerfiles;

/// <summary>One instruction as BuildKit sees it: its lines joined, comments between them left out; every character knows its place in the file.</summary>
internal sealed class DockerText
{
    private readonly StringBuilder _joined = new();
    private readonly List<(int Start, int Offset)> _pieces = [];
    private string? _text;

    /// <summary>The joined text.</summary>
    public string Text => _text ??= _joined.ToString();

    /// <summary>Adds a piece of the file.</summary>
    public void Add(string file, int start, int end)
    {
        _pieces.Add((_joined.Length, start));
        _ = _joined.Append(file, start, end - start);
    }

    /// <summary>Where a character of <see cref="Text"/> stands in the file.</summary>
    public int Offset(int at)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            (low, high) = _pieces[middle].Start <= at ? (middle, high) : (low, middle - 1);
        }

        return _pieces[low].Offset + (at - _pieces[low].Start);
    }
}
