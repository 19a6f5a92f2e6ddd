using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>
/// STD8313 and STD8320: what creates answer and take, and what operations on an item answer. Clauses <c>http-status-correct</c>,
/// <c>idempotency-key-on-writes</c>.
/// </summary>
internal sealed class StatusRules : IOpenApiRules
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.OpenApiStatuses, RuleCatalog.OpenApiIdempotencyKey];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        var document = subject.Document;
        var shape = new PathShape(document);
        OpenApiOperation[] creates = [.. document.Operations.Where(o => o.Method == "post" && shape.IsCollection(o.Path))];
        OpenApiOperation[] onItems = [.. document.Operations.Where(o => o.Method is "get" or "put" or "patch" or "delete" && PathShape.IsItem(o.Path))];
        OpenApiOperation[] removals = [.. document.Operations.Where(o => o.Method == "delete")];
        return
        [
            .. Say(creates, o => Answers(o) && !Has(o, "201") && !Has(o, "202"), "creates and answers neither 201 nor 202",
                "creates answer neither 201 nor 202", "Answer 201 with the new resource"),
            .. Say(onItems, o => !Has(o, "404") && !Has(o, "410") && !HasDefault(o), "describes no response 404",
                "operations on an item describe no response 404", "Add the response 404"),
            .. Say(removals, o => Answers(o) && !Has(o, "204") && !Has(o, "200") && !Has(o, "202"), "answers neither 204 nor 202",
                "removals answer neither 204 nor 202", "Answer 204"),
            .. document.Operations.SelectMany(Contradicting),
            .. creates.Where(o => !TakesKey(o)).Select(NoKey).ToArray().Say(creates.Length, "creates take no idempotency key"),
        ];
    }

    private static IEnumerable<Finding> Say(OpenApiOperation[] operations, Func<OpenApiOperation, bool> isWrong, string what, string all, string fix) =>
        operations
        .Where(isWrong)
        .Select(o => Place(o).FindingAtKey(RuleCatalog.OpenApiStatuses, $"{o.Name} {what}", fix))
        .ToArray()
        .Say(operations.Length, all);

    // What a status says and its response does not hold to.
    private static IEnumerable<Finding> Contradicting(OpenApiOperation operation)
    {
        if (operation.Method is "get" or "head" && operation.Responses.FirstOrDefault(r => r.Status == "201") is { } created)
        {
            yield return created.Place.FindingAtKey(
                RuleCatalog.OpenApiStatuses, $"{operation.Name} reads and answers 201, which says that it created something", "Answer 200");
        }

        foreach (var response in operation.Responses.Where(r => r.Status is "204" or "205" or "304" && r.Content.Count > 0))
        {
            yield return response.Place.FindingAtKey(
                RuleCatalog.OpenApiStatuses,
                $"the response {response.Status} of {operation.Name} has a body, which no client reads",
                "Remove 'content', or answer 200");
        }
    }

    private static PlacedNode Place(OpenApiOperation operation) => operation.Place["responses"] is { Exists: true } responses ? responses : operation.Place;

    // Without any success another rule speaks.
    private static bool Answers(OpenApiOperation operation) => operation.Responses.Any(r => r.IsSuccess);

    private static bool Has(OpenApiOperation operation, string status) => operation.Responses.Any(r => r.Covers(status));

    private static bool HasDefault(OpenApiOperation operation) => operation.Responses.Any(r => r.Status == "default");

    private static bool TakesKey(OpenApiOperation operation) =>
        operation.Parameters.Any(p => p.In == "header" && Plain(p.Name).EndsWith("idempotencykey", StringComparison.Ordinal))
        || (operation.Body?.Content ?? []).Any(m => m.Schema?.Properties.Any(p => Plain(p.Name) is "idempotencykey" or "clienttoken") == true);

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static Finding NoKey(OpenApiOperation operation) => operation.Place.FindingAtKey(
        RuleCatalog.OpenApiIdempotencyKey,
        $"{operation.Name} creates and takes no idempotency key",
        "Add the parameter 'Idempotency-Key' with 'in: header'");
}
