using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>STD8506, clause <c>grpc-list-with-paging</c>: an RPC that lists is asked for a page and a selection, and says how to get the next one.</summary>
internal static class PagingRule
{
    private const string OfResponse = "token of the next page";

    private static readonly string[] Verbs = ["List", "Search", "Query", "Find"];

    private static readonly string[] Sizes = ["page_size", "limit", "max_results", "maximum_page_size", "page", "pagination", "paging"];

    private static readonly string[] Tokens = ["page_token", "cursor", "next_page_token", "continuation_token", "offset", "after", "page", "pagination", "paging"];

    public static IEnumerable<Finding> Check(ProtoSet set, ProtoDocument document)
    {
        foreach (var rpc in document.Services.SelectMany(service => service.Rpcs).Where(IsList))
        {
            var scope = document.Package?.Text ?? "";
            if (rpc.Response.Kind != ProtoTokenKind.Name
                || set.FindMessage(scope, rpc.Request.Text) is not var (requestFile, request)
                || set.FindMessage(scope, rpc.Response.Text) is not var (responseFile, response)
                || !response.Fields.Any(field => field.IsRepeated))
            {
                continue;
            }

            var missing = Missing(request, response).ToList();
            if (missing.Count > 0)
            {
                yield return new Finding(
                    RuleCatalog.ProtoListPaging,
                    document == requestFile && missing is not [OfResponse] ? document.At(request.Name)
                        : document == responseFile && missing is [OfResponse] ? document.At(response.Name)
                        : document.At(rpc.Name),
                    $"RPC '{rpc.Name.Text}' gives a list, and has no {string.Join(" and no ", missing)}",
                    $"Add 'int32 page_size' and 'string page_token' to '{request.Name.Text}', 'string next_page_token' to '{response.Name.Text}', and a field to select by");
            }
        }
    }

    private static IEnumerable<string> Missing(ProtoMessage request, ProtoMessage response)
    {
        if (!Has(request, Sizes))
        {
            yield return "size of a page";
        }

        if (!Has(request, Tokens))
        {
            yield return "token of a page";
        }

        if (!Has(response, Tokens))
        {
            yield return OfResponse;
        }

        // Any other field of the request selects: a parent, a state, a time.
        if (request.Fields.All(field => Sizes.Contains(field.Name.Text) || Tokens.Contains(field.Name.Text)))
        {
            yield return "field to select by";
        }
    }

    private static bool Has(ProtoMessage message, string[] names) => message.Fields.Any(field => names.Contains(field.Name.Text));

    // A stream has no pages.
    private static bool IsList(ProtoRpc rpc) =>
        Array.Exists(Verbs, verb => rpc.Name.Text.StartsWith(verb, StringComparison.Ordinal)
            && rpc.Name.Text.Length > verb.Length
            && char.IsAsciiLetterUpper(rpc.Name.Text[verb.Length]))
        && !rpc.Statement.Words.Any(word => word.Is("stream"));
}
