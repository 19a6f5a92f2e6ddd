using System.Text;

namespace Standards.Checks.Models.Images.Dockerfiles;

/// <summary>One instruction as BuildKit sees it: its lines joined, comments between them left out; every character knows its place in the file.</summary>
internal sealed class DockerText
{
    private readonly StringBuilder joined = new();
    private readonly List<(int Start, int Offset)> pieces = [];
    private string? text;

    /// <summary>The joined text.</summary>
    public string Text => text ??= joined.ToString();

    /// <summary>Adds a piece of the file.</summary>
    public void Add(string file, int start, int end)
    {
        pieces.Add((joined.Length, start));
        _ = joined.Append(file, start, end - start);
    }

    /// <summary>Where a character of <see cref="Text"/> stands in the file.</summary>
    public int Offset(int at)
    {
        var (low, high) = (0, pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            (low, high) = pieces[middle].Start <= at ? (middle, high) : (low, middle - 1);
        }

        return pieces[low].Offset + (at - pieces[low].Start);
    }
}
