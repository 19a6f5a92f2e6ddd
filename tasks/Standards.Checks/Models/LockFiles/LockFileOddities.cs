using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.LockFiles;

/// <summary>Collects what NuGet would have written in another way, the first place of each kind.</summary>
internal sealed class LockFileOddities
{
    private readonly List<LockFileOddity> _found = [];

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<LockFileOddity> Found => _found;

    /// <summary>A key that stands at a place, and in which column restore writes it: two spaces a level, every key on a line of its own.</summary>
    public void Indentation(Position place, int expected)
    {
        if (place.Column != expected)
        {
            Add(LockFileOddityKind.Indentation, place, $"a key stands in column {place.Column}, where NuGet writes it in column {expected}");
        }
    }

    /// <summary>A key of an entry.</summary>
    /// <param name="last">Rank of the key before it, -1 for the first; becomes that of this one.</param>
    public void Key(Position place, string id, string key, ref int last)
    {
        var rank = key switch { "type" => 0, "requested" => 1, "resolved" => 2, "contentHash" => 3, "dependencies" => 4, _ => -1 };
        if (rank < 0)
        {
            Add(LockFileOddityKind.UnknownKey, place, $"package {ValueText.Quote(id)} has the key {ValueText.Quote(key)}, which NuGet never writes");
        }
        else if (rank < last)
        {
            Add(LockFileOddityKind.KeyOrder, place, $"package {ValueText.Quote(id)} has the key '{key}' behind one that NuGet writes after it");
        }
        else
        {
            last = rank;
        }
    }

    private void Add(LockFileOddityKind kind, Position place, string text)
    {
        if (!_found.Exists(oddity => oddity.Kind == kind))
        {
            _found.Add(new LockFileOddity(kind, place, text));
        }
    }
}
