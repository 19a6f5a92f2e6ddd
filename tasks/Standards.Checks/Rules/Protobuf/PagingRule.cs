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

    private static readonly string[] Tokens =
        ["page_token", "cursor", "next_page_token", "continuation_token", "offset", "after", "page", "pagination", "paging"];

    public static IEnumerable<Finding> Check(ProtoSet set, ProtoDocument document)
    {
        var scope = document.Package?.Text ?? "";
        return document.Services
            .SelectMany(service => service.Rpcs)
            .Where(rpc => IsList(rpc) && rpc.Response.Kind == ProtoTokenKind.Name)
            .Select(rpc => Judge(rpc, document, set.FindMessage(scope, rpc.Request.Text), set.FindMessage(scope, rpc.Response.Text)))
            .OfType<Finding>();
    }

    private static Finding? Judge(
        ProtoRpc rpc, ProtoDocument document, (ProtoDocument File, ProtoMessage Message)? request, (ProtoDocument File, ProtoMessage Message)? response)
    {
        if (request is not var (requestFile, taken) || response is not var (responseFile, given) || !given.Fields.Any(field => field.IsRepeated))
        {
            return null;
        }

        var missing = Missing(taken, given).ToList();
        var (file, place) = missing is [OfResponse] ? (responseFile, given.Name) : (requestFile, taken.Name);
        return missing.Count == 0 ? null : new Finding(
            RuleCatalog.ProtoListPaging,
            document.At(document == file ? place : rpc.Name),
            $"RPC '{rpc.Name.Text}' gives a list, and has no {string.Join(" and no ", missing)}",
            $"Add 'int32 page_size' and 'string page_token' to '{taken.Name.Text}', "
                + $"'string next_page_token' to '{given.Name.Text}', and a field to select by");
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
