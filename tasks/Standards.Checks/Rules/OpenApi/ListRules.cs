using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>STD8311 and STD8312: lists are asked for and answered in one way. Clauses <c>api-query-conventions</c>, <c>api-pagination</c>.</summary>
internal sealed class ListRules : IOpenApiRules
{
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["pagesize"] = "limit",
        ["perpage"] = "limit",
        ["maxresults"] = "limit",
        ["pagelimit"] = "limit",
        ["maxitems"] = "limit",
        ["maxpagesize"] = "limit",
        ["orderby"] = "sort",
        ["sortby"] = "sort",
        ["sorting"] = "sort",
        ["ordering"] = "sort",
        ["sortorder"] = "sort",
        ["pagetoken"] = "cursor",
        ["nexttoken"] = "cursor",
        ["nextcursor"] = "cursor",
        ["continuationtoken"] = "cursor",
        ["nextpagetoken"] = "cursor",
        ["filterby"] = "the name of the field",
    };

    private static readonly string[] Positions = ["cursor", "offset", "page", "skip", "after", "before", "startingafter", "endingbefore"];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.OpenApiListParameters, RuleCatalog.OpenApiListEnvelope];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        var lists = ListForm.Of(subject.Document);
        return
        [
            .. lists.Where(l => l.IsBare).Select(Bare).ToArray().Say(lists.Count, "lists are bare arrays"),
            .. lists.Where(l => !l.IsBare && l.Cursor.Length == 0).Select(NoCursor).ToArray().Say(lists.Count, "lists have no cursor"),
            .. Different([.. lists.Where(l => !l.IsBare && l.Cursor.Length > 0)]),
            .. lists.SelectMany(Renamed).Distinct().ToArray().Say(lists.Count, "parameters of lists have another name"),
            .. Unlimited(lists),
            .. OtherwiseAsked(lists),
            .. lists.Where(l => !Takes(l, Positions) && !TakesSynonym(l, "cursor"))
                .Select(l => Of(l, "takes neither 'cursor' nor 'offset'", "Add the parameter 'cursor'")).ToArray()
                .Say(lists.Count, "lists take neither 'cursor' nor 'offset'"),
        ];
    }

    private static Finding Bare(ListForm list) => list.Media.Place["schema"].FindingAtKey(
        RuleCatalog.OpenApiListEnvelope,
        $"{list.Operation.Name} answers with a bare array, which cannot say whether there is more",
        "Answer with an object that holds 'items' and 'nextCursor'");

    private static Finding NoCursor(ListForm list) => list.Media.Place["schema"].FindingAtKey(
        RuleCatalog.OpenApiListEnvelope,
        $"the list of {list.Operation.Name} says nothing of a next page",
        "Add 'nextCursor' to the object");

    private static IEnumerable<Finding> Different(ListForm[] lists)
    {
        if (lists.Length < 2)
        {
            return [];
        }

        var most = lists.CountBy(l => (l.ItemsName, l.Cursor)).MaxBy(pair => pair.Value);
        return lists.Where(l => (l.ItemsName, l.Cursor) != most.Key).Select(l => l.Media.Place["schema"].FindingAtKey(
            RuleCatalog.OpenApiListEnvelope,
            $"the list of {l.Operation.Name} has {Quoted(l.ItemsName, l.Cursor)}, where {most.Value} of {lists.Length} lists have "
                + Quoted(most.Key.ItemsName, most.Key.Cursor),
            "Give all lists one form")).ToArray().Say(lists.Length, "lists have another form than the others");
    }

    private static string Quoted(string items, string cursor) => $"{ValueText.Quote(items)} and {ValueText.Quote(cursor)}";

    private static IEnumerable<Finding> Renamed(ListForm list) => Query(list)
        .Where(p => Synonyms.ContainsKey(Plain(p.Name)))
        .Select(p => p.Place["name"].Finding(
            RuleCatalog.OpenApiListParameters,
            $"the parameter {ValueText.Quote(p.Name)} of {list.Operation.Name} is called {Meant(p.Name)} elsewhere",
            $"Name it {Meant(p.Name)}"));

    private static string Meant(string name) => Synonyms[Plain(name)] is var meant && meant.Contains(' ', StringComparison.Ordinal) ? meant : $"'{meant}'";

    private static IEnumerable<Finding> Unlimited(IReadOnlyList<ListForm> lists) =>
    [
        .. lists.Where(l => !Takes(l, "limit", "top", "first", "size", "count") && !TakesSynonym(l, "limit"))
            .Select(l => Of(l, "takes no 'limit'", "Add the parameter 'limit' with a maximum")).ToArray().Say(lists.Count, "lists take no 'limit'"),
        .. lists.SelectMany(l => Query(l).Where(p => Plain(p.Name) == "limit" && p.Schema is { } s && !s.Has("maximum", "exclusiveMaximum", "enum"))
                .Select(p => p.Place["name"].Finding(
                    RuleCatalog.OpenApiListParameters, $"the parameter 'limit' of {l.Operation.Name} has no maximum", "Add 'maximum' to its schema")))
            .Distinct().ToArray().Say(lists.Count, "parameters 'limit' have no maximum"),
    ];

    // One document, one way to the next page; of two ways that are as frequent, the first is meant.
    private static IEnumerable<Finding> OtherwiseAsked(IReadOnlyList<ListForm> lists)
    {
        (ListForm List, OpenApiParameter Position)[] asked =
            [.. lists.Select(l => (l, Query(l).FirstOrDefault(p => Positions.Contains(Plain(p.Name), StringComparer.Ordinal))))
                .Where(pair => pair.Item2 is not null).Select(pair => (pair.l, pair.Item2!))];
        var most = asked.CountBy(a => Plain(a.Position.Name)).OrderByDescending(pair => pair.Value).FirstOrDefault().Key;
        return asked
            .Where(a => Plain(a.Position.Name) != most)
            .Select(a => a.Position.Place["name"].Finding(
                RuleCatalog.OpenApiListParameters,
                $"the list {a.List.Operation.Name} is asked for by {ValueText.Quote(a.Position.Name)}, and other lists of the document by '{most}'",
                $"Name it '{most}', and let it mean the same"))
            .Distinct()
            .ToArray()
            .Say(lists.Count, "lists are asked for in another way than the others");
    }

    private static Finding Of(ListForm list, string what, string fix) =>
        list.Operation.Place.FindingAtKey(RuleCatalog.OpenApiListParameters, $"the list {list.Operation.Name} {what}", fix);

    private static IEnumerable<OpenApiParameter> Query(ListForm list) => list.Operation.Parameters.Where(p => p.In == "query");

    private static bool Takes(ListForm list, params string[] names) => Query(list).Any(p => names.Contains(Plain(p.Name), StringComparer.Ordinal));

    private static bool TakesSynonym(ListForm list, string name) => Query(list).Any(p => Synonyms.GetValueOrDefault(Plain(p.Name)) == name);

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
