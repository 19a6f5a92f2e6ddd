namespace Standards.Checks.Foundation.Markup;

/// <summary>One source line of text as a reader sees it: without emphasis marks and link targets.</summary>
internal sealed class ProseLine
{
    /// <summary>Stands in <see cref="Prose"/> for a character that is code, HTML or escaped.</summary>
    public const char Masked = '\uFFFC';

    /// <summary>The visible text, code included.</summary>
    public required string Text { get; init; }

    /// <summary><see cref="Text"/> with every character masked that a placeholder cannot be in; the same length.</summary>
    public required string Prose { get; init; }

    /// <summary>Where pieces of the text begin: index in the text, offset in the file; ascending.</summary>
    public required IReadOnlyList<(int Index, int Offset)> Runs { get; init; }

    /// <summary>Links in the line, in order.</summary>
    public required IReadOnlyList<ProseLink> Links { get; init; }

    /// <summary>Offset in the file of a character of the text.</summary>
    public int OffsetOf(int index)
    {
        int low = 0, high = Runs.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Runs[middle].Index <= index ? (middle, high) : (low, middle - 1);
        }

        return Runs[low].Offset + (index - Runs[low].Index);
    }
}
