using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Adr;

namespace Standards.Checks.Rules.Adr;

/// <summary>Supersession runs one way: STD3116, one finding for each cycle at its first record. Clause: <c>adr-superseded-links-successor</c>.</summary>
internal static class CycleRule
{
    public static IEnumerable<Finding> Check(AdrSet set)
    {
        var olderOf = Edges(set);
        RemoveEnds(olderOf);
        var reported = new HashSet<AdrRecord>(ReferenceEqualityComparer.Instance);
        foreach (var record in set.Records)
        {
            if (!olderOf.ContainsKey(record) || reported.Contains(record) || ShortestCycle(olderOf, record) is not { } cycle)
            {
                continue;
            }

            reported.UnionWith(cycle);
            var relation = record.Relations.First(relation => set.Find(relation) is { } other && other != record && cycle.Contains(other));
            var path = string.Join(" supersedes ", cycle.Append(record).Select(static member => member.Name.Text));
            yield return new Finding(
                RuleCatalog.AdrSupersessionAcyclic,
                record.Path,
                relation.Line,
                relation.Column,
                $"supersession has a cycle: {path}",
                "Write 'Superseded by' and a link to the newer record in the older one, instead of the statement that it supersedes it");
        }
    }

    // From each record to those that it supersedes, whichever side says so.
    private static Dictionary<AdrRecord, List<AdrRecord>> Edges(AdrSet set)
    {
        var edges = new Dictionary<AdrRecord, List<AdrRecord>>(ReferenceEqualityComparer.Instance);
        foreach (var record in set.Records)
        {
            foreach (var relation in record.Relations)
            {
                if (set.Find(relation) is { } other && other != record)
                {
                    var (newer, older) = relation.Kind == AdrRelationKind.Supersedes ? (record, other) : (other, record);
                    Of(edges, newer).Add(older);
                    Of(edges, older);
                }
            }
        }

        return edges;
    }

    // Records without anything older are on no cycle; what remains is small in every sane repository.
    private static void RemoveEnds(Dictionary<AdrRecord, List<AdrRecord>> edges)
    {
        var newerOf = new Dictionary<AdrRecord, List<AdrRecord>>(ReferenceEqualityComparer.Instance);
        var left = new Dictionary<AdrRecord, int>(ReferenceEqualityComparer.Instance);
        var ends = new Queue<AdrRecord>();
        foreach (var (newer, older) in edges)
        {
            left[newer] = older.Count;
            older.ForEach(record => Of(newerOf, record).Add(newer));
            if (older.Count == 0)
            {
                ends.Enqueue(newer);
            }
        }

        while (ends.TryDequeue(out var end))
        {
            edges.Remove(end);
            foreach (var newer in Of(newerOf, end))
            {
                if (--left[newer] == 0)
                {
                    ends.Enqueue(newer);
                }
            }
        }
    }

    private static List<AdrRecord>? ShortestCycle(Dictionary<AdrRecord, List<AdrRecord>> edges, AdrRecord start)
    {
        var cameFrom = new Dictionary<AdrRecord, AdrRecord>(ReferenceEqualityComparer.Instance);
        var queue = new Queue<AdrRecord>([start]);
        while (queue.TryDequeue(out var record))
        {
            foreach (var older in edges.GetValueOrDefault(record) ?? [])
            {
                if (older == start)
                {
                    List<AdrRecord> cycle = [record];
                    while (cycle[^1] != start)
                    {
                        cycle.Add(cameFrom[cycle[^1]]);
                    }

                    cycle.Reverse();
                    return cycle;
                }

                if (cameFrom.TryAdd(older, record))
                {
                    queue.Enqueue(older);
                }
            }
        }

        return null;
    }

    private static List<AdrRecord> Of(Dictionary<AdrRecord, List<AdrRecord>> map, AdrRecord record)
    {
        if (!map.TryGetValue(record, out var list))
        {
            map[record] = list = [];
        }

        return list;
    }
}
