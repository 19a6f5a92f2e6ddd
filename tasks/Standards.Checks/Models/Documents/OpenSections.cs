namespace Standards.Checks.Models.Documents;

/// <summary>The sections that a place in a document is part of, by the levels of their headings.</summary>
internal sealed class OpenSections
{
    private readonly List<(int Level, int Index)> _open = [];

    /// <summary>Indexes of the sections, the outermost first. As deep as there are levels of headings.</summary>
    public IEnumerable<int> Indexes => _open.Select(section => section.Index);

    /// <summary>Begins a section and ends those of its level and below.</summary>
    public void Open(int level, int index)
    {
        while (_open.Count > 0 && _open[^1].Level >= level)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        _open.Add((level, index));
    }
}
