namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>The layers of the policy, and which of them a project belongs to.</summary>
internal sealed class LayerOrder
{
    // Made to be referenced from anywhere, whatever stands in front of it.
    private static readonly string[] Neutral = ["Contracts", "Abstractions", "Client", "Clients"];

    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="layers">From the inside out; <c>|</c> separates names of one layer.</param>
    public LayerOrder(IReadOnlyList<string> layers)
    {
        for (var i = 0; i < layers.Count; i++)
        {
            foreach (var name in layers[i].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                _byName.TryAdd(name, i);
            }
        }
    }

    /// <summary>Number of the layer, 0 for the innermost, and its name as the project writes it; null for a project of none.</summary>
    public (int Rank, string Name)? Of(ProjectNode project)
    {
        if (project.Role == ProjectRole.Test)
        {
            return null;
        }

        var segments = project.Name.Split('.');
        if (Neutral.Contains(segments[^1], StringComparer.OrdinalIgnoreCase) && !_byName.ContainsKey(segments[^1]))
        {
            return null;
        }

        // The last one: 'Orders.Infrastructure.Api' is more of an Api than 'Orders.Api.Infrastructure'.
        for (var i = segments.Length - 1; i >= 0; i--)
        {
            if (_byName.TryGetValue(segments[i], out var rank))
            {
                return (rank, segments[i]);
            }
        }

        return null;
    }
}
