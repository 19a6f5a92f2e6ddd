namespace Standards.Checks.Engine.Waivers;

/// <summary>
/// The waivers of one rule. Those of single files are found by path, those with wildcards by the folder before the first wildcard,
/// so that a finding is compared with the few that can cover it.
/// </summary>
internal sealed class WaiverIndex
{
    private readonly Dictionary<string, List<Entry>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _folders = new(StringComparer.Ordinal);

    /// <summary>Adds a waiver; <paramref name="order"/> grows with every call.</summary>
    public void Add(Waiver waiver, int order)
    {
        foreach (var alternative in waiver.Path.Alternatives)
        {
            var (entries, key) = alternative.IsLiteral ? (_files, alternative.Prefix) : (_folders, alternative.LiteralFolder);
            if (!entries.TryGetValue(key, out var list))
            {
                entries.Add(key, list = []);
            }

            if (list.Count == 0 || list[^1].Order != order)
            {
                list.Add(new Entry(order, waiver));
            }
        }
    }

    /// <summary>The waiver with the lowest order that covers a message in a file.</summary>
    public Waiver? Find(string path, string message, string valueHash)
    {
        var best = new Entry(int.MaxValue, null);
        if (_files.TryGetValue(path, out var literal))
        {
            Choose(literal, path, message, valueHash, isLiteral: true, ref best);
        }

        if (_folders.Count > 0)
        {
            var lookup = _folders.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var end = path.LastIndexOf('/'); end >= 0; end = end == 0 ? -1 : path.LastIndexOf('/', end - 1))
            {
                if (lookup.TryGetValue(path.AsSpan(0, end), out var entries))
                {
                    Choose(entries, path, message, valueHash, isLiteral: false, ref best);
                }
            }

            if (lookup.TryGetValue([], out var anywhere))
            {
                Choose(anywhere, path, message, valueHash, isLiteral: false, ref best);
            }
        }

        return best.Waiver;
    }

    private static void Choose(List<Entry> entries, string path, string message, string valueHash, bool isLiteral, ref Entry best)
    {
        foreach (var entry in entries)
        {
            if (entry.Order >= best.Order)
            {
                return;
            }

            if ((isLiteral || entry.Waiver!.Path.IsMatch(path)) && entry.Waiver!.Covers(message, valueHash))
            {
                best = entry;
                return;
            }
        }
    }

    private readonly record struct Entry(int Order, Waiver? Waiver);
}
