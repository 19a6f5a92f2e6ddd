using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.OpenApi;
using Standards.Checks.Models.Sql;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>STD8307: methods mean what HTTP says. Clauses <c>rest-method-semantics</c>, <c>api-resource-naming</c>.</summary>
internal sealed class MethodRules : IOpenApiRules
{
    // As STD1713 has them for routes.
    private static readonly string[] Verbs =
    [
        "get", "create", "update", "delete", "add", "remove", "fetch", "insert", "save", "edit", "modify", "retrieve", "find", "generate",
    ];

    // What an operation does that is called so.
    private static readonly string[] Changes =
        ["create", "delete", "remove", "cancel", "update", "insert", "modify", "replace", "approve", "reject", "submit", "archive", "revoke"];

    // 'add-ons' and 'edit-history' are things.
    private static readonly string[] SecondWords = ["on", "ons", "in", "ins", "history", "requests", "request", "policy", "policies", "log", "logs"];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.OpenApiMethods];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        var document = subject.Document;
        var shape = new PathShape(document);
        return
        [
            .. document.Operations.Where(o => o.Method is "get" or "head" or "delete" && o.Body is not null).Select(Body).ToArray()
                .Say(document.Operations.Count(o => o.Method is "get" or "head" or "delete"), "operations that read or remove have a body"),
            .. document.Operations.Where(o => o.Method == "post" && PathShape.IsItem(o.Path)).Select(Item).ToArray()
                .Say(document.Operations.Count(o => o.Method == "post"), "operations with POST are on an item"),
            .. document.Operations.Where(o => o.Method is "put" or "delete" && shape.IsCollection(o.Path)).Select(Collection),
            .. document.Operations.Where(o => o.Method is "get" or "head" && IsChange(o)).Select(Change),
            .. document.Paths.SelectMany(Verb).ToArray().Say(document.Paths.Count, "paths hold a verb"),
        ];
    }

    private static Finding Body(OpenApiOperation operation) => operation.Body!.Use.FindingAtKey(
        RuleCatalog.OpenApiMethods,
        $"{operation.Name} has a body, which proxies and clients may drop",
        operation.Method == "delete" ? "Name the item in the path, or use POST" : "Use parameters of the query, or POST");

    private static Finding Item(OpenApiOperation operation) => operation.Place.FindingAtKey(
        RuleCatalog.OpenApiMethods,
        $"{operation.Name} is a POST on one item",
        "Create with POST on the collection, replace with PUT and change with PATCH");

    private static bool IsChange(OpenApiOperation operation) =>
        operation.Place["operationId"].Text is { } id
        && DataNames.Words(id) is [var verb, ..] words
        && Changes.Contains(verb, StringComparer.Ordinal)
        && !(words.Count > 1 && SecondWords.Contains(words[^1], StringComparer.Ordinal));

    private static Finding Change(OpenApiOperation operation) => operation.Place["operationId"].Finding(
        RuleCatalog.OpenApiMethods,
        $"{operation.Name} is called {ValueText.Quote(operation.Place["operationId"].Text!)}, and a GET changes nothing: caches and crawlers repeat it",
        "Use POST, PUT, PATCH or DELETE");

    private static Finding Collection(OpenApiOperation operation) => operation.Place.FindingAtKey(
        RuleCatalog.OpenApiMethods,
        $"{operation.Name} acts on a collection, whose items have paths of their own",
        $"Use {operation.Method.ToUpperInvariant()} on the item");

    private static IEnumerable<Finding> Verb(OpenApiPath path)
    {
        if (path.Segments.FirstOrDefault(IsVerb) is { } segment)
        {
            yield return path.Use.FindingAtKey(
                RuleCatalog.OpenApiMethods,
                $"{ValueText.Quote(segment)} in the path {ValueText.Line(path.Name, 80)} repeats the method of HTTP",
                "Name the resource in the plural, and let GET, POST, PUT, PATCH or DELETE be the verb");
        }
    }

    private static bool IsVerb(string segment)
    {
        if (segment.AsSpan().IndexOfAny("{.:(") >= 0)
        {
            return false;
        }

        var words = DataNames.Words(segment);
        return words.Count > 0 && Verbs.Contains(words[0], StringComparer.Ordinal)
            && !(words.Count > 1 && SecondWords.Contains(words[1], StringComparer.Ordinal));
    }
}
