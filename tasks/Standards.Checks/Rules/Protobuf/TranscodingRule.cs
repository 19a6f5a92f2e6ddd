using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>
/// STD8511, clause <c>http-json-from-same-contract</c>: where a project transcodes its RPCs, one at least says by which method and path HTTP reaches it; which
/// ones do is a choice. Endpoints that somebody writes by hand beside the contract are not found.
/// </summary>
internal static class TranscodingRule
{
    public static IEnumerable<Finding> Check(IReadOnlyList<ProtoDocument> judged)
    {
        var services = judged.SelectMany(document => document.Services.Select(service => (Document: document, Service: service))).ToList();
        return services.Exists(pair => pair.Service.Rpcs.Any(IsMapped)) ? [] : services.Take(1).Select(pair => new Finding(
            RuleCatalog.ProtoHttpMapping,
            pair.Document.At(pair.Service.Name),
            $"a project transcodes RPCs, and none of '{pair.Service.Name.Text}' or another service says by which method and path HTTP reaches it",
            "Write 'option (google.api.http) = { get: \"/api/v1/orders/{id}\" };' in the block of an RPC"));
    }

    private static bool IsMapped(ProtoRpc rpc) =>
        ProtoOption.In(rpc.Statement.Body ?? []).Any(option => option.Name.StartsWith("(google.api.http)", StringComparison.Ordinal));
}
