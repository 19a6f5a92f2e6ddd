using System.Globalization;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.LockFiles;

namespace Standards.Checks.Rules.Operations.Budgets;

/// <summary>How many packages a project has, by its lock file; of several target frameworks the most.</summary>
/// <param name="Direct">Packages that it references.</param>
/// <param name="Transitive">Packages that come with others.</param>
/// <param name="Depth">The longest chain of packages and projects; 1 when nothing brings anything.</param>
internal sealed record DependencyCount(int Direct, int Transitive, int Depth)
{
    private const int MaxRoots = 200;
    private const int MaxChain = 8;

    /// <summary>The longest chain, as a message names it.</summary>
    public string Chain { get; init; } = "";

    /// <summary>The direct packages that bring the most others, as a message names them.</summary>
    public string Heaviest { get; init; } = "";

    public static DependencyCount Of(LockFile file)
    {
        var all = file.Sections.Select(Of).ToList();
        var (wide, deep) = (all.MaxBy(c => c.Transitive), all.MaxBy(c => c.Depth));
        return wide is null || deep is null
            ? new(0, 0, 0)
            : new(all.Max(c => c.Direct), wide.Transitive, deep.Depth) { Chain = deep.Chain, Heaviest = wide.Heaviest };
    }

    private static DependencyCount Of(LockFileSection section)
    {
        var depths = Depths(section);
        var roots = section.Entries.Where(e => e.Kind is LockFileEntryKind.Direct or LockFileEntryKind.Project).ToList();
        var start = roots.OrderByDescending(e => depths[e]).ThenBy(e => e.Id, StringComparer.Ordinal).FirstOrDefault();
        var heaviest = roots.Where(e => e.Dependencies.Count > 0).Take(MaxRoots)
            .Select(e => (e.Id, Count: Reached(section, e)))
            .OrderByDescending(r => r.Count).ThenBy(r => r.Id, StringComparer.Ordinal)
            .Take(3).Select(r => string.Create(CultureInfo.InvariantCulture, $"{ValueText.Shorten(r.Id)} ({r.Count})"));
        return new(
            section.Entries.Count(e => e.Kind == LockFileEntryKind.Direct),
            section.Entries.Count(e => e.Kind is LockFileEntryKind.Transitive or LockFileEntryKind.CentralTransitive),
            start is null ? 0 : depths[start])
        {
            Chain = start is null ? "" : Path(section, start, depths),
            Heaviest = string.Join(", ", heaviest),
        };
    }

    // With a stack of its own: a chain in a hostile file may be longer than that of the thread. An edge that leads back counts nothing.
    private static Dictionary<LockFileEntry, int> Depths(LockFileSection section)
    {
        var depths = new Dictionary<LockFileEntry, int>(ReferenceEqualityComparer.Instance);
        var open = new HashSet<LockFileEntry>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<LockFileEntry>();
        foreach (var root in section.Entries)
        {
            stack.Push(root);
            while (stack.TryPeek(out var entry))
            {
                if (depths.ContainsKey(entry))
                {
                    stack.Pop();
                }
                else if (open.Add(entry))
                {
                    foreach (var next in Next(section, entry).Where(n => !depths.ContainsKey(n) && !open.Contains(n)))
                    {
                        stack.Push(next);
                    }
                }
                else
                {
                    stack.Pop();
                    depths[entry] = 1 + Next(section, entry).Select(n => depths.GetValueOrDefault(n)).DefaultIfEmpty().Max();
                }
            }
        }

        return depths;
    }

    private static int Reached(LockFileSection section, LockFileEntry root)
    {
        var seen = new HashSet<LockFileEntry>(ReferenceEqualityComparer.Instance) { root };
        var queue = new Queue<LockFileEntry>([root]);
        while (queue.TryDequeue(out var entry))
        {
            foreach (var next in Next(section, entry).Where(seen.Add))
            {
                queue.Enqueue(next);
            }
        }

        return seen.Count - 1;
    }

    private static string Path(LockFileSection section, LockFileEntry start, Dictionary<LockFileEntry, int> depths)
    {
        var names = new List<string>();
        for (LockFileEntry? entry = start;
            entry is not null && names.Count < MaxChain;
            entry = Next(section, entry)
                .Where(n => depths[n] < depths[entry])
                .OrderByDescending(n => depths[n])
                .ThenBy(n => n.Id, StringComparer.Ordinal)
                .FirstOrDefault())
        {
            names.Add(ValueText.Shorten(entry.Id));
        }

        return string.Join(" > ", names) + (names.Count == MaxChain ? " > …" : "");
    }

    private static IEnumerable<LockFileEntry> Next(LockFileSection section, LockFileEntry entry) =>
        entry.Dependencies.Select(d => section.Find(d.Id)).OfType<LockFileEntry>();
}
