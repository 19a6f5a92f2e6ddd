using System.Buffers;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>STD8304: how code and people name an operation. Clause <c>openapi-operation-complete</c>.</summary>
internal sealed class OperationNameRules : IOpenApiRules
{
    // What RFC 3986 allows in an address.
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=");

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.OpenApiOperationNames];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        var operations = subject.Document.Operations;
        var count = operations.Count;
        return
        [
            .. Lacking(operations, o => o.OperationId is null, "operationId", "Add 'operationId' with the name of the method in clients, such as 'listOrders'"),
            .. Lacking(operations, o => o.Place["summary"].Text is null, "summary", "Add 'summary' with one line of what the operation does"),
            .. Lacking(operations, o => !o.Tags.Any(t => t.Text is not null), "tag", "Add 'tags' with the name of the group"),
            .. operations.SelectMany(Wrong).ToArray().Say(count, "operations have such a name"),
            .. Repeated([.. operations, .. subject.Document.WebhookOperations]),
            .. Undeclared(subject.Document),
        ];
    }

    private static IEnumerable<Finding> Lacking(IReadOnlyList<OpenApiOperation> operations, Func<OpenApiOperation, bool> lacks, string what, string fix) => operations
        .Where(lacks)
        .Select(o => o.Place.FindingAtKey(RuleCatalog.OpenApiOperationNames, $"{o.Name} has no {what}", fix))
        .ToArray()
        .Say(operations.Count, $"operations have no {what}");

    private static IEnumerable<Finding> Wrong(OpenApiOperation operation)
    {
        if (operation.OperationId is not { } id)
        {
            yield break;
        }

        if (id.AsSpan().ContainsAnyExcept(Allowed))
        {
            yield return operation.Place["operationId"].Finding(
                RuleCatalog.OpenApiOperationNames,
                $"the operationId {ValueText.Quote(id)} has characters that an address may not have",
                "Use letters, digits, '_', '-' and '.'");
        }

        if (operation.Place["summary"].Text == id)
        {
            yield return operation.Place["summary"].Finding(
                RuleCatalog.OpenApiOperationNames,
                $"the summary of {operation.Name} is its operationId",
                "Write a line for readers");
        }
    }

    private static IEnumerable<Finding> Repeated(OpenApiOperation[] operations)
    {
        var first = new Dictionary<string, OpenApiOperation>(StringComparer.Ordinal);
        foreach (var operation in operations.Where(o => o.OperationId is not null))
        {
            var id = operation.OperationId!;
            if (!first.TryAdd(id, operation))
            {
                yield return operation.Place["operationId"].Finding(
                    RuleCatalog.OpenApiOperationNames,
                    $"the operationId {ValueText.Quote(id)} is that of {first[id].Name} as well",
                    "Give each operation its own");
            }
        }
    }

    // Where tags are declared at all, one that is not is a mistyped one.
    private static IEnumerable<Finding> Undeclared(OpenApiDocument document)
    {
        string[] declared = [.. document.Root["tags"].Items.Select(t => t["name"].Text).OfType<string>()];
        if (declared.Length == 0)
        {
            return [];
        }

        PlacedNode[] used = [.. document.Operations.SelectMany(o => o.Tags).Where(t => t.Text is not null)];
        return used
            .Where(t => !declared.Contains(t.Text, StringComparer.Ordinal))
            .DistinctBy(t => t.Text)
            .Select(t => (Tag: t, Nearest: Near.Of(t.Text!, declared)))
            .Select(t => t.Tag.Finding(
                RuleCatalog.OpenApiOperationNames,
                $"the tag {ValueText.Quote(t.Tag.Text!)} is not declared at the root",
                t.Nearest is null ? "Add it to 'tags' of the document" : $"Write '{ValueText.Shorten(t.Nearest)}', or add it to 'tags' of the document"));
    }
}
