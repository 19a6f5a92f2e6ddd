namespace Standards.Checks.Rules.Layout;

/// <summary>Cycles of a directed graph: of each group of nodes that all reach each other, the shortest way round its first node.</summary>
internal static class CycleFinder
{
    /// <param name="edges">For each node the nodes it leads to.</param>
    /// <returns>Cycles as nodes in their order, the smallest first and without repeating it at the end.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Find(IReadOnlyList<IReadOnlyCollection<int>> edges)
    {
        var group = Groups(edges);
        var cycles = new List<IReadOnlyList<int>>();
        var seen = new HashSet<int>();
        for (var node = 0; node < edges.Count; node++)
        {
            if (seen.Add(group[node]) && Around(node, edges, group) is { } cycle)
            {
                cycles.Add(cycle);
            }
        }

        return cycles;
    }

    // Breadth first, so the first way back is a shortest one. Null: the node is a group of its own.
    private static List<int>? Around(int start, IReadOnlyList<IReadOnlyCollection<int>> edges, int[] group)
    {
        var from = new Dictionary<int, int>();
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var next in edges[node].Where(n => group[n] == group[start]).Order())
            {
                if (next == start)
                {
                    var cycle = new List<int> { node };
                    while (cycle[^1] != start)
                    {
                        cycle.Add(from[cycle[^1]]);
                    }

                    cycle.Reverse();
                    return cycle;
                }

                if (from.TryAdd(next, node))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return null;
    }

    // Tarjan's strongly connected components, with a stack of its own: a chain of references may be as long as it likes.
    private static int[] Groups(IReadOnlyList<IReadOnlyCollection<int>> edges)
    {
        var (order, low, group) = (new int[edges.Count], new int[edges.Count], new int[edges.Count]);
        Array.Fill(group, -1);
        var open = new Stack<int>();
        var work = new Stack<(int Node, IEnumerator<int> Next)>();
        var (count, groups) = (0, 0);
        for (var root = 0; root < edges.Count; root++)
        {
            if (order[root] == 0)
            {
                Enter(root);
            }

            while (work.TryPeek(out var top))
            {
                if (top.Next.MoveNext())
                {
                    var next = top.Next.Current;
                    if (order[next] == 0)
                    {
                        Enter(next);
                    }
                    else if (group[next] < 0)
                    {
                        low[top.Node] = Math.Min(low[top.Node], order[next]);
                    }

                    continue;
                }

                work.Pop();
                if (work.TryPeek(out var parent))
                {
                    low[parent.Node] = Math.Min(low[parent.Node], low[top.Node]);
                }

                if (low[top.Node] == order[top.Node])
                {
                    for (var member = -1; member != top.Node; groups += member == top.Node ? 1 : 0)
                    {
                        member = open.Pop();
                        group[member] = groups;
                    }
                }
            }
        }

        return group;

        void Enter(int node)
        {
            order[node] = low[node] = ++count;
            open.Push(node);
            work.Push((node, edges[node].GetEnumerator()));
        }
    }
}
