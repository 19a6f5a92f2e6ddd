using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts;

namespace Standards.Checks.Rules.Operations.Deprecations;

/// <summary>
/// STD9666: a deprecated operation is registered. STD9667: an endpoint that is removed is in no contract. Clauses
/// <c>deprecation-tracking</c>, <c>api-deprecation-timeline</c>.
/// </summary>
internal static class OpenApiRule
{
    public static IEnumerable<Finding> Check(IReadOnlyList<PlacedNode> entries, OperationsSet operations)
    {
        var known = entries
            .Where(e => e["kind"].Text == "endpoint" && e["what"].Text is not null)
            .Select(e => (Entry: e, Endpoint: Endpoint.Parse(e["what"].Text!)))
            .ToArray();
        var byPath = known.ToLookup(k => k.Endpoint.Path, StringComparer.Ordinal);
        foreach (var file in operations.Context.Snapshot.Files.Where(OpenApiReader.IsContract))
        {
            foreach (var operation in OpenApiReader.Read(file))
            {
                var matches = byPath[operation.FullPath]
                    .Concat(operation.Path == operation.FullPath ? [] : byPath[operation.Path])
                    .Where(k => operation.Is(k.Endpoint))
                    .ToArray();
                var deprecated = operation.Node["deprecated"];
                var name = ValueText.Shorten($"{operation.Method} {operation.Written}");
                if (deprecated.Boolean == true && matches.Length == 0)
                {
                    yield return deprecated.Finding(
                        RuleCatalog.DeprecationContractRegistered,
                        $"'{name}' is deprecated and has no entry in ops/deprecations.yml",
                        $"Add an entry with 'kind: endpoint' and 'what: {name}'");
                }

                foreach (var (entry, _) in matches.Where(m => m.Entry["state"].Text == "removed"))
                {
                    yield return entry["state"].Finding(
                        RuleCatalog.DeprecationContractRemoved,
                        $"{ValueText.Quote(entry.Key)} is removed, and {file.Path} still has '{name}'",
                        "Remove the operation from the contract, or write the state that it is in");
                }
            }
        }
    }
}
