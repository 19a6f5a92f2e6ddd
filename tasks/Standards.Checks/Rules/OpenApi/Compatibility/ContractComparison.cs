using Standards.Checks.Models.Contracts.Comparison;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Compatibility;

/// <summary>
/// Compares a document with what it was. An operation is the same one when its method and its path are, the names of parameters aside; one that moved to
/// another
/// document of the repository is still there.
/// </summary>
internal sealed class ContractComparison
{
    private ContractComparison(IReadOnlyList<OpenApiOperation> removed, IReadOnlyList<ContractChange> changes)
    {
        Removed = removed;
        Changes = changes;
    }

    /// <summary>Operations that are in no document any more.</summary>
    public IReadOnlyList<OpenApiOperation> Removed { get; }

    /// <summary>Breaks and additions, in the order of the old document; new operations last.</summary>
    public IReadOnlyList<ContractChange> Changes { get; }

    /// <summary>Compares.</summary>
    /// <param name="old">As it was.</param>
    /// <param name="now">As it is; null where it is gone.</param>
    /// <param name="others">All documents of the repository.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static ContractComparison Of(
        OpenApiDocument old, OpenApiDocument? now, IEnumerable<OpenApiDocument> others, CancellationToken cancellationToken)
    {
        var removed = new List<OpenApiOperation>();
        var pairs = new List<(OpenApiOperation Old, OpenApiOperation New)>();
        var own = new OperationIndex(now is null ? [] : [now]);
        var all = new OperationIndex(others);
        foreach (var operation in old.Operations.Concat(old.WebhookOperations))
        {
            if (own.Find(operation) is { } same)
            {
                pairs.Add((operation, same));
            }
            else if (all.Find(operation) is { } moved)
            {
                pairs.Add((operation, moved));
            }
            else
            {
                removed.Add(operation);
            }
        }

        var changes = new List<ContractChange>();
        var schemas = new SchemaComparison();
        foreach (var (was, operation) in pairs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            changes.AddRange(new OperationComparison(was, operation, schemas).Changes());
        }

        if (now is not null)
        {
            changes.AddRange(new SecurityComparison(old, now).Changes([.. pairs.Where(p => p.New.Document == now && !p.New.Path.IsWebhook)]));
            changes.AddRange(Added(now, pairs));
        }

        // A schema that several places wrap is met more than once.
        return new ContractComparison(removed, [.. changes.DistinctBy(c => (c.Kind, c.At.File, c.At.Node, c.Was.File, c.Was.Node))]);
    }

    private static IEnumerable<ContractChange> Added(OpenApiDocument now, List<(OpenApiOperation Old, OpenApiOperation New)> pairs)
    {
        var known = pairs.Select(p => p.New).ToHashSet();
        return now.Operations.Concat(now.WebhookOperations)
            .Where(o => !known.Contains(o))
            .Select(o => new ContractChange(ChangeKind.Addition, o.Place with { Node = o.Place.KeyNode ?? o.Place.Node }, default, $"{o.Name} is new", ""));
    }
}
